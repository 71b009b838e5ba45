import { describe, expect, it } from '@jest/globals';
import { fisherTest } from './fisher.js';
import { compareCycles } from './compare-cycles.js';

describe('change between two cycles', () => {
  it('is latest minus earlier, with its interval, test and word', () => {
    expect(compareCycles({ x: 0, n: 12 }, { x: 5, n: 11 }, { better: 'higher' })).toEqual({
      difference: 5 / 11,
      lower: expect.closeTo(0.11207440965629, 12),
      upper: expect.closeTo(0.719908462590678, 12),
      test: 'nMinusOneChiSquare',
      p: expect.closeTo(0.00982327450751926, 12),
      word: 'improved',
    });
  });

  it('uses the Fisher test where an expected count is under 1, and the chi-square test from 1 on', () => {
    const rare = compareCycles({ x: 0, n: 100 }, { x: 1, n: 100 }, { better: 'higher' });
    expect([rare?.test, rare?.p]).toEqual(['fisher', fisherTest({ x: 0, n: 100 }, { x: 1, n: 100 })]);
    expect(compareCycles({ x: 0, n: 100 }, { x: 2, n: 100 }, { better: 'higher' })?.test).toBe('nMinusOneChiSquare');
  });

  it('finds no change and p = 1 where nothing varies', () => {
    const same = compareCycles({ x: 30, n: 30 }, { x: 25, n: 25 }, { better: 'higher' });
    expect([same?.difference, same?.test, same?.p, same?.word]).toEqual([0, 'fisher', 1, 'noClearChange']);
  });

  it('is absent where a cycle has no eligible cases', () => {
    expect(compareCycles({ x: 0, n: 0 }, { x: 5, n: 11 }, { better: 'higher' })).toBeNull();
    expect(compareCycles({ x: 5, n: 11 }, { x: 0, n: 0 }, { better: 'higher' })).toBeNull();
  });

  it('words a fall by the direction of the standard', () => {
    const words = (['higher', 'lower', 'neither'] as const).map(
      (better) => compareCycles({ x: 80, n: 100 }, { x: 50, n: 100 }, { better })?.word,
    );
    expect(words).toEqual(['worse', 'improved', 'fell']);
  });

  it('is less sure of a change at a higher level of confidence', () => {
    const at = (confidence: number): string | undefined =>
      compareCycles({ x: 50, n: 100 }, { x: 65, n: 100 }, { better: 'higher', confidence })?.word;
    expect([at(0.95), at(0.998)]).toEqual(['improved', 'noClearChange']);
  });
});
