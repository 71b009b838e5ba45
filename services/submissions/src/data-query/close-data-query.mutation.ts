import { InputType } from 'type-graphql';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { ChangeDataQueryInput, changeDataQuerySchema } from './change-data-query.input.js';
import { closeDataQuery } from './close-data-query.js';
import { defineDataQuerySuccess } from './data-query-success.js';

@InputType({ description: 'Closes a data query.' })
class CloseDataQueryInput extends ChangeDataQueryInput {}

export const CloseDataQueryMutation = defineMutation({
  operation: 'closeDataQuery',
  description: 'Closes a data query that was answered, or that has settled itself. For the central team.',
  schema: 'submissions',
  table: ACCESS,
  Input: CloseDataQueryInput,
  input: changeDataQuerySchema,
  useCase: closeDataQuery,
  Success: defineDataQuerySuccess('CloseDataQuerySuccess', 'The data query was closed.'),
  refusals: [NotFoundError, InvalidTransitionError, StaleVersionError],
});
