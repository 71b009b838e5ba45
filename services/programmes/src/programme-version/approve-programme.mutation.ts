import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { DefinitionError } from '../definition/definition-error.js';
import { approveProgramme } from './approve-programme.js';
import { CheckerIsAuthorError } from './checker-is-author-error.js';
import { programmeVersionById } from './programme-version.loader.js';
import { ProgrammeVersion } from './programme-version.type.js';
import { VersionStepInput, versionStepSchema } from './version-step.input.js';

@InputType({ description: 'Approves a version that was submitted for its check.' })
class ApproveProgrammeInput extends VersionStepInput {}

@ObjectType({ description: 'The version is approved, frozen and public.' })
class ApproveProgrammeSuccess {
  readonly #programmeVersionId: string;

  constructor({ programmeVersionId }: { readonly programmeVersionId: string }) {
    this.#programmeVersionId = programmeVersionId;
  }

  @Field(() => ProgrammeVersion, { nullable: true, description: 'The version.' })
  programmeVersion(@Ctx() context: SubgraphContext): Promise<ProgrammeVersion | null> {
    return context.loader(programmeVersionById).load(this.#programmeVersionId);
  }
}

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
