import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
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

type StandardRow = Omit<ReleasedStandard, 'counts'> &
  Readonly<Record<keyof OutcomeCounts, number | null>> & { readonly snapshotId: string };

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
       not_met as "notMet", excluded, not_applicable as "notApplicable", missing, peer_precision as "peerPrecision"
     from analytics.released_standard where snapshot_id = any ($1::uuid[]) order by standard_number`,
    ids,
  );
  const peers = await tx.rows<ReleasedPeer & { readonly snapshotId: string }>(
    `select snapshot_id as "snapshotId", standard_number as "standardNumber", code, percent, size_from as "sizeFrom",
       size_to as "sizeTo"
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
  return { standardId, standardNumber, counts, peerPrecision };
}
