import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { defineListLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { type CoverageFacts } from '../benchmark/coverage.type.js';
import { type ReleasedDifference } from './matched-change.rules.js';
import { type ReleasedMatch } from './national-change.rules.js';
import { publishedCycles } from './published-cycles.js';
import { type PublishedCycle } from './trend-facts.js';

/** The published cycles of a programme, earliest first. */
export const cyclesOfProgramme = defineListLoader(async (tx, programmeIds) =>
  Map.groupBy(await publishedCycles(tx, programmeIds), ({ programmeId }) => programmeId),
);

/** What was released about all organisations together, over the cycles of a programme. */
export interface NationalHistory {
  /** Null where the figures are withheld. */
  counts(snapshotId: string, standardId: string): OutcomeCounts | null;
  coverage(snapshotId: string): CoverageFacts;
  /** Null where nothing was released of the two cycles as they are published now. */
  match(fromSnapshotId: string, toSnapshotId: string, standardId: string): ReleasedMatch | null;
}

/** A programme by one of its cycles: all of them are read together. */
export interface HistoryKey {
  readonly programmeId: string;
  readonly cycles: readonly PublishedCycle[];
}

interface OfStandard {
  readonly snapshotId: string;
  readonly standardId: string;
}

type ChangeRow = Omit<ReleasedMatch, 'change'> &
  Readonly<Record<keyof ReleasedDifference, number | null>> & {
    readonly fromSnapshotId: string;
    readonly toSnapshotId: string;
    readonly standardId: string;
  };

const NO_COVERAGE: CoverageFacts = { casesExpected: null, submittedCount: null, completeCount: null };
const NOTHING: NationalHistory = { counts: () => null, coverage: () => NO_COVERAGE, match: () => null };

/** The released figures of programmes, however many, with three statements. */
export const nationalHistory: LoaderDefinition<HistoryKey, NationalHistory> = {
  read: async (tx, keys) => {
    const ids = [keys.flatMap(({ cycles }) => cycles.map(({ snapshotId }) => snapshotId))];
    const counts = await tx.rows<OfStandard & OutcomeCounts>(
      `select snapshot_id as "snapshotId", standard_id as "standardId", met, not_met as "notMet", excluded,
         not_applicable as "notApplicable", missing
       from analytics.released_standard where snapshot_id = any ($1::uuid[]) and met is not null`,
      ids,
    );
    const coverage = await tx.rows<CoverageFacts & { readonly snapshotId: string }>(
      `select snapshot_id as "snapshotId", cases_expected as "casesExpected", submitted_count as "submittedCount",
         complete_count as "completeCount"
       from analytics.released_coverage where snapshot_id = any ($1::uuid[])`,
      ids,
    );
    const changes = await tx.rows<ChangeRow>(
      `select from_snapshot_id as "fromSnapshotId", to_snapshot_id as "toSnapshotId", standard_id as "standardId",
         matched_count as "matchedCount", joiner_count as "joinerCount", leaver_count as "leaverCount", difference, lower,
         upper, p, heterogeneity_p as "heterogeneityP"
       from analytics.released_change
       where to_snapshot_id = any ($1::uuid[]) and from_snapshot_id = any ($1::uuid[])`,
      ids,
    );
    const countsOf = new Map(counts.map((row) => [row.snapshotId + row.standardId, row]));
    const coverageOf = new Map(coverage.map((row) => [row.snapshotId, row]));
    const matchOf = new Map(
      changes.map((row) => [row.fromSnapshotId + row.toSnapshotId + row.standardId, matchIn(row)]),
    );
    const history: NationalHistory = {
      counts: (snapshotId, standardId) => countsOf.get(snapshotId + standardId) ?? null,
      coverage: (snapshotId) => coverageOf.get(snapshotId) ?? NO_COVERAGE,
      match: (from, to, standardId) => matchOf.get(from + to + standardId) ?? null,
    };
    return new Map(keys.map(({ programmeId }) => [programmeId, history]));
  },
  keyOf: ({ programmeId }) => programmeId,
  absent: () => NOTHING,
};

function matchIn({ matchedCount, joinerCount, leaverCount, ...row }: ChangeRow): ReleasedMatch {
  const { difference, lower, upper, p, heterogeneityP } = row;
  const isShown = difference !== null && lower !== null && upper !== null;
  const change = isShown ? { difference, lower, upper, p, heterogeneityP } : null;
  return { matchedCount, joinerCount, leaverCount, change };
}
