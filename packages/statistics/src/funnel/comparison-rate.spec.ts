import { describe, expect, it } from '@jest/globals';
import { comparisonRate, comparisonRates } from './comparison-rate.js';

describe('comparison rate', () => {
  it('is the national pooled rate up to a share of 10 % of the cases', () => {
    expect(comparisonRate({ x: 1, n: 10 }, { x: 60, n: 100 })).toEqual({ theta: 0.6, leaveOneOut: false });
  });

  it('leaves out an organisation with over 10 % of the cases', () => {
    expect(comparisonRate({ x: 0, n: 11 }, { x: 60, n: 100 })).toEqual({ theta: 60 / 89, leaveOneOut: true });
  });

  it('is absent for an organisation that is alone', () => {
    expect(comparisonRate({ x: 4, n: 5 }, { x: 4, n: 5 })).toBeNull();
    expect(comparisonRate({ x: 0, n: 0 }, { x: 0, n: 0 })).toBeNull();
  });

  it('is found for every organisation in order', () => {
    expect(
      comparisonRates([
        { x: 10, n: 20 },
        { x: 30, n: 40 },
        { x: 0, n: 1 },
      ]),
    ).toEqual([
      { theta: 30 / 41, leaveOneOut: true },
      { theta: 10 / 21, leaveOneOut: true },
      { theta: 40 / 61, leaveOneOut: false },
    ]);
  });
});
