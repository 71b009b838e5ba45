import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { type NationalSpread } from '../national/national-spread.rules.js';
import { makeRelease } from '../release/make-release.js';
import { readSnapshotFigures } from '../release/read-snapshot-figures.js';
import { type ReleasedFigures, type ReleasedPeer, type ReleasedStandard } from '../release/release-figures.rules.js';
import { type CoverageFacts } from './coverage.type.js';
import { type Snapshot } from './snapshot.js';

const NOTHING: ReleasedFigures = {
  coverage: { casesExpected: null, submittedCount: null, completeCount: null },
  standards: [],
  peers: [],
};

/**
 * All that is said about others in a snapshot. Of a published one, what was stored when it was published. Of a staged one
 * (which only the central team can have before it), what would be, with codes that are drawn for this look alone.
 */
export const releasedFiguresOf: LoaderDefinition<Snapshot, ReleasedFigures> = {
  read: async (tx, snapshots) => {
    const published = snapshots.filter(({ publishedAt }) => publishedAt !== null);
    const staged = snapshots.filter(({ publishedAt }) => publishedAt === null);
    return new Map([...(await storedFigures(tx, published)), ...(await previewedFigures(tx, staged))]);
  },
  keyOf: ({ id }) => id,
  absent: () => NOTHING,
};

async function previewedFigures(
  tx: ReadTransaction,
  snapshots: readonly Snapshot[],
): Promise<ReadonlyMap<string, ReleasedFigures>> {
  if (snapshots.length === 0) return new Map();
  const figures = await readSnapshotFigures(
    tx,
    snapshots.map(({ id }) => id),
  );
  return new Map([...figures].map(([id, of]) => [id, makeRelease(of).figures]));
}

type StandardRow = Omit<ReleasedStandard, 'counts' | 'spread'> &
  Readonly<Record<keyof OutcomeCounts, number | null>> &
  SpreadRow & { readonly snapshotId: string };

/** Nothing but nulls where no spread is released. */
interface SpreadRow extends Readonly<Record<'lower' | 'upper' | 'designEffect' | 'correlation', number | null>> {
  readonly organisationCount: number | null;
  readonly phi: number | null;
  readonly tau2: number | null;
  readonly isOverdispersionUsed: boolean | null;
}

async function storedFigures(
  tx: ReadTransaction,
  snapshots: readonly Snapshot[],
): Promise<ReadonlyMap<string, ReleasedFigures>> {
  if (snapshots.length === 0) return new Map();
  const ids = [snapshots.map(({ id }) => id)];
  const coverage = await tx.rows<CoverageFacts & { readonly snapshotId: string }>(
    `select snapshot_id as "snapshotId", cases_expected as "casesExpected", submitted_count as "submittedCount",
       complete_count as "completeCount"
     from analytics.released_coverage where snapshot_id = any ($1::uuid[])`,
    ids,
  );
  const standards = await tx.rows<StandardRow>(
    `select snapshot_id as "snapshotId", standard_id as "standardId", standard_number as "standardNumber", met,
       not_met as "notMet", excluded, not_applicable as "notApplicable", missing, peer_precision as "peerPrecision",
       organisation_count as "organisationCount", interval_lower as lower, interval_upper as upper,
       design_effect as "designEffect", phi, tau2, is_overdispersion_used as "isOverdispersionUsed", correlation
     from analytics.released_standard left join analytics.released_national using (snapshot_id, standard_number)
     where snapshot_id = any ($1::uuid[]) order by standard_number`,
    ids,
  );
  const peers = await tx.rows<ReleasedPeer & { readonly snapshotId: string }>(
    `select snapshot_id as "snapshotId", standard_number as "standardNumber", code, percent, size_from as "sizeFrom",
       size_to as "sizeTo", funnel_zone as "funnelZone"
     from analytics.released_peer where snapshot_id = any ($1::uuid[]) order by code`,
    ids,
  );
  const of = <Row extends { readonly snapshotId: string }>(rows: readonly Row[], id: string): readonly Row[] =>
    rows.filter(({ snapshotId }) => snapshotId === id);
  return new Map(
    snapshots.map(({ id }) => [
      id,
      {
        coverage: of(coverage, id)[0] ?? NOTHING.coverage,
        standards: of(standards, id).map(standardOf),
        peers: of(peers, id),
      },
    ]),
  );
}

function standardOf({ standardId, standardNumber, peerPrecision, ...row }: StandardRow): ReleasedStandard {
  const { met, notMet, excluded, notApplicable, missing } = row;
  const isWhole = met !== null && notMet !== null && excluded !== null && notApplicable !== null && missing !== null;
  const counts = isWhole ? { met, notMet, excluded, notApplicable, missing } : null;
  return { standardId, standardNumber, counts, peerPrecision, spread: spreadOf(row) };
}

function spreadOf({ lower, upper, designEffect, correlation, ...row }: SpreadRow): NationalSpread | null {
  const { organisationCount, phi, tau2, isOverdispersionUsed } = row;
  if (organisationCount === null || phi === null || tau2 === null || isOverdispersionUsed === null) return null;
  const interval = lower === null || upper === null ? null : { lower, upper };
  return { organisationCount, interval, designEffect, phi, tau2, isOverdispersionUsed, correlation };
}
