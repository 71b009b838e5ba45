import { InputType } from 'type-graphql';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { submitProgrammeForCheck } from './submit-programme-for-check.js';
import { VersionStepInput, versionStepSchema } from './version-step.input.js';
import { defineVersionSuccess } from './version-success.js';

@InputType({ description: 'Gives a draft to its checker.' })
class SubmitProgrammeForCheckInput extends VersionStepInput {}

const SubmitProgrammeForCheckSuccess = defineVersionSuccess('SubmitProgrammeForCheckSuccess', {
  description: 'The version waits for its check.',
  version: 'The version.',
});

export const SubmitProgrammeForCheckMutation = defineMutation({
  operation: 'submitProgrammeForCheck',
  description: 'Gives a draft to whoever will check it. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: SubmitProgrammeForCheckInput,
  input: versionStepSchema,
  useCase: submitProgrammeForCheck,
  Success: SubmitProgrammeForCheckSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError],
});
