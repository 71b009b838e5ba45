import { Field, InputType } from 'type-graphql';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { answerDataQuery } from './answer-data-query.js';
import { ChangeDataQueryInput, changeDataQuerySchema, queryTextSchema } from './change-data-query.input.js';
import { defineDataQuerySuccess } from './data-query-success.js';

@InputType({ description: 'Answers a data query.' })
class AnswerDataQueryInput extends ChangeDataQueryInput {
  @Field(() => String, { description: 'The answer, 3 to 1000 characters, without anything that identifies a person.' })
  readonly answer!: string;
}

export const AnswerDataQueryMutation = defineMutation({
  operation: 'answerDataQuery',
  description: 'Answers a data query of the central team, once. For the lead and the QIP lead.',
  schema: 'submissions',
  table: ACCESS,
  Input: AnswerDataQueryInput,
  input: changeDataQuerySchema.extend({ answer: queryTextSchema('An answer') }),
  useCase: answerDataQuery,
  Success: defineDataQuerySuccess('AnswerDataQuerySuccess', 'The data query was answered.'),
  refusals: [NotFoundError, InvalidTransitionError, StaleVersionError, IdentifierRefusedError],
});
