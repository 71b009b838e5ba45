import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { readPage } from '@qip/subgraph-kit/connections/read-pages';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { auditCycleById, auditCyclePage, CYCLE_SORT_KEYS } from '../audit-cycle/audit-cycle.loader.js';
import { AuditCycleConnection } from '../audit-cycle/audit-cycle.type.js';
import { versionsByProgramme } from '../programme-version/programme-version.loader.js';
import { ProgrammeVersion } from '../programme-version/programme-version.type.js';
import { PROGRAMME_SORT_KEYS, programmeById, programmeByTopic, visibleProgrammeList } from './programme.loader.js';
import { Programme, ProgrammeConnection } from './programme.type.js';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, {
    nullable: true,
    description: 'One programme, by its id or its topic; null when there is none. Needs no token.',
  })
  async programme(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id. Give this or the topic.' }) id?: string | null,
    @Arg('topic', () => String, { nullable: true, description: 'Its topic, such as "7". Give this or the id.' })
    topic?: string | null,
  ): Promise<Programme | null> {
    if (typeof id === 'string') return context.loader(programmeById).load(id);
    if (typeof topic !== 'string') throw new PlatformError('BAD_USER_INPUT');
    return context.loader(programmeByTopic).load(topic);
  }

  @Query(() => ProgrammeConnection, {
    nullable: true,
    description: `The programmes, by topic; on demand only those that are due for a review. Needs no token; the central team also sees those of which no version is approved yet. ${NULL_WHEN_DOWN}`,
  })
  async programmes(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('reviewDueBy', () => localDateScalar, {
      nullable: true,
      description: 'Only those whose newest approved version is to be looked at again by this day.',
    })
    reviewDueBy?: string | null,
  ): Promise<InstanceType<typeof ProgrammeConnection>> {
    const request = pageRequest(page, PROGRAMME_SORT_KEYS);
    const ids = await context.database.read((tx) =>
      readPage(tx, visibleProgrammeList(tx.actor, reviewDueBy ?? null), request),
    );
    return connectionOf(ids, (id) => context.loader(programmeById).load(id));
  }

  @FieldResolver(() => ProgrammeVersion, {
    nullable: true,
    description: 'The newest approved version; null until the first one is approved.',
  })
  async currentVersion(@Root() { id }: Programme, @Ctx() context: SubgraphContext): Promise<ProgrammeVersion | null> {
    const versions = await context.loader(versionsByProgramme).load(id);
    return versions.find(({ state }) => state === 'APPROVED') ?? null;
  }

  @FieldResolver(() => [ProgrammeVersion], {
    description: 'The approved versions, newest first; for the central team the one in the making as well.',
  })
  async versions(@Root() { id }: Programme, @Ctx() context: SubgraphContext): Promise<ProgrammeVersion[]> {
    return [...(await context.loader(versionsByProgramme).load(id))];
  }

  @FieldResolver(() => AuditCycleConnection, { description: 'The cycles of the programme, latest first.' })
  async auditCycles(
    @Root() { id }: Programme,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof AuditCycleConnection>> {
    const ids = await context.loader(auditCyclePage).load({ parentId: id, page: pageRequest(page, CYCLE_SORT_KEYS) });
    return connectionOf(ids, (cycleId) => context.loader(auditCycleById).load(cycleId));
  }
}
