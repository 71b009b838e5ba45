import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { can } from '@qip/subgraph-kit/access/policy';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { type OwnKey } from '../benchmark/benchmark.loader.js';
import { type Snapshot } from '../benchmark/snapshot.js';
import { participation } from '../benchmark/viewpoint.policy.js';
import { releasableComposite } from './release-composite.js';

/** The national figures of all standards met: as they were released, or for the central team as they would be; null: withheld. */
export const releasedComposites: LoaderDefinition<Snapshot, OutcomeCounts | null> = {
  read: async (tx, snapshots) => {
    const published = snapshots.filter(({ publishedAt }) => publishedAt !== null);
    const rows = await tx.rows<OutcomeCounts & { readonly snapshotId: string }>(
      `select snapshot_id as "snapshotId", met, not_met as "notMet", excluded, not_applicable as "notApplicable", missing
       from analytics.released_composite where snapshot_id = any ($1::uuid[]) and met is not null`,
      [published.map(({ id }) => id)],
    );
    const found = new Map<string, OutcomeCounts | null>(rows.map(({ snapshotId, ...counts }) => [snapshotId, counts]));
    for (const { id } of snapshots.filter(({ publishedAt }) => publishedAt === null)) {
      found.set(id, await releasableComposite(tx, id));
    }
    return found;
  },
  keyOf: ({ id }) => id,
  absent: () => null,
};

/** Figures of all standards met, of an organisation or of one of its teams. */
export interface OwnComposite {
  readonly level: 'ORGANISATION' | 'TEAM';
  /** Null for the organisation as a whole, and for its cases without a team. */
  readonly teamId: string | null;
  readonly counts: OutcomeCounts;
}

type OwnRow = Omit<OwnComposite, 'counts'> &
  OutcomeCounts & { readonly snapshotId: string; readonly organisationId: string };

const keyOf = ({ snapshot, organisationId }: OwnKey): string => snapshot.id + organisationId;

/** The figures of an organisation and of its teams, by team code, as far as the viewer may read them. */
export const ownComposites: LoaderDefinition<OwnKey, readonly OwnComposite[]> = {
  read: async (tx, keys) => {
    const mine = keys.filter(({ snapshot, organisationId }) =>
      can(ACCESS, tx.actor, 'readOwnResult', participation(snapshot, organisationId)),
    );
    const rows = await tx.rows<OwnRow>(
      `select snapshot_id as "snapshotId", organisation_id as "organisationId", level, team_id as "teamId", met,
         not_met as "notMet", excluded, not_applicable as "notApplicable", missing
       from analytics.snapshot_composite
       where (snapshot_id, organisation_id) in (select * from unnest($1::uuid[], $2::uuid[])) and level <> 'NATIONAL'
       order by level, team_code nulls last, team_id`,
      [mine.map(({ snapshot }) => snapshot.id), mine.map(({ organisationId }) => organisationId)],
    );
    const byOwner = Map.groupBy(rows, ({ snapshotId, organisationId }) => snapshotId + organisationId);
    return new Map(
      mine.map((key) => {
        const seesTeams = can(ACCESS, tx.actor, 'readTeamResults', participation(key.snapshot, key.organisationId));
        const own = (byOwner.get(keyOf(key)) ?? []).filter(({ level }) => seesTeams || level === 'ORGANISATION');
        return [keyOf(key), own.map(({ level, teamId, ...row }) => ({ level, teamId, counts: countsOf(row) }))];
      }),
    );
  },
  keyOf,
  absent: () => [],
};

function countsOf({ met, notMet, excluded, notApplicable, missing }: OutcomeCounts): OutcomeCounts {
  return { met, notMet, excluded, notApplicable, missing };
}
