import { describe, expect, it } from '@jest/globals';
import { distributionOfReleased, type RankedPeer } from './released-distribution.rules.js';

const rows = (percents: readonly (number | null)[], sizeFrom: number | null = 20): RankedPeer[] =>
  percents.map((percent, index) => ({ code: `P${index}`, percent, sizeFrom }));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('the distribution of a released table', () => {
  it('has type-7 quartiles from eight organisations on', () => {
    expect(distributionOfReleased(rows(upTo(7)))).toBeNull();
    expect(distributionOfReleased(rows(upTo(8)))).toMatchObject({
      rankedCount: 8,
      median: 4.5,
      quartileCuts: [2.75, 4.5, 6.25],
      decileCuts: null,
    });
  });

  it('has deciles from twenty on', () => {
    expect(distributionOfReleased(rows(upTo(19)))?.decileCuts).toBeNull();
    expect(distributionOfReleased(rows(upTo(21)))?.decileCuts).toEqual([3, 5, 7, 9, 11, 13, 15, 17, 19]);
  });

  it('counts only organisations whose band shows that they have twenty cases', () => {
    const surely = rows(upTo(8));
    const others = [...rows([99], 15), ...rows([98], null), ...rows([null], 20)].map((row, index) => ({
      ...row,
      code: `Q${index}`,
    }));
    expect(distributionOfReleased([...others, ...surely])).toEqual(distributionOfReleased(surely));
    expect(distributionOfReleased(rows(upTo(30), null))).toBeNull();
    expect(distributionOfReleased(rows(upTo(30), 15))).toBeNull();
  });

  it('puts equal rates into one group, and a rate on a cut point into the group below', () => {
    const distribution = distributionOfReleased(rows([10, 50, 50, 50, 50, 50, 50, 50, 90]));
    const quartiles = [...(distribution?.groups.values() ?? [])].map(({ quartile }) => quartile);
    expect(quartiles).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 4]);
  });

  it('does not depend on the order of the rows', () => {
    const all = rows([12, 70, 33, 51, 51, 8, 94, 60, 77]);
    expect(distributionOfReleased(all.toReversed())?.quartileCuts).toEqual(distributionOfReleased(all)?.quartileCuts);
  });
});
