import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { EMPTY_PAGE, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { isId } from '@qip/subgraph-kit/values/id';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { loadOwned } from '../load-owned.js';
import { programmeVersionById } from '../programme-version/programme-version.loader.js';
import { ProgrammeVersion } from '../programme-version/programme-version.type.js';
import { programmeById } from '../programme/programme.loader.js';
import { Programme } from '../programme/programme.type.js';
import { auditCycleByCode, auditCycleById, auditCycleList, CYCLE_SORT_KEYS } from './audit-cycle.loader.js';
import { AuditCycle, AuditCycleConnection, PhaseEnum } from './audit-cycle.type.js';
import { type Phase, phaseOn } from './phase.rules.js';

@Resolver(() => AuditCycle)
export class AuditCycleResolver {
  @Query(() => AuditCycle, {
    nullable: true,
    description: 'One audit cycle, by its id or its code; null when there is none. Needs no token.',
  })
  async auditCycle(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id. Give this or the code.' }) id?: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Its code, such as "7a". Give this or the id.' })
    code?: string | null,
  ): Promise<AuditCycle | null> {
    if (typeof id === 'string') return context.loader(auditCycleById).load(id);
    if (typeof code !== 'string') throw new PlatformError('BAD_USER_INPUT');
    return context.loader(auditCycleByCode).load(code);
  }

  @Query(() => AuditCycleConnection, {
    nullable: true,
    description: `The audit cycles, latest first. Needs no token. ${NULL_WHEN_DOWN}`,
  })
  async auditCycles(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('programmeId', () => ID, { nullable: true, description: 'Only those of this programme.' })
    programmeId?: string | null,
    @Arg('phase', () => PhaseEnum, { nullable: true, description: 'Only those that are in this phase today.' })
    phase?: Phase | null,
  ): Promise<InstanceType<typeof AuditCycleConnection>> {
    const request = pageRequest(page, CYCLE_SORT_KEYS);
    const programme = programmeId ?? null;
    const ids = await context.database.read(async (tx) =>
      programme !== null && !isId(programme)
        ? EMPTY_PAGE
        : readPage(
            tx,
            auditCycleList({ programmeId: programme, phase: phase ?? null, today: localDateAt(tx.now) }),
            request,
          ),
    );
    return connectionOf(ids, (id) => context.loader(auditCycleById).load(id));
  }

  @FieldResolver(() => Programme, { description: 'The programme that it is a run of.' })
  programme(@Root() { programmeId }: AuditCycle, @Ctx() context: SubgraphContext): Promise<Programme> {
    return loadOwned(context, programmeById, programmeId);
  }

  @FieldResolver(() => ProgrammeVersion, { description: 'The frozen version against which it is audited.' })
  programmeVersion(
    @Root() { programmeVersionId }: AuditCycle,
    @Ctx() context: SubgraphContext,
  ): Promise<ProgrammeVersion> {
    return loadOwned(context, programmeVersionById, programmeVersionId);
  }

  @FieldResolver(() => AuditCycle, {
    nullable: true,
    description: 'The baseline that it is measured against; null for a baseline.',
  })
  async baseline(@Root() { baselineId }: AuditCycle, @Ctx() context: SubgraphContext): Promise<AuditCycle | null> {
    return baselineId === null ? null : loadOwned(context, auditCycleById, baselineId);
  }

  @FieldResolver(() => PhaseEnum, { description: 'Where it stands today by its schedule.' })
  phase(@Root() cycle: AuditCycle, @Ctx() context: SubgraphContext): Promise<Phase> {
    return context.database.read(({ now }) => Promise.resolve(phaseOn(cycle, localDateAt(now))));
  }
}
