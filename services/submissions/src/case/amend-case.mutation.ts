import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';
import { ACCESS } from '../access-table.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { amendCase } from './amend-case.js';
import { CaseIncompleteError } from './case-incomplete-error.js';
import { CaseSuccess } from './case-success.js';

@InputType({ description: 'Replaces the answers of a case and, where another team is named, its team.' })
class AmendCaseInput {
  @Field(() => ID, { description: 'The case.' })
  readonly caseId!: string;

  @Field(() => Int, { description: 'The version of the case that you have seen.' })
  readonly expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: "Another team's id. Leave team and code out to keep the team." })
  readonly teamId?: string | null;

  @Field(() => String, { nullable: true, description: "Another team's code. The case keeps its local reference." })
  readonly teamCode?: string | null;

  @Field(() => jsonObjectScalar, {
    description: 'All answers by the name of the item: what is left out, or null, has no value any more.',
  })
  readonly answers!: Readonly<Record<string, unknown>>;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keep the case as a draft if the audit tool finds errors in it, instead of refusing the change.',
  })
  readonly asDraft!: boolean;
}

@ObjectType({ description: 'The case is as asked for, complete or as a draft.' })
class AmendCaseSuccess extends CaseSuccess {}

const inputSchema = z
  .object({
    caseId: z.uuid('This is no id of a case.'),
    expectedVersion: z.int().min(1, 'A version is 1 or more.'),
    teamId: z.uuid('This is no id of a team.').nullish(),
    teamCode: z.string().nullish(),
    answers: z.record(z.string(), z.unknown()),
    asDraft: z.boolean(),
  })
  .refine(({ teamId, teamCode }) => typeof teamId !== 'string' || typeof teamCode !== 'string', {
    path: ['teamCode'],
    message: 'Name the team by its code or by its id, not by both.',
  });

export const AmendCaseMutation = defineMutation({
  operation: 'amendCase',
  description:
    'Replaces the answers of a case. For the lead, the QIP lead and data collectors of an enrolled organisation, while the window is open and the submission is not signed off.',
  schema: 'submissions',
  table: ACCESS,
  Input: AmendCaseInput,
  input: inputSchema,
  useCase: amendCase,
  Success: AmendCaseSuccess,
  refusals: [
    NotFoundError,
    NotEnrolledError,
    WindowClosedError,
    InvalidTransitionError,
    StaleVersionError,
    IdentifierRefusedError,
    CaseIncompleteError,
  ],
});
