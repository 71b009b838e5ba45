import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { asReadSchema, InterventionAsReadInput } from './intervention-input.js';
import { defineInterventionSuccess } from './intervention-success.js';
import { removeInterventionFile } from './remove-intervention-file.js';

@InputType({ description: 'Takes a file out of the edition that is in the making.' })
class RemoveInterventionFileInput extends InterventionAsReadInput {
  @Field(() => ID, { description: 'The file.' })
  readonly fileId!: string;
}

export const RemoveInterventionFileMutation = defineMutation({
  operation: 'removeInterventionFile',
  description:
    'Takes a file out of the edition that is in the making; editions that are published keep theirs. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: RemoveInterventionFileInput,
  input: z.object({ ...asReadSchema, fileId: z.uuid('This is no id of a file.') }),
  useCase: removeInterventionFile,
  Success: defineInterventionSuccess('RemoveInterventionFileSuccess', 'The file does not belong to it any more.'),
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError],
});
