import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type CoverageOf } from '../disclosure/release.rules.js';
import { holderOf, type SuccessionLink } from './holder.rules.js';
import { type SnapshotFigures } from './release-figures.rules.js';

interface FigureRow {
  readonly snapshotId: string;
  readonly organisationId: string | null;
  readonly standardId: string;
  readonly standardNumber: number;
  readonly caseCount: number;
  readonly met: number;
  readonly notMet: number;
  readonly excluded: number;
  readonly notApplicable: number;
  readonly missing: number;
}

type CoverageRow = Omit<CoverageOf, 'holderId'> & { readonly snapshotId: string; readonly organisationId: string };

/** The figures that the gate decides about, by snapshot. Only the central team's scope lets them be read. */
export async function readSnapshotFigures(
  tx: ReadTransaction,
  snapshotIds: readonly string[],
): Promise<ReadonlyMap<string, SnapshotFigures>> {
  const earlier = await readEarlierRevisions(tx, snapshotIds);
  const allIds = [...snapshotIds, ...earlier.map(({ id }) => id)];
  const links = await tx.rows<SuccessionLink>(
    `select predecessor_id as "predecessorId", successor_id as "successorId" from contracts.succession_v1`,
  );
  const rows = await tx.rows<FigureRow>(
    `select snapshot_id as "snapshotId", organisation_id as "organisationId", standard_id as "standardId",
       standard_number as "standardNumber", case_count as "caseCount", met, not_met as "notMet", excluded,
       not_applicable as "notApplicable", missing
     from analytics.snapshot_row where snapshot_id = any ($1::uuid[]) and level in ('NATIONAL', 'ORGANISATION')
     order by standard_number`,
    [allIds],
  );
  const coverage = await tx.rows<CoverageRow>(
    `select snapshot_id as "snapshotId", organisation_id as "organisationId", cases_expected as "casesExpected",
       submitted_count as "submittedCount", complete_count as "completeCount"
     from analytics.snapshot_coverage where snapshot_id = any ($1::uuid[])`,
    [snapshotIds],
  );
  const figuresOf = (id: string): Omit<SnapshotFigures, 'earlier'> =>
    figures(
      rows.filter(({ snapshotId }) => snapshotId === id),
      coverage.filter(({ snapshotId }) => snapshotId === id),
      links,
    );
  const earlierOf = (id: string): SnapshotFigures['earlier'] =>
    earlier
      .filter(({ snapshotId }) => snapshotId === id)
      .map((revision) => {
        const { standards, participants } = figuresOf(revision.id);
        return {
          participants,
          hasPeers: standards.map(({ standardNumber }) => revision.peers.includes(standardNumber)),
        };
      });
  return new Map(snapshotIds.map((id) => [id, { ...figuresOf(id), earlier: earlierOf(id) }]));
}

interface EarlierRow {
  /** The snapshot before which it was published. */
  readonly snapshotId: string;
  readonly id: string;
  /** The numbers of the standards whose tables of peers it released. */
  readonly peers: readonly number[];
}

/** The published revisions before each snapshot, of the same cycle. */
async function readEarlierRevisions(
  tx: ReadTransaction,
  snapshotIds: readonly string[],
): Promise<readonly EarlierRow[]> {
  return tx.rows<EarlierRow>(
    `select later.id as "snapshotId", earlier.id,
       array(select standard_number from analytics.released_standard
         where snapshot_id = earlier.id and peer_precision is not null) as peers
     from analytics.snapshot later
     join analytics.snapshot earlier on earlier.audit_cycle_id = later.audit_cycle_id
       and earlier.revision < later.revision and earlier.state = 'PUBLISHED'
     where later.id = any ($1::uuid[])`,
    [snapshotIds],
  );
}

function figures(
  rows: readonly FigureRow[],
  coverage: readonly CoverageRow[],
  links: readonly SuccessionLink[],
): Omit<SnapshotFigures, 'earlier'> {
  const byOrganisation = Map.groupBy(rows, ({ organisationId }) => organisationId);
  const national = byOrganisation.get(null) ?? [];
  byOrganisation.delete(null);
  return {
    standards: national.map(({ standardId, standardNumber, met, notMet, excluded, notApplicable, missing }) => ({
      standardId,
      standardNumber,
      counts: { met, notMet, excluded, notApplicable, missing },
    })),
    participants: [...byOrganisation].map(([organisationId, own]) => ({
      organisationId: organisationId ?? '',
      holderId: holderOf(organisationId ?? '', links),
      caseCount: own[0]?.caseCount ?? 0,
      results: own.map(({ met, notMet }) => ({ x: met, n: met + notMet })),
    })),
    coverage: coverage.map(({ organisationId, casesExpected, submittedCount, completeCount }) => ({
      holderId: holderOf(organisationId, links),
      casesExpected,
      submittedCount,
      completeCount,
    })),
  };
}
