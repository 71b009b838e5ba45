import { Field, InputType } from 'type-graphql';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { ACCESS } from '../access-table.js';
import { oneLine } from '../input-parts.js';
import { CheckerIsAuthorError } from './checker-is-author-error.js';
import { returnProgramme } from './return-programme.js';
import { VersionStepInput, versionStepSchema } from './version-step.input.js';
import { defineVersionSuccess } from './version-success.js';

@InputType({ description: 'Sends a version back to its authors.' })
class ReturnProgrammeInput extends VersionStepInput {
  @Field(() => String, { description: 'What has to change before it can be approved, 10 to 500 characters.' })
  readonly reason!: string;
}

const ReturnProgrammeSuccess = defineVersionSuccess('ReturnProgrammeSuccess', {
  description: 'The version is a draft again.',
  version: 'The version.',
});

export const ReturnProgrammeMutation = defineMutation({
  operation: 'returnProgramme',
  description:
    'Sends a version that was submitted for its check back to its authors, with the reason. For a member of the central team who wrote nothing in it.',
  schema: 'programmes',
  table: ACCESS,
  Input: ReturnProgrammeInput,
  input: versionStepSchema.extend({ reason: oneLine('A reason', 10, 500) }),
  useCase: returnProgramme,
  Success: ReturnProgrammeSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, CheckerIsAuthorError, IdentifierRefusedError],
});
