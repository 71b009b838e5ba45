import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayBeRanked, rankGroups } from './rank-groups.js';

/** Organisations of 100 cases with the given numbers met. */
function organisations(met: readonly number[]): { x: number; n: number; missing: number }[] {
  return met.map((x) => ({ x, n: 100, missing: 0 }));
}

describe('rank groups', () => {
  it('rank an organisation from 20 cases on with at most a quarter missing', () => {
    expect(mayBeRanked({ x: 5, n: 19, missing: 0 })).toBe(false);
    expect(mayBeRanked({ x: 5, n: 20, missing: 0 })).toBe(true);
    expect(mayBeRanked({ x: 5, n: 30, missing: 10 })).toBe(true);
    expect(mayBeRanked({ x: 5, n: 30, missing: 11 })).toBe(false);
  });

  it('have quartiles from eight organisations and not from seven', () => {
    const eight = rankGroups(organisations([10, 20, 30, 40, 50, 60, 70, 80]));
    expect(eight.quartileCuts).toEqual([
      expect.closeTo(0.275, 14),
      expect.closeTo(0.45, 14),
      expect.closeTo(0.625, 14),
    ]);
    expect(eight.groups.map((group) => group?.quartile)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(eight.decileCuts).toBeNull();
    expect(rankGroups(organisations([10, 20, 30, 40, 50, 60, 70])).quartileCuts).toBeNull();
  });

  it('put a rate equal to a cut point into the group below it', () => {
    const nine = rankGroups(organisations([10, 20, 30, 40, 50, 60, 70, 80, 90]));
    expect(nine.quartileCuts).toEqual([0.3, 0.5, 0.7]);
    expect(nine.groups.map((group) => group?.quartile)).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('have deciles from twenty organisations and not from nineteen', () => {
    const twenty = rankGroups(organisations(Array.from({ length: 20 }, (_, index) => 2 * index)));
    expect(twenty.groups.map((group) => group?.decile)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10,
    ]);
    expect(rankGroups(organisations(Array.from({ length: 19 }, (_, index) => index))).decileCuts).toBeNull();
  });

  it('never split a tie, also where it is written with different denominators', () => {
    const met = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(met, { minLength: 20, maxLength: 60 }), (list) => {
        const mixed = list.map((x, index) => ({ x: x * (1 + (index % 3)) * 2, n: 24 * (1 + (index % 3)), missing: 0 }));
        const { groups } = rankGroups(mixed);
        const seen = new Map<number, unknown>();
        list.forEach((x, index) => {
          expect(groups[index]).toEqual(seen.get(x) ?? groups[index]);
          seen.set(x, groups[index]);
        });
      }),
    );
  });

  it('rise with the rate', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 40 }), (list) => {
        const sorted = list.toSorted((a, b) => a - b);
        const quartiles = rankGroups(organisations(sorted)).groups.map((group) => group?.quartile ?? 0);
        expect(quartiles).toEqual(quartiles.toSorted((a, b) => a - b));
      }),
    );
  });

  it('leave out whoever may not be ranked, and keep the order given', () => {
    const found = rankGroups([{ x: 1, n: 2, missing: 0 }, ...organisations([50, 60])]);
    expect(found).toEqual({
      ranked: 2,
      median: expect.closeTo(0.55, 14),
      quartileCuts: null,
      decileCuts: null,
      groups: [null, { quartile: null, decile: null }, { quartile: null, decile: null }],
    });
    expect(rankGroups([]).median).toBeNull();
  });
});
