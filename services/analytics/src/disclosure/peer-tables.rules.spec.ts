import { describe, expect, it } from '@jest/globals';
import { DISCLOSURE_POLICY } from './disclosure-policy.js';
import { type Participant, peerTable, type PeerTable } from './peer-tables.rules.js';

function participants(...results: readonly (readonly [number, number])[]): readonly Participant[] {
  return results.map(([x, n], index) => ({
    organisationId: `o${String(index).padStart(2, '0')}`,
    holderId: `o${index}`,
    results: [{ x, n }],
  }));
}

/** Organisations of which everybody could have anybody's row: alike in size, apart in rate. */
const alike = (count: number): readonly Participant[] =>
  participants(...Array.from({ length: count }, (_, index) => [50 + (index % 5), 100] as const));

const tableOf = (all: readonly Participant[]): PeerTable | null => peerTable(all, 0, DISCLOSURE_POLICY);

describe('a table of peers', () => {
  it('needs seven organisations: five must remain possible after any two pool what they know', () => {
    expect(tableOf(alike(6))).toBeNull();
    expect(tableOf(alike(7))?.precision).toBe('NARROW_BANDS');
  });

  it('holds a row for each organisation and nothing but its cell', () => {
    expect(tableOf(alike(7))?.rows[1]).toEqual({
      organisationId: 'o01',
      cell: { percent: 51, sizeBand: { from: 100, to: 100 } },
    });
  });

  it('has a precision of the sizes and the national rate: other figures with the same sum have no other', () => {
    const sizes = Array.from({ length: 24 }, (_, index) => 60 + 7 * index);
    const spreadBy = (by: number): readonly Participant[] =>
      participants(...sizes.map((n, index) => [Math.round(n / 2) + (index % 2 === 0 ? by : -by), n] as const));
    const precisions = [0, 3, 6, 9].map((by) => tableOf(spreadBy(by))?.precision ?? 'withheld');
    expect(new Set(precisions.filter((one) => one !== 'withheld')).size).toBe(1);
    expect(precisions.filter((one) => one !== 'withheld').length).toBeGreaterThan(2);
  });

  it('is withheld where sizes give somebody away', () => {
    expect(
      tableOf(participants(...[10, 40, 90, 160, 250, 360, 490, 640].map((n) => [Math.round(n / 3), n] as const))),
    ).toBeNull();
  });

  it('is withheld, and not made coarser, where its figures give somebody away', () => {
    const sizes = Array.from({ length: 10 }, (_, index) => 90 + 4 * index);
    const usual = participants(...sizes.map((n, index) => [Math.round(n * (0.44 + 0.013 * index)), n] as const));
    // The largest met it always and the smallest never, so that the rest of the sum leaves them no other row.
    const strange = participants(...sizes.map((n, index) => [index < 5 ? 0 : n, n] as const));
    expect([tableOf(usual) === null, tableOf(strange) === null]).toEqual([false, true]);
  });

  it('is the same in whatever order the participants come', () => {
    const all = participants(...Array.from({ length: 20 }, (_, index) => [40 + index, 100 + (index % 4)] as const));
    expect(tableOf(all)).not.toBeNull();
    expect(tableOf(all.toReversed())).toEqual(tableOf(all));
  });

  it('leaves out an organisation that has too few cases, and then says no exact figures', () => {
    const table = tableOf([
      ...alike(12),
      ...participants([1, 4]).map((one) => ({ ...one, organisationId: 'small', holderId: 'small' })),
    ]);
    expect(table?.rows.map(({ organisationId }) => organisationId)).not.toContain('small');
    // With 100 cases a whole percentage is the number itself, and the small one’s would be what is left of the nation.
    expect(table?.precision).not.toBe('NARROW_BANDS');
  });

  it('is withheld where all say the same of everybody, though no row can be linked', () => {
    const all = participants(...Array.from({ length: 12 }, (_, index) => [index === 0 ? 3 : 0, 30] as const));
    expect(tableOf(all)).toBeNull();
  });

  it('counts merged organisations as one owner', () => {
    expect(
      tableOf(alike(8).map((one, index) => ({ ...one, holderId: index < 3 ? 'merged' : one.holderId }))),
    ).toBeNull();
  });

  it('has no rows where nobody has enough cases', () => {
    expect(tableOf(participants([0, 0], [1, 2]))).toBeNull();
    expect(tableOf([])).toBeNull();
  });
});
