import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { loadOwned } from '../load-owned.js';
import { programmeById } from '../programme/programme.loader.js';
import { ProgrammeVersion } from '../programme-version/programme-version.type.js';
import { CATALOGUE_FILES, CATALOGUE_INDEX, catalogueAddress, SCHEMA_FILE, SCHEMA_FILES } from './catalogue-files.js';
import { ProgrammeExports } from './programme-exports.type.js';
import { PROGRAMME_FILE } from './programme-file-kind.js';
import { type ProgrammeFileForm } from './write-programme-file.js';

@Resolver(() => ProgrammeVersion)
export class ProgrammeExportsResolver {
  @FieldResolver(() => ProgrammeExports, { description: 'The version as a file.' })
  async exports(@Root() version: ProgrammeVersion, @Ctx() context: SubgraphContext): Promise<ProgrammeExports> {
    const { topic } = await loadOwned(context, programmeById, version.programmeId);
    const { id: programmeVersionId, number, state } = version;
    const addressOf = async (form: ProgrammeFileForm): Promise<string> =>
      state === 'APPROVED'
        ? catalogueAddress(context, { topic, number }, form)
        : PROGRAMME_FILE.address(context, { organisationId: null, about: { programmeVersionId, form } });
    return new ProgrammeExports({
      yamlUrl: await addressOf('yaml'),
      jsonUrl: await addressOf('json'),
      schemaUrl: SCHEMA_FILES.address(context, SCHEMA_FILE),
      catalogueUrl: CATALOGUE_FILES.address(context, CATALOGUE_INDEX),
    });
  }
}
