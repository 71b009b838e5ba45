import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { programmeVersionById } from './programme-version.loader.js';
import { ProgrammeVersion } from './programme-version.type.js';

/** What the success of a mutation that leaves a programme version behind says of itself, and of that version. */
export interface VersionSuccessWords {
  readonly description: string;
  readonly version: string;
}

/** The success of a mutation that leaves a programme version behind. */
export function defineVersionSuccess(
  name: string,
  { description, version }: VersionSuccessWords,
): new (done: { readonly programmeVersionId: string }) => object {
  @ObjectType(name, { description })
  class VersionSuccess {
    readonly #programmeVersionId: string;

    constructor({ programmeVersionId }: { readonly programmeVersionId: string }) {
      this.#programmeVersionId = programmeVersionId;
    }

    @Field(() => ProgrammeVersion, { nullable: true, description: version })
    programmeVersion(@Ctx() context: SubgraphContext): Promise<ProgrammeVersion | null> {
      return context.loader(programmeVersionById).load(this.#programmeVersionId);
    }
  }
  return VersionSuccess;
}
