import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { type OwnKey } from '../benchmark/benchmark.loader.js';
import { type Snapshot } from '../benchmark/snapshot.js';
import { participation } from '../benchmark/viewpoint.policy.js';
import { makeRelease } from '../release/make-release.js';
import { readSnapshotFigures } from '../release/read-snapshot-figures.js';
import { releasableStrata, type ReleasedStratum } from './release-strata.js';
import { type StratumName } from './stratum-name.js';

/** The nation by stratum: as it was released, or for the central team as it would be. */
export const releasedStrata: LoaderDefinition<Snapshot, readonly ReleasedStratum[]> = {
  read: async (tx, snapshots) => {
    const published = snapshots.filter(({ publishedAt }) => publishedAt !== null);
    const rows = await tx.rows<ReleasedStratum & { readonly snapshotId: string }>(
      `select snapshot_id as "snapshotId", standard_number as "standardNumber", stratum, value, place, met, eligible
       from analytics.released_stratum where snapshot_id = any ($1::uuid[])
       order by standard_number, stratum, value is null, place, value`,
      [published.map(({ id }) => id)],
    );
    const found = new Map<string, readonly ReleasedStratum[]>(Map.groupBy(rows, ({ snapshotId }) => snapshotId));
    for (const { id } of snapshots.filter(({ publishedAt }) => publishedAt === null)) {
      found.set(id, await releasableStrata(tx, id, await standardsToRelease(tx, id)));
    }
    return found;
  },
  keyOf: ({ id }) => id,
  absent: () => [],
};

/** The numbers of the standards whose national figures would leave. */
async function standardsToRelease(tx: ReadTransaction, snapshotId: string): Promise<readonly number[]> {
  const figures = (await readSnapshotFigures(tx, [snapshotId])).get(snapshotId);
  if (figures === undefined) return [];
  const { standards } = makeRelease(figures).figures;
  return standards.filter(({ counts }) => counts !== null).map(({ standardNumber }) => standardNumber);
}

/** One standard's figures of an organisation for one value of a stratum. */
export interface OwnStratum {
  readonly standardNumber: number;
  readonly stratum: StratumName;
  readonly value: string | null;
  readonly counts: OutcomeCounts;
}

type OwnRow = Omit<OwnStratum, 'counts'> &
  OutcomeCounts & { readonly snapshotId: string; readonly organisationId: string };

const keyOf = ({ snapshot, organisationId }: OwnKey): string => snapshot.id + organisationId;

/** An organisation's own figures by stratum, exact: for its own people, as those of its teams are. */
export const ownStrata: LoaderDefinition<OwnKey, readonly OwnStratum[]> = {
  read: async (tx, keys) => {
    const mine = keys.filter(({ snapshot, organisationId }) =>
      can(ACCESS, tx.actor, 'readTeamResults', participation(snapshot, organisationId)),
    );
    const rows = await tx.rows<OwnRow>(
      `select snapshot_id as "snapshotId", organisation_id as "organisationId", standard_number as "standardNumber",
         stratum, value, met, not_met as "notMet", excluded, not_applicable as "notApplicable", missing
       from analytics.snapshot_stratum
       where (snapshot_id, organisation_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
      [mine.map(({ snapshot }) => snapshot.id), mine.map(({ organisationId }) => organisationId)],
    );
    const byOwner = Map.groupBy(rows, ({ snapshotId, organisationId }) => snapshotId + organisationId);
    return new Map(mine.map((key) => [keyOf(key), (byOwner.get(keyOf(key)) ?? []).map(figuresOf)]));
  },
  keyOf,
  absent: () => [],
};

function figuresOf({ standardNumber, stratum, value, ...row }: OwnRow): OwnStratum {
  const { met, notMet, excluded, notApplicable, missing } = row;
  return { standardNumber, stratum, value, counts: { met, notMet, excluded, notApplicable, missing } };
}
