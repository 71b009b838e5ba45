import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { can } from '@qip/subgraph-kit/access/policy';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { auditToolByVersion } from '../audit-tool/audit-tool.loader.js';
import { AuditTool } from '../audit-tool/audit-tool.type.js';
import { loadOwned } from '../load-owned.js';
import { programmeById } from '../programme/programme.loader.js';
import { Programme } from '../programme/programme.type.js';
import { standardsByVersion } from '../standard/standard.loader.js';
import { Standard } from '../standard/standard.type.js';
import { Authorship, ProgrammeVersion } from './programme-version.type.js';
import { VersionBreak } from './version-break.type.js';
import { breaksByVersion } from './version-breaks.loader.js';

@Resolver(() => ProgrammeVersion)
export class ProgrammeVersionResolver {
  @FieldResolver(() => Programme, { description: 'The programme that it is a version of.' })
  programme(@Root() { programmeId }: ProgrammeVersion, @Ctx() context: SubgraphContext): Promise<Programme> {
    return loadOwned(context, programmeById, programmeId);
  }

  @FieldResolver(() => [Standard], { description: 'The audit standards, by number.' })
  async standards(@Root() { id }: ProgrammeVersion, @Ctx() context: SubgraphContext): Promise<Standard[]> {
    return [...(await context.loader(standardsByVersion).load(id))];
  }

  @FieldResolver(() => AuditTool, { description: 'The data-collection form.' })
  auditTool(@Root() { id }: ProgrammeVersion, @Ctx() context: SubgraphContext): Promise<AuditTool> {
    return loadOwned(context, auditToolByVersion, id);
  }

  @FieldResolver(() => [VersionBreak], {
    nullable: true,
    description:
      'What keeps cycles on it from being compared with those on the version before: nothing where it only gained items, words or warnings. Null for a first version, and for everybody but the central team.',
  })
  async breaksWithPrevious(
    @Root() { id }: ProgrammeVersion,
    @Ctx() context: SubgraphContext,
  ): Promise<VersionBreak[] | null> {
    const breaks = await context.loader(breaksByVersion).load(id);
    return breaks === null ? null : [...breaks];
  }

  @FieldResolver(() => Authorship, {
    nullable: true,
    description: 'Who wrote and who checked it; null for everybody but the central team.',
  })
  async authorship(@Root() version: ProgrammeVersion, @Ctx() context: SubgraphContext): Promise<Authorship | null> {
    const mayRead = can(ACCESS, await context.actor(), 'readAuthorship', { kind: 'NATIONAL' });
    return mayRead ? new Authorship(version) : null;
  }
}
