import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { loadOwned } from '../load-owned.js';
import { programmeVersionById } from '../programme-version/programme-version.loader.js';
import { ProgrammeVersion } from '../programme-version/programme-version.type.js';
import { Standard } from './standard.type.js';

@Resolver(() => Standard)
export class StandardResolver {
  @FieldResolver(() => ProgrammeVersion, { description: 'The version that it belongs to.' })
  programmeVersion(
    @Root() { programmeVersionId }: Standard,
    @Ctx() context: SubgraphContext,
  ): Promise<ProgrammeVersion> {
    return loadOwned(context, programmeVersionById, programmeVersionId);
  }
}
