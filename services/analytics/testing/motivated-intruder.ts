/** What is published of one organisation on one standard. */
interface PublishedCell {
  readonly percent: number | null;
  readonly sizeBand: { readonly from: number; readonly to: number | null } | null;
}

/** The published tables of peers, and what everybody knows of the organisations in them. */
export interface PublishedTables {
  /** Each row of the tables: a cell for each table. In truth row i is organisation i's; only the insiders know theirs. */
  readonly rows: readonly (readonly PublishedCell[])[];
  /** By organisation, for each table. */
  readonly sizes: readonly (readonly number[])[];
  /** To what the percentages are rounded. */
  readonly step: number;
  /** The fewest cases with which a percentage is shown. */
  readonly smallestShown: number;
  /** The national numerators, for each table. */
  readonly national: readonly number[];
  /** By organisation, for each table: an intruder uses those of the insiders. */
  readonly numerators: readonly (readonly number[])[];
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/** What can be told without knowing whose any row is: by row and owner, the numerators table by table; null: not his. */
export type Fits = readonly (readonly (readonly Range[] | null)[])[];

/** For each row of somebody else, the organisations that it may be. */
export type PossibleOwners = ReadonlyMap<number, ReadonlySet<number>>;

/** Holds every row against every organisation, by counting up all numerators: slow, and nothing to get wrong. */
export function fitsOf(published: PublishedTables): Fits {
  return published.rows.map((cells) =>
    published.sizes.map((sizes) => {
      const ranges = cells.map((cell, table) => rangeOf(cell, sizes[table] ?? 0, published));
      const certain = ranges.filter((range) => range !== null);
      return certain.length === ranges.length ? certain : null;
    }),
  );
}

/** Tries every way to give the rows to the organisations that agrees with the national numerators. */
export function ownersByTrial(published: PublishedTables, fits: Fits, insiders: readonly number[]): PossibleOwners {
  const others = fits.flatMap((_, index) => (insiders.includes(index) ? [] : [index]));
  const rest = published.national.map(
    (total, table) => total - insiders.reduce((sum, index) => sum + (published.numerators[index]?.[table] ?? 0), 0),
  );
  const owners = new Map(others.map((row) => [row, new Set<number>()]));
  const given: number[] = [];
  const place = (least: readonly number[], most: readonly number[]): void => {
    const row = others[given.length];
    if (row === undefined) {
      const isSum = rest.every((total, table) => (least[table] ?? 0) <= total && total <= (most[table] ?? 0));
      if (isSum) for (const [at, owner] of given.entries()) owners.get(others[at] ?? -1)?.add(owner);
      return;
    }
    for (const owner of others) {
      const ranges = given.includes(owner) ? null : (fits[row]?.[owner] ?? null);
      if (ranges === null) continue;
      given.push(owner);
      place(
        least.map((sum, table) => sum + (ranges[table]?.least ?? 0)),
        most.map((sum, table) => sum + (ranges[table]?.most ?? 0)),
      );
      given.pop();
    }
  };
  place(
    rest.map(() => 0),
    rest.map(() => 0),
  );
  return owners;
}

/**
 * The same for many organisations, without the sums: an owner counts where a perfect matching uses him. The true owners
 * are one; another one uses row → owner if and only if the exchange closes to a ring, so that from the owner's own row
 * there is a way back: both lie in one strongly connected component (Tassa T, 2012, Theor Comput Sci 423:50–58).
 */
export function ownersByMatching(_: PublishedTables, fits: Fits, insiders: readonly number[]): PossibleOwners {
  const others = fits.flatMap((_row, index) => (insiders.includes(index) ? [] : [index]));
  const fitting = new Map(others.map((row) => [row, others.filter((owner) => (fits[row]?.[owner] ?? null) !== null)]));
  const fitted = new Map(others.map((owner) => [owner, others.filter((row) => (fits[row]?.[owner] ?? null) !== null)]));
  const owners = new Map<number, ReadonlySet<number>>();
  for (const row of others) {
    if (owners.has(row)) continue;
    const [onward, back] = [reach(row, fitting), reach(row, fitted)];
    const component = new Set([...onward].filter((member) => back.has(member)));
    for (const member of component) {
      owners.set(member, new Set((fitting.get(member) ?? []).filter((owner) => component.has(owner))));
    }
  }
  return owners;
}

function reach(from: number, next: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const seen = new Set([from]);
  for (const row of seen) for (const owner of next.get(row) ?? []) seen.add(owner);
  return seen;
}

function rangeOf(
  { percent, sizeBand }: PublishedCell,
  n: number,
  { step, smallestShown }: Pick<PublishedTables, 'step' | 'smallestShown'>,
): Range | null {
  if (sizeBand !== null && (n < sizeBand.from || n > (sizeBand.to ?? n))) return null;
  if ((percent === null) !== n < smallestShown) return null;
  const all = Array.from({ length: n + 1 }, (_, x) => x);
  const fitting = all.filter((x) => percent === null || rounded(x, n, step) === percent);
  const [least] = fitting;
  const most = fitting.at(-1);
  return least === undefined || most === undefined ? null : { least, most };
}

/** Half up, exactly, by long division. */
function rounded(x: number, n: number, step: number): number {
  const [numerator, denominator] = [200 * x + step * n, 2 * step * n];
  return (step * (numerator - (numerator % denominator))) / denominator;
}
