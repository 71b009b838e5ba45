import { describe, expect, it } from '@jest/globals';
import { chiSquareTail } from '../distributions/chi-square-tail.js';
import { adjustedZ, overdispersion } from './overdispersion.js';

/** k organisations of 100 cases, half at `low` and half at `high` met. */
function twoCamps(k: number, low: number, high: number): { x: number; n: number }[] {
  return Array.from({ length: k }, (_, index) => ({ x: index % 2 === 0 ? low : high, n: 100 }));
}

describe('overdispersion', () => {
  it('is found and used where ten organisations spread beyond chance', () => {
    const found = overdispersion(twoCamps(10, 40, 60));
    // All z are ±2√100·(asin√.6 − asin√.5) = ±20·.1007; nothing to draw in, as half lie at either end.
    const z = 20 * (Math.asin(Math.sqrt(0.6)) - Math.PI / 4);
    expect(found?.target).toBe(0.5);
    expect(found?.phi).toBeCloseTo(z * z, 12);
    expect(found?.tau2).toBeCloseTo((10 * z * z - 9) / (4000 - 400), 14);
    expect(found?.p).toBeCloseTo(chiSquareTail(10 * z * z, 9), 14);
    expect(found?.used).toBe(true);
  });

  it('is not used with fewer than ten organisations, nor where phi is not significant', () => {
    expect(overdispersion(twoCamps(9, 30, 70))).toMatchObject({ used: false });
    expect(overdispersion(twoCamps(10, 48, 52))).toMatchObject({ used: false, tau2: 0 });
  });

  it('draws in the most extreme organisation so that it does not hide itself', () => {
    const organisations = [...twoCamps(20, 49, 51), { x: 5, n: 100 }];
    const found = overdispersion(organisations);
    expect(Math.min(...(found?.z ?? []))).toBeLessThan(-9);
    expect(Math.min(...(found?.winsorisedZ ?? []))).toBeGreaterThan(-1);
  });

  it('leaves out organisations without cases, and is absent with fewer than two', () => {
    const organisations = twoCamps(4, 40, 60);
    expect(overdispersion([...organisations, { x: 0, n: 0 }])).toEqual(overdispersion(organisations));
    expect(
      overdispersion([
        { x: 3, n: 5 },
        { x: 0, n: 0 },
      ]),
    ).toBeNull();
  });

  it('does not exist where all cases of the nation are alike', () => {
    expect(
      overdispersion([
        { x: 5, n: 5 },
        { x: 9, n: 9 },
      ]),
    ).toMatchObject({ target: 1, phi: 0, tau2: 0, p: 1 });
  });

  it('brings a distance closer by the spread between organisations', () => {
    const plain = adjustedZ({ x: 60, n: 100 }, 0.5, 0);
    expect(plain).toBeCloseTo(20 * (Math.asin(Math.sqrt(0.6)) - Math.PI / 4), 12);
    expect(adjustedZ({ x: 60, n: 100 }, 0.5, 3 / 400)).toBeCloseTo(plain / 2, 12);
  });
});
