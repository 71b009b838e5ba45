import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fisherTest } from './fisher.js';

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1n; i <= BigInt(k); i += 1n) ways = (ways * (BigInt(n) - i + 1n)) / i;
  return ways;
}

/** The test by counting all tables with these margins in whole numbers. */
function byCounting(x1: number, n1: number, x2: number, n2: number): number {
  const met = x1 + x2;
  const ways = (x: number): bigint => choose(n1, x) * choose(n2, met - x);
  const all = Array.from({ length: met + 1 }, (_, x) => (x <= n1 && met - x <= n2 ? ways(x) : 0n));
  const extreme = all.filter((way) => way <= ways(x1)).reduce((total, way) => total + way, 0n);
  return Number((extreme * 10n ** 20n) / choose(n1 + n2, met)) / 1e20;
}

describe('Fisher test', () => {
  it('sums all tables as likely as the observed one or less, counted in whole numbers', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.integer({ min: 1, max: 60 }), fc.nat());
    fc.assert(
      fc.property(table, ([n1, raw1, n2, raw2]) => {
        const [x1, x2] = [raw1 % (n1 + 1), raw2 % (n2 + 1)];
        expect(fisherTest({ x: x1, n: n1 }, { x: x2, n: n2 })).toBeCloseTo(byCounting(x1, n1, x2, n2), 11);
      }),
      { numRuns: 300 },
    );
  });

  it('is 1 where a side has no cases or all cases are alike', () => {
    expect(fisherTest({ x: 0, n: 0 }, { x: 3, n: 9 })).toBe(1);
    expect(fisherTest({ x: 0, n: 4 }, { x: 0, n: 9 })).toBe(1);
    expect(fisherTest({ x: 4, n: 4 }, { x: 9, n: 9 })).toBe(1);
  });

  it('counts tables that are equally likely on the other side', () => {
    expect(fisherTest({ x: 3, n: 3 }, { x: 0, n: 3 })).toBeCloseTo(0.1, 12);
  });

  it('holds for large samples, where log factorials would not', () => {
    // One met case of ten million, in either half: both tables are equally likely.
    expect(fisherTest({ x: 1, n: 5_000_000 }, { x: 0, n: 5_000_000 })).toBe(1);
    // Two met of N in the first of two halves: twice (n−1)/(2(2n−1)).
    const n = 5_000_000;
    expect(fisherTest({ x: 2, n }, { x: 0, n })).toBeCloseTo((n - 1) / (2 * n - 1), 14);
  });

  it('is 0 rather than an error where the observed table is all but impossible', () => {
    expect(fisherTest({ x: 5000, n: 5000 }, { x: 0, n: 5000 })).toBe(0);
  });

  it('refuses fractional counts', () => {
    expect(() => fisherTest({ x: 0.5, n: 1 }, { x: 1, n: 1 })).toThrow('whole numbers');
  });
});
