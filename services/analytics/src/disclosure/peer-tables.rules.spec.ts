import { describe, expect, it } from '@jest/globals';
import { DISCLOSURE_POLICY } from './disclosure-policy.js';
import { type Participant, peerTables, type PeerTables } from './peer-tables.rules.js';

const result = (x: number, n: number): { x: number; n: number } => ({ x, n });

function participants(...results: readonly (readonly { x: number; n: number }[])[]): readonly Participant[] {
  return results.map((own, index) => ({ organisationId: `o${index}`, holderId: `o${index}`, results: own }));
}

/** Organisations of which everybody could have anybody's row: alike in size, apart in rate. */
const alike = (count: number): readonly Participant[] =>
  participants(...Array.from({ length: count }, (_, index) => [result(50 + (index % 3), 100)]));

const tablesOf = (all: readonly Participant[]): PeerTables | null =>
  peerTables(
    all,
    (all[0]?.results ?? []).map((_, place) => place),
    DISCLOSURE_POLICY,
  );

describe('tables of peers', () => {
  it('need seven organisations: five must remain possible after any two pool what they know', () => {
    expect(tablesOf(alike(6))).toBeNull();
    expect(tablesOf(alike(7))?.precision).toBe('NARROW_BANDS');
  });

  it('hold a row for each organisation and nothing but its cells', () => {
    expect(tablesOf(alike(7))?.rows[1]).toEqual({
      organisationId: 'o1',
      cells: [{ percent: 51, sizeBand: { from: 100, to: 149 } }],
    });
  });

  it('have wider bands where narrow ones leave too few', () => {
    const two = participants(
      ...Array.from({ length: 4 }, (_, index) => [result(1000 + 10 * index, 2000)]),
      ...Array.from({ length: 4 }, (_, index) => [result(200 + index, 400)]),
    );
    expect(tablesOf(two)?.precision).toBe('WIDE_BANDS');
  });

  it('say nothing of sizes where the one large organisation would stand out', () => {
    const all = [...alike(12), ...participants([result(130, 260)])].map((one, index) => ({
      ...one,
      organisationId: `o${index}`,
      holderId: `o${index}`,
    }));
    expect(tablesOf(all)?.precision).toBe('NO_BANDS');
  });

  it('round rates to five per cent where a whole percentage gives sizes away', () => {
    // 1/7 of 49 … 61 cases: 14 % is possible for few sizes only, 15 % for all of them.
    const all = participants(...[49, 50, 52, 53, 55, 57, 58, 59, 61, 62].map((n) => [result(Math.round(n / 7), n)]));
    expect(tablesOf(all)?.precision).toBe('FIVE_PER_CENT');
  });

  it('are withheld where even that gives somebody away', () => {
    const all = participants(...[10, 40, 90, 160, 250, 360, 490, 640].map((n) => [result(Math.round(n / 3), n)]));
    expect(tablesOf(all)).toBeNull();
  });

  it('are judged together: a code that is safe in each of two tables may not be so in both', () => {
    const sizes = [100, 200];
    const all = participants(
      ...Array.from({ length: 28 }, (_, index) => [
        result(5 * (index % 3), sizes[index % 2] ?? 0),
        result(5 * (index % 3), sizes[Math.floor(index / 2) % 2] ?? 0),
      ]),
    );
    expect(peerTables(all, [0], DISCLOSURE_POLICY)?.precision).toBe('NARROW_BANDS');
    expect(peerTables(all, [1], DISCLOSURE_POLICY)?.precision).toBe('NARROW_BANDS');
    const unlike = all.map((one, index) => (index < 3 ? { ...one, results: [result(5, 100), result(5, 450)] } : one));
    expect(peerTables(unlike, [0], DISCLOSURE_POLICY)?.precision).toBe('NARROW_BANDS');
    expect(peerTables(unlike, [0, 1], DISCLOSURE_POLICY)?.precision).not.toBe('NARROW_BANDS');
  });

  it('give up the standard with the fewest cases rather than all of them', () => {
    const all = alike(12).map((one, index) => ({ ...one, results: [...one.results, result(0, index === 3 ? 0 : 8)] }));
    expect(tablesOf(all)?.standards).toEqual([0]);
  });

  it('leave out an organisation that has too few cases in every table', () => {
    const all = [...alike(8), { organisationId: 'small', holderId: 'small', results: [result(1, 4)] }];
    expect(tablesOf(all)?.rows.map(({ organisationId }) => organisationId)).toEqual(
      Array.from({ length: 8 }, (_, index) => `o${index}`),
    );
  });

  it('count merged organisations as one owner', () => {
    const merged = alike(8).map((one, index) => ({ ...one, holderId: index < 3 ? 'merged' : one.holderId }));
    expect(tablesOf(merged)).toBeNull();
  });
});
