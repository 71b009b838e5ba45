import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { caseById } from './case.loader.js';
import { Case } from './case.type.js';
import { MOST_CASES } from './cases.rules.js';
import { CasesRefusedError } from './cases-refused-error.js';
import { recordCases } from './record-cases.js';

@InputType({ description: 'One of several cases. Name the team by its id or by its code.' })
class CaseInput {
  @Field(() => ID, { nullable: true, description: "The team's id. Give this or the code." })
  readonly teamId?: string | null;

  @Field(() => String, { nullable: true, description: "The team's code. Give this or the id." })
  readonly teamCode?: string | null;

  @Field(() => jsonObjectScalar, {
    description: 'The answers by the name of the item; leave out, or give null for, what has no value.',
  })
  readonly answers!: Readonly<Record<string, unknown>>;
}

@InputType({ description: 'Records up to 500 cases: all of them, or none. It needs an idempotency key.' })
class RecordCasesInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => [CaseInput], { description: 'The cases, 1 to 500.' })
  readonly cases!: CaseInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keep a case as a draft if the audit tool finds errors in it, instead of refusing all of them.',
  })
  readonly asDraft!: boolean;
}

@ObjectType({ description: 'All of the cases were recorded.' })
class RecordCasesSuccess {
  readonly #caseIds: readonly string[];

  constructor({ caseIds }: { readonly caseIds: readonly string[] }) {
    this.#caseIds = caseIds;
  }

  @Field(() => [Case], {
    nullable: 'items',
    description: 'The cases in the order of the input, with where each stands; null for one that was removed since.',
  })
  cases(@Ctx() context: SubgraphContext): Promise<(Case | null)[]> {
    return Promise.all(this.#caseIds.map((id) => context.loader(caseById).load(id)));
  }
}

const caseSchema = z
  .object({
    teamId: z.uuid('This is no id of a team.').nullish(),
    teamCode: z.string().nullish(),
    answers: z.record(z.string(), z.unknown()),
  })
  .refine(({ teamId, teamCode }) => (typeof teamId === 'string') !== (typeof teamCode === 'string'), {
    path: ['teamCode'],
    message: 'Name the team by its code or by its id.',
  });

const inputSchema = z.object({
  organisationId: z.uuid('This is no id of an organisation.'),
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  cases: z
    .array(caseSchema)
    .min(1, `Give 1 to ${MOST_CASES} cases.`)
    .max(MOST_CASES, `Give 1 to ${MOST_CASES} cases; more come as a file, or in several calls.`),
  asDraft: z.boolean(),
  // A lost reply must not become the same cases twice.
  idempotencyKey: screenedKeySchema.refine((key) => typeof key === 'string', 'Several cases need an idempotency key.'),
});

export const RecordCasesMutation = defineMutation({
  operation: 'recordCases',
  description:
    "Records up to 500 cases: all of them, or none. For scripts and tools that act with the token of the lead, the QIP lead or a data collector of an enrolled organisation; a partner tool's own grant lets it read and nothing else.",
  schema: 'submissions',
  table: ACCESS,
  Input: RecordCasesInput,
  input: inputSchema,
  useCase: recordCases,
  Success: RecordCasesSuccess,
  refusals: [NotFoundError, NotEnrolledError, WindowClosedError, InvalidTransitionError, CasesRefusedError],
});
