import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Interval, type Proportion } from '../counts/proportion.js';
import { twoSidedZ } from '../distributions/normal-quantile.js';
import { wilsonInterval } from './wilson.js';

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.nat())
  .map(([n, raw]) => ({ x: raw % (n + 1), n }));
const confidence = fc.constantFrom(0.8, 0.9, 0.95, 0.99, 0.998, 0.9999);

function interval(given: Proportion, level?: number): Interval {
  const found = wilsonInterval(given, level);
  if (found === null) throw new Error('a proportion with cases has an interval');
  return found;
}

describe('Wilson interval', () => {
  it('is absent where no case is eligible', () => {
    expect(wilsonInterval({ x: 0, n: 0 })).toBeNull();
  });

  it('ends exactly at 0 for none and exactly at 1 for all', () => {
    for (const n of [1, 7, 20, 1_000_000]) {
      expect(interval({ x: 0, n }).lower).toBe(0);
      expect(interval({ x: n, n }).upper).toBe(1);
    }
  });

  it('inverts the score test: a limit L is |x/n − L| = z√(L(1−L)/n) away', () => {
    fc.assert(
      fc.property(proportion, confidence, ({ x, n }, level) => {
        const { lower, upper } = interval({ x, n }, level);
        for (const limit of [lower, upper]) {
          const distance = twoSidedZ(level) * Math.sqrt((limit * (1 - limit)) / n);
          expect(Math.abs(Math.abs(x / n - limit) - distance)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('contains the observed rate', () => {
    fc.assert(
      fc.property(proportion, confidence, ({ x, n }, level) => {
        const { lower, upper } = interval({ x, n }, level);
        expect(lower <= x / n && x / n <= upper).toBe(true);
      }),
    );
  });

  it('shrinks with n at the same rate, and grows with confidence', () => {
    fc.assert(
      fc.property(proportion, fc.integer({ min: 2, max: 50 }), ({ x, n }, times) => {
        const small = interval({ x, n });
        const large = interval({ x: x * times, n: n * times });
        const surer = interval({ x, n }, 0.998);
        expect(large.upper - large.lower).toBeLessThan(small.upper - small.lower);
        expect(surer.upper - surer.lower).toBeGreaterThan(small.upper - small.lower);
      }),
    );
  });

  it('is mirrored when met and not met change places', () => {
    fc.assert(
      fc.property(proportion, confidence, ({ x, n }, level) => {
        const met = interval({ x, n }, level);
        const notMet = interval({ x: n - x, n }, level);
        expect(Math.abs(met.lower - (1 - notMet.upper))).toBeLessThan(1e-14);
        expect(Math.abs(met.upper - (1 - notMet.lower))).toBeLessThan(1e-14);
      }),
    );
  });

  it('refuses impossible counts and levels', () => {
    expect(() => wilsonInterval({ x: 5, n: 4 })).toThrow(RangeError);
    expect(() => wilsonInterval({ x: 1, n: 4 }, 95)).toThrow('for example 0.95');
  });
});
