import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { programmeVersionById } from './programme-version.loader.js';
import { ProgrammeVersion } from './programme-version.type.js';
import { submitProgrammeForCheck } from './submit-programme-for-check.js';
import { VersionStepInput, versionStepSchema } from './version-step.input.js';

@InputType({ description: 'Gives a draft to its checker.' })
class SubmitProgrammeForCheckInput extends VersionStepInput {}

@ObjectType({ description: 'The version waits for its check.' })
class SubmitProgrammeForCheckSuccess {
  readonly #programmeVersionId: string;

  constructor({ programmeVersionId }: { readonly programmeVersionId: string }) {
    this.#programmeVersionId = programmeVersionId;
  }

  @Field(() => ProgrammeVersion, { nullable: true, description: 'The version.' })
  programmeVersion(@Ctx() context: SubgraphContext): Promise<ProgrammeVersion | null> {
    return context.loader(programmeVersionById).load(this.#programmeVersionId);
  }
}

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
