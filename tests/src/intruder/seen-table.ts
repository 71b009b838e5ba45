import { type Participant, type PeerTable } from '@qip/analytics/disclosure/peer-tables.rules';

/** The numbers from `least` to `most`. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** A released table, and what everybody knows of those who took part. */
export interface SeenTable {
  /** In truth row i is organisation i's, which only the insiders know of their own. */
  readonly rows: readonly PeerTable['rows'][number]['cell'][];
  /** Of the organisations in the table. */
  readonly sizes: readonly number[];
  readonly holders: readonly string[];
  /** The true numerators: an intruder uses those of the insiders. */
  readonly numerators: readonly number[];
  /** Those who took part without a row. */
  readonly unlisted: readonly { readonly holder: string; readonly n: number; readonly x: number }[];
  readonly national: number;
}

/** Which numerators each organisation could have behind each row, by counting all of them up; null: none. */
export type Fits = readonly (readonly (Range | null)[])[];

/** What two holders do not know. */
export interface Outsiders {
  /** The rows, and the organisations, of which they do not know which is whose. */
  readonly others: readonly number[];
  /** What those have together with the unlisted: the nation less the insiders' own. */
  readonly rest: number;
  /** The most that the unlisted can have of it. */
  readonly unlisted: readonly number[];
}

/** What is seen of the table on a standard. */
export function seenTable(participants: readonly Participant[], place: number, table: PeerTable): SeenTable {
  const resultOf = (one: Participant): { x: number; n: number } => ({ ...(one.results[place] ?? { x: 0, n: 0 }) });
  const listed = table.rows.flatMap(({ organisationId }) =>
    participants.filter((one) => one.organisationId === organisationId),
  );
  return {
    rows: table.rows.map(({ cell }) => cell),
    sizes: listed.map((one) => resultOf(one).n),
    holders: listed.map(({ holderId }) => holderId),
    numerators: listed.map((one) => resultOf(one).x),
    unlisted: participants
      .filter((one) => !listed.includes(one))
      .map((one) => ({ holder: one.holderId, ...resultOf(one) })),
    national: participants.reduce((sum, one) => sum + resultOf(one).x, 0),
  };
}

/** Holds every row against every organisation: slow, and nothing to get wrong. */
export function fitsOf({ rows, sizes }: SeenTable, step: number): Fits {
  return rows.map(({ percent, sizeBand }) =>
    sizes.map((n) => {
      if (sizeBand !== null && (n < sizeBand.from || n > sizeBand.to)) return null;
      const fitting = Array.from({ length: n + 1 }, (_, x) => x).filter((x) => rounded(x, n, step) === percent);
      const [least] = fitting;
      const most = fitting.at(-1);
      return least === undefined || most === undefined ? null : { least, most };
    }),
  );
}

/** Half up, exactly, by long division. */
function rounded(x: number, n: number, step: number): number {
  const [numerator, denominator] = [200 * x + step * n, 2 * step * n];
  return (step * (numerator - (numerator % denominator))) / denominator;
}

export function outsiders(seen: SeenTable, insiders: readonly string[]): Outsiders {
  const isOther = (holder: string | undefined): boolean => holder === undefined || !insiders.includes(holder);
  const known = seen.numerators.reduce((sum, x, at) => (isOther(seen.holders[at]) ? sum : sum + x), 0);
  const unlisted = seen.unlisted.filter(({ holder }) => isOther(holder));
  const knownUnlisted = seen.unlisted.reduce((sum, { holder, x }) => (isOther(holder) ? sum : sum + x), 0);
  return {
    others: seen.holders.flatMap((holder, at) => (isOther(holder) ? [at] : [])),
    rest: seen.national - known - knownUnlisted,
    unlisted: unlisted.map(({ n }) => n),
  };
}

/** Every two of those who took part. */
export function coalitions({ holders, unlisted }: SeenTable): readonly (readonly [string, string])[] {
  const all = [...new Set([...holders, ...unlisted.map(({ holder }) => holder)])];
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
}
