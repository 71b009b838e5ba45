import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { ACCESS } from '../access-table.js';
import { AuditToolInput } from '../definition/audit-tool.input.js';
import { DefinitionError } from '../definition/definition-error.js';
import { auditToolSchema, standardsSchema } from '../definition/definition-schema.js';
import { StandardInput } from '../definition/standard.input.js';
import { dayOfPlanning, oneLine, orNull, wanted } from '../input-parts.js';
import { type AuditUnit } from '../programme/programme.rules.js';
import { AuditUnitEnum } from '../programme/programme.type.js';
import { reviseProgramme } from './revise-programme.js';
import { defineVersionSuccess } from './version-success.js';

@InputType({ description: 'Rewrites the newest version of a programme.' })
class ReviseProgrammeInput extends IdempotentInput {
  @Field(() => ID, { description: "The programme's newest version: a draft to replace, or a frozen one to follow." })
  readonly programmeVersionId!: string;

  @Field(() => Int, { description: 'The `version` of that programme version as you read it.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Another title, 3 to 200 characters; only until the first version is approved.',
  })
  readonly title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Another clinical area, 3 to 200 characters; only until the first version is approved.',
  })
  readonly clinicalArea?: string | null;

  @Field(() => AuditUnitEnum, {
    nullable: true,
    description: 'Another audit unit; only until the first version is approved.',
  })
  readonly auditUnit?: AuditUnit | null;

  @Field(() => localDateScalar, { description: 'The day by which the guidance behind it is to be looked at again.' })
  readonly nextReviewOn!: string;

  @Field(() => AuditToolInput, { description: 'The whole data-collection form.' })
  readonly auditTool!: AuditToolInput;

  @Field(() => [StandardInput], { description: 'All audit standards.' })
  readonly standards!: StandardInput[];
}

const ReviseProgrammeSuccess = defineVersionSuccess('ReviseProgrammeSuccess', {
  description: 'The version was rewritten, or the next one begun.',
  version: 'The draft.',
});

const inputSchema = z
  .object({
    programmeVersionId: z.uuid('This is no id of a programme version.'),
    expectedVersion: z.int(),
    title: orNull(oneLine('A title', 3, 200)),
    clinicalArea: orNull(oneLine('A clinical area', 3, 200)),
    auditUnit: orNull(z.custom<AuditUnit>()),
    nextReviewOn: dayOfPlanning,
    auditTool: auditToolSchema,
    standards: standardsSchema,
    idempotencyKey: idempotencyKeySchema,
  })
  .transform(({ title, clinicalArea, auditUnit, auditTool, standards, ...rest }) => ({
    ...rest,
    operation: 'reviseProgramme' as const,
    facts: wanted({ title, clinicalArea, auditUnit }),
    definition: { tool: auditTool, standards },
  }));

export const ReviseProgrammeMutation = defineMutation({
  operation: 'reviseProgramme',
  description:
    "Rewrites a programme's newest version: replaces a draft, or begins the version that follows a frozen one. For the central team.",
  schema: 'programmes',
  table: ACCESS,
  Input: ReviseProgrammeInput,
  input: inputSchema,
  useCase: reviseProgramme,
  Success: ReviseProgrammeSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, InputValidationError, DefinitionError],
});
