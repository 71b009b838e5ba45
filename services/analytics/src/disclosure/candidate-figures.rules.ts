import { type Grain, numeratorsBehindCell, type PeerCell } from './peer-cell.rules.js';
import { type Numbers, shuffled, wholeNumber } from './repeatable-numbers.js';

/** A table of peers as everybody sees it, and what everybody knows of the organisations in it. */
export interface SeenTable {
  /** In an order that says nothing of the owners. */
  readonly cells: readonly PeerCell[];
  /** The sample sizes of the organisations. */
  readonly sizes: readonly number[];
  readonly grain: Grain;
  /** The sum of their numerators. */
  readonly national: number;
}

/** Exchanges that are tried for each organisation before the numerators are drawn. */
const EXCHANGES = 40;

/** A way to give the rows to the organisations. */
interface Draft {
  readonly seen: SeenTable;
  /** The row by owner. */
  readonly rows: number[];
  low: number;
  high: number;
}

/**
 * A world that looks exactly like the true one from outside: every row given to an organisation that can have it, with
 * numerators behind the rates that add up to the national figure. Made of nothing but what is seen, so that whoever sees
 * the table can make the same.
 * @returns the numerators by organisation; null where none was found
 */
export function candidateNumerators(seen: SeenTable, next: Numbers): readonly number[] | null {
  const rows = perfectMatching(seen, next);
  if (rows === null) return null;
  const draft: Draft = { seen, rows, low: 0, high: 0 };
  for (const [owner, row] of rows.entries()) count(draft, owner, row, 1);
  for (let tried = 0; tried < EXCHANGES * rows.length; tried += 1) exchangeAtRandom(draft, next);
  return missed(draft) > 0 ? null : drawNumerators(draft, next);
}

function rangeOf(
  { cells, sizes, grain }: SeenTable,
  row: number,
  owner: number,
): ReturnType<typeof numeratorsBehindCell> {
  const cell = cells[row];
  return cell === undefined ? null : numeratorsBehindCell(cell, sizes[owner] ?? 0, grain);
}

/** Gives every owner a row that he can have, each at random as far as that goes; by augmenting paths. */
function perfectMatching(seen: SeenTable, next: Numbers): number[] | null {
  const order = shuffled([...seen.sizes.keys()], next);
  const ownerOf = new Map<number, number>();
  const give = (owner: number, tried: Set<number>): boolean => {
    for (const row of shuffled([...seen.cells.keys()], next)) {
      if (tried.has(row) || rangeOf(seen, row, owner) === null) continue;
      tried.add(row);
      const holder = ownerOf.get(row);
      if (holder !== undefined && !give(holder, tried)) continue;
      ownerOf.set(row, owner);
      return true;
    }
    return false;
  };
  if (!order.every((owner) => give(owner, new Set()))) return null;
  const rows = new Array<number>(order.length).fill(0);
  for (const [row, owner] of ownerOf) rows[owner] = row;
  return rows;
}

/** Exchanges the rows of two owners, unless one cannot have the other's or the sum fits worse than before. */
function exchangeAtRandom(draft: Draft, next: Numbers): void {
  const { seen, rows } = draft;
  const one = wholeNumber(next, 0, rows.length - 1);
  const other = wholeNumber(next, 0, rows.length - 1);
  const [ofOne = 0, ofOther = 0] = [rows[one], rows[other]];
  if (one === other || rangeOf(seen, ofOther, one) === null || rangeOf(seen, ofOne, other) === null) return;
  const before = missed(draft);
  exchange(draft, one, other);
  if (missed(draft) > before) exchange(draft, one, other);
}

function exchange(draft: Draft, one: number, other: number): void {
  const [ofOne = 0, ofOther = 0] = [draft.rows[one], draft.rows[other]];
  count(draft, one, ofOne, -1);
  count(draft, other, ofOther, -1);
  count(draft, one, ofOther, 1);
  count(draft, other, ofOne, 1);
  draft.rows[one] = ofOther;
  draft.rows[other] = ofOne;
}

function count(draft: Draft, owner: number, row: number, sign: 1 | -1): void {
  const range = rangeOf(draft.seen, row, owner);
  draft.low += sign * (range?.from ?? 0);
  draft.high += sign * (range?.to ?? 0);
}

/** By how many cases the national figure is out of reach. */
function missed({ seen, low, high }: Draft): number {
  return Math.max(0, low - seen.national, seen.national - high);
}

/** Numerators at random behind the rates, then moved in any order until they add up. */
function drawNumerators({ seen, rows }: Draft, next: Numbers): readonly number[] {
  const ranges = rows.map((row, owner) => rangeOf(seen, row, owner) ?? { from: 0, to: 0 });
  const drawn = ranges.map(({ from, to }) => wholeNumber(next, from, to));
  let missing = seen.national - drawn.reduce((sum, x) => sum + x, 0);
  for (const owner of shuffled([...drawn.keys()], next)) {
    const { from, to } = ranges[owner] ?? { from: 0, to: 0 };
    const x = drawn[owner] ?? 0;
    const by = Math.min(to - x, Math.max(from - x, missing));
    drawn[owner] = x + by;
    missing -= by;
  }
  return drawn;
}
