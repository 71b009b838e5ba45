import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { oneLine } from '../input-parts.js';
import { CheckerIsAuthorError } from './checker-is-author-error.js';
import { programmeVersionById } from './programme-version.loader.js';
import { ProgrammeVersion } from './programme-version.type.js';
import { returnProgramme } from './return-programme.js';
import { VersionStepInput, versionStepSchema } from './version-step.input.js';

@InputType({ description: 'Sends a version back to its authors.' })
class ReturnProgrammeInput extends VersionStepInput {
  @Field(() => String, { description: 'What has to change before it can be approved, 10 to 500 characters.' })
  readonly reason!: string;
}

@ObjectType({ description: 'The version is a draft again.' })
class ReturnProgrammeSuccess {
  readonly #programmeVersionId: string;

  constructor({ programmeVersionId }: { readonly programmeVersionId: string }) {
    this.#programmeVersionId = programmeVersionId;
  }

  @Field(() => ProgrammeVersion, { nullable: true, description: 'The version.' })
  programmeVersion(@Ctx() context: SubgraphContext): Promise<ProgrammeVersion | null> {
    return context.loader(programmeVersionById).load(this.#programmeVersionId);
  }
}

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
