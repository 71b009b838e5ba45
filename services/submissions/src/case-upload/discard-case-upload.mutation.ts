import { InputType } from 'type-graphql';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { DecideOnUploadInput, decideOnUploadSchema } from './decide-on-upload.input.js';
import { discardCaseUpload } from './discard-case-upload.js';
import { defineUploadSuccess } from './upload-success.js';

@InputType({ description: 'Drops an upload.' })
class DiscardCaseUploadInput extends DecideOnUploadInput {}

export const DiscardCaseUploadMutation = defineMutation({
  operation: 'discardCaseUpload',
  description: 'Drops an upload and what its file brought; the cases stay as they are. For whoever may commit it.',
  schema: 'submissions',
  table: ACCESS,
  Input: DiscardCaseUploadInput,
  input: decideOnUploadSchema,
  useCase: discardCaseUpload,
  Success: defineUploadSuccess('DiscardCaseUploadSuccess', 'The upload was dropped.'),
  refusals: [NotFoundError, InvalidTransitionError, StaleVersionError],
});
