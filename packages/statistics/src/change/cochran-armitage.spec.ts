import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cochranArmitage } from './cochran-armitage.js';
import { homogeneityTest } from './homogeneity.js';

const points = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 24 })),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((cycles) => {
    let score = 0;
    return cycles.map(([x, notMet, months]) => ({ x, n: x + notMet, score: (score += months) }));
  });

describe('Cochran-Armitage trend', () => {
  it('is N times the squared correlation of score and outcome over cases', () => {
    fc.assert(
      fc.property(points, (cycles) => {
        const total = cycles.reduce((sum, { n }) => sum + n, 0);
        const met = cycles.reduce((sum, { x }) => sum + x, 0);
        const mean = cycles.reduce((sum, { n, score }) => sum + n * score, 0) / total;
        const covariance = cycles.reduce((sum, { x, score }) => sum + x * (score - mean), 0) / total;
        const scores = cycles.reduce((sum, { n, score }) => sum + n * (score - mean) ** 2, 0) / total;
        const outcomes = (met / total) * (1 - met / total);
        const expected = (total * covariance ** 2) / (scores * outcomes);
        const found = cochranArmitage(cycles);
        expect(Math.abs((found?.chiSquare ?? NaN) - expected)).toBeLessThan(1e-8 * (1 + expected));
      }),
    );
  });

  it('and its departure make up the homogeneity test, with k − 2 degrees of freedom left', () => {
    fc.assert(
      fc.property(points, (cycles) => {
        const found = cochranArmitage(cycles);
        const whole = homogeneityTest(cycles);
        const departure = found?.departure ?? { chiSquare: 0, degrees: 0 };
        expect((found?.chiSquare ?? NaN) + departure.chiSquare).toBeCloseTo(whole?.chiSquare ?? NaN, 7);
        expect(1 + departure.degrees).toBe(whole?.degrees);
      }),
    );
  });

  it('does not depend on the origin or unit of the scores', () => {
    fc.assert(
      fc.property(points, (cycles) => {
        const years = cycles.map((cycle) => ({ ...cycle, score: 2005 + cycle.score / 12 }));
        expect(cochranArmitage(years)?.z).toBeCloseTo(cochranArmitage(cycles)?.z ?? NaN, 6);
      }),
    );
  });

  it('has a positive z where the rate rises and a negative one where it falls', () => {
    const cycles = [
      { x: 5, n: 10, score: 0 },
      { x: 6, n: 10, score: 12 },
      { x: 9, n: 10, score: 30 },
    ];
    const reversed = cycles.map((cycle) => ({ ...cycle, score: -cycle.score }));
    const z = cochranArmitage(cycles)?.z ?? NaN;
    expect(z).toBeGreaterThan(1.8);
    expect(cochranArmitage(reversed)?.z).toBeCloseTo(-z, 12);
  });

  it('pools cycles of the same month, leaves out those without cases, and has no departure for two', () => {
    const split = [
      { x: 2, n: 5, score: 0 },
      { x: 3, n: 5, score: 0 },
      { x: 0, n: 0, score: 6 },
      { x: 9, n: 10, score: 12 },
    ];
    const joined = [
      { x: 5, n: 10, score: 0 },
      { x: 9, n: 10, score: 12 },
    ];
    expect(cochranArmitage(split)).toEqual(cochranArmitage(joined));
    expect(cochranArmitage(joined)?.departure).toBeNull();
  });

  it('is absent where there is one month, or where all cases are alike', () => {
    expect(
      cochranArmitage([
        { x: 1, n: 2, score: 3 },
        { x: 0, n: 2, score: 3 },
      ]),
    ).toBeNull();
    expect(
      cochranArmitage([
        { x: 2, n: 2, score: 0 },
        { x: 4, n: 4, score: 3 },
      ]),
    ).toBeNull();
  });
});
