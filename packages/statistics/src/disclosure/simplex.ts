import { elementAt } from '../counts/element-at.js';
import { sum } from '../counts/sum.js';

/** One published total: Σ coefficient·cell = total. */
export interface LinearTotal {
  readonly coefficients: readonly number[];
  readonly total: number;
}

/** A row of the tableau: coefficients of every column, the right-hand side, and the column that is basic in it. */
interface Row {
  readonly values: readonly number[];
  readonly total: number;
  readonly basic: number;
}

/** A basic feasible solution of the totals with every cell at or above 0. */
export interface Basis {
  readonly rows: readonly Row[];
  readonly cells: number;
}

/** Below this a figure of the tableau is zero: totals are counts, coefficients small whole numbers. */
const ZERO = 1e-9;

function eliminate(row: Row, pivot: Row, column: number): Row {
  const factor = elementAt(row.values, column);
  if (factor === 0) return row;
  return {
    ...row,
    values: row.values.map((value, index) => value - factor * elementAt(pivot.values, index)),
    total: row.total - factor * pivot.total,
  };
}

/** Makes a column basic in one row and removes it from all others. */
function pivotOn(rows: readonly Row[], rowIndex: number, column: number): readonly Row[] {
  const chosen = elementAt(rows, rowIndex);
  const divisor = elementAt(chosen.values, column);
  const pivot = {
    values: chosen.values.map((value) => value / divisor),
    total: chosen.total / divisor,
    basic: column,
  };
  return rows.map((row, index) => (index === rowIndex ? pivot : eliminate(row, pivot, column)));
}

/** The row that limits the growth of a column; of equal ones that of the lowest basic column (Bland's rule). */
function leavingRow(rows: readonly Row[], column: number): number | null {
  let best: { readonly index: number; readonly ratio: number; readonly basic: number } | null = null;
  for (const [index, row] of rows.entries()) {
    const value = elementAt(row.values, column);
    if (value <= ZERO) continue;
    const ratio = row.total / value;
    const better = best === null || ratio < best.ratio - ZERO;
    const tied = best !== null && Math.abs(ratio - best.ratio) <= ZERO && row.basic < best.basic;
    if (better || tied) best = { index, ratio, basic: row.basic };
  }
  return best?.index ?? null;
}

/** What a column would add to the cost for every unit that it grows. */
function reducedCost(rows: readonly Row[], cost: readonly number[], column: number): number {
  return elementAt(cost, column) - sum(rows.map((row) => elementAt(cost, row.basic) * elementAt(row.values, column)));
}

/**
 * Walks from one basis to the next until the cost is least. Entering and leaving by lowest index, so that it ends.
 *
 * Bland RG (1977) Math Oper Res 2:103–107.
 *
 * @returns null where the cost falls without end
 */
function minimise(rows: readonly Row[], cost: readonly number[]): readonly Row[] | null {
  let current = rows;
  for (;;) {
    const settled = current;
    const entering = cost.findIndex((_, column) => reducedCost(settled, cost, column) < -ZERO);
    if (entering === -1) return settled;
    const leaving = leavingRow(settled, entering);
    if (leaving === null) return null;
    current = pivotOn(settled, leaving, entering);
  }
}

function costOf(rows: readonly Row[], cost: readonly number[]): number {
  return sum(rows.map((row) => elementAt(cost, row.basic) * row.total));
}

/** One row per total, right-hand side not negative, with an artificial cell that takes up the whole of it. */
function startingRows(totals: readonly LinearTotal[], cells: number): readonly Row[] {
  return totals.map(({ coefficients, total }, index) => {
    const sign = total < 0 ? -1 : 1;
    const artificial = totals.map((_, other) => (other === index ? 1 : 0));
    const own = Array.from({ length: cells }, (_, cell) => sign * elementAt(coefficients, cell));
    return { values: [...own, ...artificial], total: sign * total, basic: cells + index };
  });
}

/** Exchanges artificial cells that are left at zero for real ones; a row with none repeats other totals and goes. */
function withoutArtificial(rows: readonly Row[], cells: number): readonly Row[] {
  let current = rows;
  for (let index = 0; index < current.length;) {
    const row = elementAt(current, index);
    const real = row.values.findIndex((value, column) => column < cells && Math.abs(value) > ZERO);
    if (row.basic >= cells && real !== -1) current = pivotOn(current, index, real);
    if (row.basic >= cells && real === -1) current = current.toSpliced(index, 1);
    else index += 1;
  }
  return current.map((row) => ({ ...row, values: row.values.slice(0, cells) }));
}

/**
 * A starting basis of the totals (first phase of the simplex method).
 *
 * Dantzig GB (1963) Linear Programming and Extensions, chapter 5.
 *
 * @returns null where no cells at or above 0 have these totals
 */
export function feasibleBasis(totals: readonly LinearTotal[], cells: number): Basis | null {
  const start = startingRows(totals, cells);
  const cost = Array.from({ length: cells + totals.length }, (_, column) => (column < cells ? 0 : 1));
  const settled = minimise(start, cost);
  const scale = Math.max(1, ...totals.map(({ total }) => Math.abs(total)));
  if (settled === null || costOf(settled, cost) > ZERO * scale) return null;
  return { rows: withoutArtificial(settled, cells), cells };
}

/** The least value of one cell times `sign`; null where it falls without end. */
export function leastValue({ rows, cells }: Basis, cell: number, sign: 1 | -1): number | null {
  const cost = Array.from({ length: cells }, (_, column) => (column === cell ? sign : 0));
  const settled = minimise(rows, cost);
  return settled === null ? null : costOf(settled, cost);
}
