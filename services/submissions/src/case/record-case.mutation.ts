import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';
import { ACCESS } from '../access-table.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { CaseIncompleteError } from './case-incomplete-error.js';
import { CaseSuccess } from './case-success.js';
import { recordCase } from './record-case.js';

@InputType({ description: 'Records one case of a team. Name the team by its id or by its code.' })
class RecordCaseInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => ID, { nullable: true, description: "The team's id. Give this or the code." })
  readonly teamId?: string | null;

  @Field(() => String, { nullable: true, description: "The team's code. Give this or the id." })
  readonly teamCode?: string | null;

  @Field(() => jsonObjectScalar, {
    description: 'The answers by the name of the item; leave out, or give null for, what has no value.',
  })
  readonly answers!: Readonly<Record<string, unknown>>;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keep the case as a draft if the audit tool finds errors in it, instead of refusing it.',
  })
  readonly asDraft!: boolean;
}

@ObjectType({ description: 'The case was recorded, complete or as a draft.' })
class RecordCaseSuccess extends CaseSuccess {}

const inputSchema = z
  .object({
    organisationId: z.uuid('This is no id of an organisation.'),
    auditCycleId: z.uuid('This is no id of an audit cycle.'),
    teamId: z.uuid('This is no id of a team.').nullish(),
    teamCode: z.string().nullish(),
    answers: z.record(z.string(), z.unknown()),
    asDraft: z.boolean(),
    idempotencyKey: screenedKeySchema,
  })
  .refine(({ teamId, teamCode }) => typeof teamId === 'string' || typeof teamCode === 'string', {
    path: ['teamCode'],
    message: 'Name the team, by its code or by its id.',
  })
  .refine(({ teamId, teamCode }) => typeof teamId !== 'string' || typeof teamCode !== 'string', {
    path: ['teamCode'],
    message: 'Name the team by its code or by its id, not by both.',
  });

export const RecordCaseMutation = defineMutation({
  operation: 'recordCase',
  description:
    'Records one case. For the lead, the QIP lead and data collectors of an enrolled organisation, while the window is open.',
  schema: 'submissions',
  table: ACCESS,
  Input: RecordCaseInput,
  input: inputSchema,
  useCase: recordCase,
  Success: RecordCaseSuccess,
  refusals: [
    NotFoundError,
    NotEnrolledError,
    WindowClosedError,
    InvalidTransitionError,
    IdentifierRefusedError,
    CaseIncompleteError,
  ],
});
