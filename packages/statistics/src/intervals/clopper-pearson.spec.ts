import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lowerTail, upperTail } from '../distributions/binomial-tails.js';
import { type Interval, type Proportion } from '../counts/proportion.js';
import { clopperPearsonInterval } from './clopper-pearson.js';
import { wilsonInterval } from './wilson.js';

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.nat())
  .map(([n, raw]) => ({ x: raw % (n + 1), n }));

function interval(given: Proportion, level?: number): Interval {
  const found = clopperPearsonInterval(given, level);
  if (found === null) throw new Error('a proportion with cases has an interval');
  return found;
}

describe('Clopper-Pearson interval', () => {
  it('is absent where no case is eligible', () => {
    expect(clopperPearsonInterval({ x: 0, n: 0 })).toBeNull();
  });

  it('has the closed form at the ends: 1 − (α/2)^(1/n) above none, (α/2)^(1/n) below all', () => {
    expect(interval({ x: 0, n: 20 })).toEqual({ lower: 0, upper: expect.closeTo(1 - 0.025 ** (1 / 20), 14) });
    expect(interval({ x: 20, n: 20 })).toEqual({ lower: expect.closeTo(0.025 ** (1 / 20), 14), upper: 1 });
    expect(interval({ x: 1, n: 1 })).toEqual({ lower: expect.closeTo(0.025, 14), upper: 1 });
  });

  it('leaves exactly half of what confidence leaves over in each tail', () => {
    fc.assert(
      fc.property(proportion, fc.constantFrom(0.9, 0.95, 0.998), ({ x, n }, level) => {
        fc.pre(x > 0 && x < n);
        const { lower, upper } = interval({ x, n }, level);
        const tail = (1 - level) / 2;
        expect(upperTail(x, n, lower) / tail).toBeCloseTo(1, 7);
        expect(lowerTail(x, n, upper) / tail).toBeCloseTo(1, 7);
      }),
    );
  });

  it('contains the observed rate and is mirrored when met and not met change places', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        const { lower, upper } = interval({ x, n });
        const mirrored = interval({ x: n - x, n });
        expect(lower <= x / n && x / n <= upper).toBe(true);
        expect(Math.abs(lower - (1 - mirrored.upper))).toBeLessThan(1e-12);
      }),
    );
  });

  it('is wider than the Wilson interval and shrinks with n', () => {
    const width = ({ lower, upper }: Interval): number => upper - lower;
    expect(width(interval({ x: 30, n: 100 }))).toBeGreaterThan(
      width(wilsonInterval({ x: 30, n: 100 }) ?? { lower: 0, upper: 1 }),
    );
    expect(width(interval({ x: 300, n: 1000 }))).toBeLessThan(width(interval({ x: 30, n: 100 })));
  });

  it('refuses impossible counts and levels', () => {
    expect(() => clopperPearsonInterval({ x: 5, n: 4 })).toThrow(RangeError);
    expect(() => clopperPearsonInterval({ x: 1, n: 4 }, 1)).toThrow('for example 0.95');
  });
});
