import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusteredRate } from './clustered-rate.js';

describe('clustered national rate', () => {
  it('is the pooled rate and not the mean of rates', () => {
    expect(
      clusteredRate([
        { x: 1, n: 1 },
        { x: 0, n: 9 },
      ])?.rate,
    ).toBe(0.1);
  });

  it('has for clusters of equal size the standard error of the mean of their rates', () => {
    const cluster = fc.integer({ min: 0, max: 20 }).map((x) => ({ x, n: 20 }));
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 2, maxLength: 15 }), (clusters) => {
        const rates = clusters.map(({ x }) => x / 20);
        const mean = rates.reduce((total, p) => total + p, 0) / rates.length;
        const variance = rates.reduce((total, p) => total + (p - mean) ** 2, 0) / (rates.length - 1);
        expect(clusteredRate(clusters)?.standardError).toBeCloseTo(Math.sqrt(variance / rates.length), 12);
      }),
    );
  });

  it('has a design effect of 0 where all organisations have the same rate', () => {
    const found = clusteredRate([
      { x: 1, n: 2 },
      { x: 5, n: 10 },
      { x: 50, n: 100 },
    ]);
    expect(found).toEqual({
      rate: 0.5,
      organisations: 3,
      standardError: 0,
      naiveStandardError: Math.sqrt(0.25 / 112),
      designEffect: 0,
    });
  });

  it('gives no clustered error for a single organisation, and leaves out those without cases', () => {
    const found = clusteredRate([
      { x: 3, n: 4 },
      { x: 0, n: 0 },
    ]);
    expect([found?.organisations, found?.standardError, found?.designEffect]).toEqual([1, null, null]);
  });

  it('has no design effect where all cases are alike, and is absent without cases', () => {
    const found = clusteredRate([
      { x: 3, n: 3 },
      { x: 4, n: 4 },
    ]);
    expect([found?.rate, found?.standardError, found?.designEffect]).toEqual([1, 0, null]);
    expect(clusteredRate([{ x: 0, n: 0 }])).toBeNull();
  });
});
