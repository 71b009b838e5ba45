import { addOutcomes, type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { can } from '@qip/subgraph-kit/access/policy';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { type CoverageFacts } from '../benchmark/coverage.type.js';
import { participation } from '../benchmark/viewpoint.policy.js';
import { type SuccessionLink } from '../release/holder.rules.js';
import { type HistoryKey } from './national-history.loader.js';
import { type PublishedCycle } from './trend-facts.js';

/** What one organisation did in one cycle. */
interface OwnRow extends OutcomeCounts {
  readonly snapshotId: string;
  readonly organisationId: string;
  readonly standardId: string;
}

interface OwnCoverage extends CoverageFacts {
  readonly snapshotId: string;
  readonly organisationId: string;
}

/** The published results of the organisations whose results the viewer may read, over the cycles of a programme. */
export interface OwnHistory {
  /** Who became whom, as far as it has happened. */
  readonly links: readonly SuccessionLink[];
  readonly rows: readonly OwnRow[];
  readonly coverage: readonly OwnCoverage[];
}

/** The own results in programmes, however many, with three statements. Row-level security decides a second time. */
export const ownHistory: LoaderDefinition<HistoryKey, OwnHistory> = {
  read: async (tx, keys) => {
    const organisationIds = tx.actor.grants.flatMap((grant) =>
      [grant.organisationId ?? [], grant.predecessorIds].flat(),
    );
    if (organisationIds.length === 0) return new Map();
    const snapshotIds = keys.flatMap(({ cycles }) => cycles.map(({ snapshotId }) => snapshotId));
    const links = await tx.rows<SuccessionLink>(
      `select predecessor_id as "predecessorId", successor_id as "successorId" from contracts.succession_v1
       where effective_on <= clock.today()`,
    );
    const rows = await tx.rows<OwnRow>(
      `select snapshot_id as "snapshotId", organisation_id as "organisationId", standard_id as "standardId", met,
         not_met as "notMet", excluded, not_applicable as "notApplicable", missing
       from analytics.snapshot_row
       where snapshot_id = any ($1::uuid[]) and organisation_id = any ($2::uuid[]) and level = 'ORGANISATION'`,
      [snapshotIds, organisationIds],
    );
    const coverage = await tx.rows<OwnCoverage>(
      `select snapshot_id as "snapshotId", organisation_id as "organisationId", cases_expected as "casesExpected",
         submitted_count as "submittedCount", complete_count as "completeCount"
       from analytics.snapshot_coverage
       where snapshot_id = any ($1::uuid[]) and organisation_id = any ($2::uuid[]) and took_part`,
      [snapshotIds, organisationIds],
    );
    return new Map(keys.map((key) => [key.programmeId, readable(tx, key, { links, rows, coverage })]));
  },
  keyOf: ({ programmeId }) => programmeId,
  absent: () => ({ links: [], rows: [], coverage: [] }),
};

/** As much of it as belongs to the programme's cycles and may be read by this viewer. */
function readable(
  { actor }: ReadTransaction,
  { cycles }: HistoryKey,
  { links, rows, coverage }: OwnHistory,
): OwnHistory {
  const bySnapshot = new Map(cycles.map((cycle) => [cycle.snapshotId, cycle]));
  const mayRead = ({ snapshotId, organisationId }: Pick<OwnRow, 'snapshotId' | 'organisationId'>): boolean => {
    const cycle = bySnapshot.get(snapshotId);
    return cycle !== undefined && can(ACCESS, actor, 'readOwnResult', participation(cycle, organisationId));
  };
  return { links, rows: rows.filter(mayRead), coverage: coverage.filter(mayRead) };
}

/** What an organisation and its predecessors did in one cycle, pooled: each of them counts once. */
export interface OwnFigures {
  readonly counts: OutcomeCounts;
  readonly coverage: CoverageFacts;
  readonly organisationCount: number;
}

/**
 * @param unit the organisation and its predecessors, each once
 * @returns null where none of them took part
 */
export function ownFiguresIn(
  { rows, coverage }: OwnHistory,
  unit: readonly string[],
  { snapshotId }: PublishedCycle,
  standardId: string,
): OwnFigures | null {
  const isOwn = (row: Pick<OwnRow, 'snapshotId' | 'organisationId'>): boolean =>
    row.snapshotId === snapshotId && unit.includes(row.organisationId);
  const own = rows.filter((row) => isOwn(row) && row.standardId === standardId);
  if (own.length === 0) return null;
  const covered = coverage.filter(isOwn);
  return {
    counts: addOutcomes(own),
    coverage: {
      casesExpected: summed(covered.flatMap(({ casesExpected }) => casesExpected ?? [])),
      submittedCount: summed(covered.flatMap(({ submittedCount }) => submittedCount ?? [])),
      completeCount: summed(covered.flatMap(({ completeCount }) => completeCount ?? [])),
    },
    organisationCount: own.length,
  };
}

/** Null where nobody said anything. */
function summed(counts: readonly number[]): number | null {
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}
