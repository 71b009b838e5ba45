import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { below, between, deviate, each, pick, shuffled, weighted } from './draw.js';
import { randomOf, xoshiro128 } from './random.js';

describe('the generator', () => {
  it('gives the words that the published C program gives for the state 1, 2, 3, 4', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    const words = Array.from({ length: 10 }, () => next());
    expect(words).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('gives the same stream for the same names, and another one for other names', () => {
    const first = (random: () => number): readonly number[] => Array.from({ length: 5 }, () => random());
    expect(first(randomOf('seed', 'a'))).toEqual(first(randomOf('seed', 'a')));
    expect(first(randomOf('seed', 'a'))).not.toEqual(first(randomOf('seed', 'b')));
  });

  it('stays within 0 and 1, and is level: each tenth gets about a tenth of 100,000 draws', () => {
    const random = randomOf('level');
    const tenths = new Array<number>(10).fill(0);
    for (let index = 0; index < 100_000; index += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths.reduce((sum, count) => sum + count, 0)).toBe(100_000);
    expect(tenths).toHaveLength(10);
    // 100 is about one standard deviation of such a count.
    expect(tenths.filter((count) => Math.abs(count - 10_000) > 400)).toEqual([]);
  });
});

describe('draws', () => {
  it('take whole numbers within both bounds, and reach both', () => {
    const random = randomOf('bounds');
    const drawn = Array.from({ length: 500 }, () => between(random, 3, 6));
    expect([...new Set(drawn)].sort()).toEqual([3, 4, 5, 6]);
    expect(Array.from({ length: 50 }, () => below(random, 1))).toEqual(new Array<number>(50).fill(0));
  });

  it('follow weights', () => {
    const random = randomOf('weights');
    const drawn = Array.from({ length: 10_000 }, () =>
      weighted(random, [
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ]),
    );
    expect(drawn.filter((word) => word === 'often').length / 10_000).toBeCloseTo(0.75, 1);
    expect(drawn.includes('never')).toBe(false);
  });

  it('give each its own share, in the order of the list', () => {
    const all = each(randomOf('each'), [
      ['first', 1],
      ['never', 0],
      ['last', 1],
    ]);
    expect(all).toEqual(['first', 'last']);
  });

  it('refuse to choose from nothing', () => {
    expect(() => pick(randomOf('none'), [])).toThrow(RangeError);
    expect(() => weighted(randomOf('none'), [])).toThrow(RangeError);
  });

  it('keep every element when they shuffle', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const byValue = (a: number, b: number): number => a - b;
        expect(shuffled(randomOf(seed), list).toSorted(byValue)).toEqual(list.toSorted(byValue));
      }),
    );
  });

  it('deviate with mean 0 and variance 1', () => {
    const random = randomOf('normal');
    const drawn = Array.from({ length: 20_000 }, () => deviate(random));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
});
