import { type Actor } from '@qip/subgraph-kit/access/actor';
import { type AccessObject, can } from '@qip/subgraph-kit/access/policy';
import { ACCESS } from '../access-table.js';
import { type Snapshot } from './snapshot.js';

/** From where somebody looks at a benchmark, and so what of it he sees. The national figures are seen from everywhere. */
export interface Viewpoint {
  /** The organisation whose own results are shown and whose row is marked; null where there is none to show. */
  readonly ownOrganisationId: string | null;
  readonly seesTeams: boolean;
  readonly seesPeers: boolean;
}

type Cycle = Pick<Snapshot, 'programmeId' | 'auditCycleId'>;

/** An organisation's part in a cycle, all of it. */
export function participation({ programmeId, auditCycleId }: Cycle, organisationId: string): AccessObject {
  return { kind: 'PARTICIPATION', organisationId, programmeId, auditCycleId, teamId: null };
}

/**
 * From where an actor looks.
 * @param tookPart the organisations that took part and whose own results the actor may read
 * @param asked the organisation for which he asks; null leaves the choice open
 * @returns null where there is nothing that he may see: the organisation asked for is none of his
 */
export function viewpointOf(
  actor: Actor,
  cycle: Cycle,
  tookPart: readonly string[],
  asked: string | null,
): Viewpoint | null {
  if (!can(ACCESS, actor, 'readBenchmark', { kind: 'NATIONAL' })) return null;
  const isCentral = can(ACCESS, actor, 'previewBenchmark', { kind: 'NATIONAL' });
  const isHis = asked === null || can(ACCESS, actor, 'readOwnResult', participation(cycle, asked));
  if (!isHis && !isCentral) return null;

  const mine = asked === null ? tookPart : tookPart.filter((organisationId) => organisationId === asked);
  const own = onlyOneOf(actor, mine);
  return {
    ownOrganisationId: own,
    seesTeams: own !== null && can(ACCESS, actor, 'readTeamResults', participation(cycle, own)),
    seesPeers:
      isCentral || mine.some((organisationId) => can(ACCESS, actor, 'readPeers', participation(cycle, organisationId))),
  };
}

/** The one organisation that can be meant: the only one, or the only one of those whose predecessors the others are. */
function onlyOneOf(actor: Actor, organisationIds: readonly string[]): string | null {
  const [only, ...others] = organisationIds;
  if (only === undefined || others.length === 0) return only ?? null;
  const direct = organisationIds.filter((id) => actor.grants.some(({ organisationId }) => organisationId === id));
  return direct.length === 1 ? (direct[0] ?? null) : null;
}
