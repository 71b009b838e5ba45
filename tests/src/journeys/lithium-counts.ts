import { parse } from 'csv-parse/sync';

/** Cases by their outcome on one standard, as the graph names them. */
export interface FiveCounts {
  readonly met: number;
  readonly notMet: number;
  readonly excluded: number;
  readonly notApplicable: number;
  readonly missing: number;
}

type Row = Readonly<Record<string, string>>;
type Outcome = keyof FiveCounts;

const NONE: FiveCounts = { met: 0, notMet: 0, excluded: 0, notApplicable: 0, missing: 0 };

/**
 * The five standards of topic 7 once more, written by hand from their statements: nothing here knows the audit engine, so
 * that a fault in it cannot hide.
 */
const STANDARDS: readonly ((row: Row) => Outcome)[] = [
  (row) => beforeStart(row, 'renalBeforeStart'),
  (row) => beforeStart(row, 'thyroidBeforeStart'),
  (row) => whileTaken(row, 'serumLithiumTests', 4),
  (row) => whileTaken(row, 'renalTests', 2),
  (row) => whileTaken(row, 'thyroidTests', 2),
];

/** How many rows of a CSV file stand where, standard by standard. */
export function lithiumCounts(csv: string): readonly FiveCounts[] {
  const rows: Row[] = parse(csv, { columns: true, skip_empty_lines: true });
  return STANDARDS.map((outcomeOf) =>
    rows.reduce<FiveCounts>((counts, row) => {
      const outcome = outcomeOf(row);
      return { ...counts, [outcome]: counts[outcome] + 1 };
    }, NONE),
  );
}

/** The sum of counts, standard by standard. */
export function sumOfCounts(parts: readonly (readonly FiveCounts[])[]): readonly FiveCounts[] {
  return STANDARDS.map((_, index) =>
    parts.reduce<FiveCounts>((sum, counts) => addCounts(sum, counts[index] ?? NONE), NONE),
  );
}

function addCounts(a: FiveCounts, b: FiveCounts): FiveCounts {
  return {
    met: a.met + b.met,
    notMet: a.notMet + b.notMet,
    excluded: a.excluded + b.excluded,
    notApplicable: a.notApplicable + b.notApplicable,
    missing: a.missing + b.missing,
  };
}

/** Patients who started in the past year, unless another provider started them; what is not documented is not met. */
function beforeStart(row: Row, test: string): Outcome {
  if (months(row) >= 12) return 'notApplicable';
  if (row['startedBy'] === 'ANOTHER_PROVIDER') return 'excluded';
  return row[test] === 'yes' ? 'met' : 'notMet';
}

/** Patients on lithium for a year or more, unless they declined; without a number of tests it cannot be told. */
function whileTaken(row: Row, tests: string, needed: number): Outcome {
  if (months(row) < 12) return 'notApplicable';
  if (row['declinedTests'] === 'yes') return 'excluded';
  if (row['declinedTests'] === '' || row[tests] === '') return 'missing';
  return Number(row[tests]) >= needed ? 'met' : 'notMet';
}

function months(row: Row): number {
  return Number(row['monthsOnLithium']);
}
