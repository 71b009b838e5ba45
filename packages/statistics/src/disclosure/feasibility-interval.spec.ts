import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feasibilityIntervals } from './feasibility-interval.js';

/** All ways to fill a 2 × 3 table with whole numbers that has these margins, cells row by row. */
function fillings(rows: readonly number[], columns: readonly number[]): number[][] {
  const [top = 0, bottom = 0] = rows;
  const found: number[][] = [];
  for (let a = 0; a <= top; a += 1) {
    for (let b = 0; a + b <= top; b += 1) {
      const first = [a, b, top - a - b];
      const second = columns.map((column, index) => column - (first[index] ?? 0));
      if (second.every((cell) => cell >= 0) && second.reduce((sum, cell) => sum + cell, 0) === bottom) {
        found.push([...first, ...second]);
      }
    }
  }
  return found;
}

describe('feasibility intervals', () => {
  it('are the least and greatest cell over all tables with the published margins', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), (cells) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = cells;
        const [rows, columns] = [
          [a + b + c, d + e + f],
          [a + d, b + e, c + f],
        ];
        const rowTotals = rows.map((total, row) => ({
          coefficients: cells.map((_, cell) => (Math.floor(cell / 3) === row ? 1 : 0)),
          total,
        }));
        const columnTotals = columns.map((total, column) => ({
          coefficients: cells.map((_, cell) => (cell % 3 === column ? 1 : 0)),
          total,
        }));
        const tables = fillings(rows, columns);
        expect(feasibilityIntervals([...rowTotals, ...columnTotals], 6)).toEqual({
          kind: 'feasible',
          cells: cells.map((_, cell) => ({
            lower: expect.closeTo(Math.min(...tables.map((table) => table[cell] ?? NaN)), 9),
            upper: expect.closeTo(Math.max(...tables.map((table) => table[cell] ?? NaN)), 9),
          })),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('disclose a cell that is alone in a published total', () => {
    const totals = [
      { coefficients: [1, 0, 0], total: 4 },
      { coefficients: [1, 1, 1], total: 19 },
    ];
    expect(feasibilityIntervals(totals, 3)).toEqual({
      kind: 'feasible',
      cells: [
        { lower: 4, upper: 4 },
        { lower: 0, upper: 15 },
        { lower: 0, upper: 15 },
      ],
    });
  });

  it('leave a cell open above where no total bounds it', () => {
    expect(feasibilityIntervals([{ coefficients: [1, -1], total: 3 }], 2)).toEqual({
      kind: 'feasible',
      cells: [
        { lower: 3, upper: null },
        { lower: 0, upper: null },
      ],
    });
    expect(feasibilityIntervals([], 1)).toEqual({ kind: 'feasible', cells: [{ lower: 0, upper: null }] });
  });

  it('understand a total that is written with a minus sign', () => {
    expect(feasibilityIntervals([{ coefficients: [-1, -1], total: -8 }], 2)).toEqual({
      kind: 'feasible',
      cells: [
        { lower: 0, upper: 8 },
        { lower: 0, upper: 8 },
      ],
    });
  });

  it('are not changed by a total that is said twice', () => {
    const totals = [
      { coefficients: [1, 1], total: 8 },
      { coefficients: [2, 2], total: 16 },
      { coefficients: [1, 0], total: 3 },
    ];
    expect(feasibilityIntervals(totals, 2)).toEqual({
      kind: 'feasible',
      cells: [
        { lower: 3, upper: 3 },
        { lower: 5, upper: 5 },
      ],
    });
  });

  it('name a contradiction where no counts have these totals', () => {
    const totals = [
      { coefficients: [1, 1], total: 3 },
      { coefficients: [1, 0], total: 5 },
    ];
    expect(feasibilityIntervals(totals, 2)).toEqual({ kind: 'contradiction' });
    expect(feasibilityIntervals([{ coefficients: [1, 1], total: -1 }], 2)).toEqual({ kind: 'contradiction' });
  });

  it('refuse a total over another number of cells', () => {
    expect(() => feasibilityIntervals([{ coefficients: [1], total: 3 }], 2)).toThrow('one coefficient for each');
  });
});
