import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { ACCESS } from '../access-table.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { queryTextSchema } from './change-data-query.input.js';
import { defineDataQuerySuccess } from './data-query-success.js';
import { raiseDataQuery } from './raise-data-query.js';

@InputType({ description: 'Asks an organisation about the data of its submission.' })
class RaiseDataQueryInput extends IdempotentInput {
  @Field(() => ID, { description: 'The submission.' })
  readonly submissionId!: string;

  @Field(() => String, {
    description: 'What is asked, 3 to 1000 characters, without anything that identifies a person.',
  })
  readonly question!: string;

  @Field(() => Int, { nullable: true, description: 'The number of the standard that it is about, if any.' })
  readonly standardNumber?: number | null;

  @Field(() => String, { nullable: true, description: 'The name of the item that it is about, if any.' })
  readonly item?: string | null;
}

const inputSchema = z.object({
  submissionId: z.uuid('This is no id of a submission.'),
  question: queryTextSchema('A question'),
  standardNumber: z.int().min(1, 'Standards are numbered from 1.').nullish(),
  item: z.string().max(100, 'The audit tool has no item of this name.').nullish(),
  idempotencyKey: screenedKeySchema,
});

export const RaiseDataQueryMutation = defineMutation({
  operation: 'raiseDataQuery',
  description:
    'Asks an organisation about the data of its submission, also after the window has closed. For the central team.',
  schema: 'submissions',
  table: ACCESS,
  Input: RaiseDataQueryInput,
  input: inputSchema,
  useCase: raiseDataQuery,
  Success: defineDataQuerySuccess('RaiseDataQuerySuccess', 'The data query was raised.'),
  refusals: [NotFoundError, InputValidationError, IdentifierRefusedError],
});
