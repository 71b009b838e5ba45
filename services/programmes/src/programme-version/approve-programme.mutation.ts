import { InputType } from 'type-graphql';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { DefinitionError } from '../definition/definition-error.js';
import { approveProgramme } from './approve-programme.js';
import { CheckerIsAuthorError } from './checker-is-author-error.js';
import { VersionStepInput, versionStepSchema } from './version-step.input.js';
import { defineVersionSuccess } from './version-success.js';

@InputType({ description: 'Approves a version that was submitted for its check.' })
class ApproveProgrammeInput extends VersionStepInput {}

const ApproveProgrammeSuccess = defineVersionSuccess('ApproveProgrammeSuccess', {
  description: 'The version is approved, frozen and public.',
  version: 'The version.',
});

export const ApproveProgrammeMutation = defineMutation({
  operation: 'approveProgramme',
  description:
    'Approves a version, which freezes it for good and makes it public. For a member of the central team who wrote nothing in it.',
  schema: 'programmes',
  table: ACCESS,
  Input: ApproveProgrammeInput,
  input: versionStepSchema,
  useCase: approveProgramme,
  Success: ApproveProgrammeSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, CheckerIsAuthorError, DefinitionError],
});
