import { InputType } from 'type-graphql';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { commitCaseUpload } from './commit-case-upload.js';
import { DecideOnUploadInput, decideOnUploadSchema } from './decide-on-upload.input.js';
import { defineUploadSuccess } from './upload-success.js';

@InputType({ description: 'Takes the cases of a checked file over into the submission.' })
class CommitCaseUploadInput extends DecideOnUploadInput {}

export const CommitCaseUploadMutation = defineMutation({
  operation: 'commitCaseUpload',
  description:
    'Takes every case of a checked file over, or none. For whoever may write all its teams, while the window is open.',
  schema: 'submissions',
  table: ACCESS,
  Input: CommitCaseUploadInput,
  input: decideOnUploadSchema,
  useCase: commitCaseUpload,
  Success: defineUploadSuccess('CommitCaseUploadSuccess', 'The cases are in the submission.'),
  refusals: [NotFoundError, NotEnrolledError, WindowClosedError, InvalidTransitionError, StaleVersionError],
});
