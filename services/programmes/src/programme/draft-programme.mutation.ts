import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { ACCESS } from '../access-table.js';
import { AuditToolInput } from '../definition/audit-tool.input.js';
import { DefinitionError } from '../definition/definition-error.js';
import { auditToolSchema, standardsSchema } from '../definition/definition-schema.js';
import { StandardInput } from '../definition/standard.input.js';
import { dayOfPlanning, oneLine } from '../input-parts.js';
import { draftProgramme } from './draft-programme.js';
import { type AuditUnit, TOPIC_FORM } from './programme.rules.js';
import { AuditUnitEnum } from './programme.type.js';
import { defineVersionSuccess } from '../programme-version/version-success.js';

@InputType({ description: 'Drafts a programme with its first version.' })
class DraftProgrammeInput extends IdempotentInput {
  @Field(() => String, { description: 'The topic number: one to three digits, of no other programme.' })
  readonly topic!: string;

  @Field(() => String, { description: 'The title, 3 to 200 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'The clinical area, 3 to 200 characters.' })
  readonly clinicalArea!: string;

  @Field(() => AuditUnitEnum, { description: 'What one case is.' })
  readonly auditUnit!: AuditUnit;

  @Field(() => localDateScalar, { description: 'The day by which the guidance behind it is to be looked at again.' })
  readonly nextReviewOn!: string;

  @Field(() => AuditToolInput, { description: 'The data-collection form.' })
  readonly auditTool!: AuditToolInput;

  @Field(() => [StandardInput], { description: 'The audit standards.' })
  readonly standards!: StandardInput[];
}

const DraftProgrammeSuccess = defineVersionSuccess('DraftProgrammeSuccess', {
  description: 'The programme was drafted.',
  version: 'The draft of the first version.',
});

const inputSchema = z
  .object({
    topic: z.string().regex(TOPIC_FORM, 'A topic is a number of one to three digits.'),
    title: oneLine('A title', 3, 200),
    clinicalArea: oneLine('A clinical area', 3, 200),
    auditUnit: z.custom<AuditUnit>(),
    nextReviewOn: dayOfPlanning,
    auditTool: auditToolSchema,
    standards: standardsSchema,
    idempotencyKey: idempotencyKeySchema,
  })
  .transform(({ auditTool, standards, ...rest }) => ({
    ...rest,
    operation: 'draftProgramme' as const,
    definition: { tool: auditTool, standards },
  }));

export const DraftProgrammeMutation = defineMutation({
  operation: 'draftProgramme',
  description:
    'Drafts a programme with its first version: topic, title, audit tool and standards. All mistakes in the tool and the standards are told at once. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: DraftProgrammeInput,
  input: inputSchema,
  useCase: draftProgramme,
  Success: DraftProgrammeSuccess,
  refusals: [InputValidationError, DefinitionError],
});
