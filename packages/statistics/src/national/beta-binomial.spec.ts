import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adamsReliability, betweenVariance, fitBetaPrior, shrink } from './beta-binomial.js';

describe('beta-binomial shrinkage', () => {
  it('lies between the observed rate and the mean of the others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(),
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        (n, raw, alpha, beta) => {
          const x = raw % (n + 1);
          const { shrunken } = shrink({ x, n }, { alpha, beta });
          const ends = [x / n, alpha / (alpha + beta)].toSorted((a, b) => a - b);
          expect(shrunken).toBeGreaterThanOrEqual((ends[0] ?? 2) - 1e-12);
          expect(shrunken).toBeLessThanOrEqual((ends[1] ?? -1) + 1e-12);
        },
      ),
    );
  });

  it('trusts an organisation more the more cases it has', () => {
    const prior = { alpha: 6, beta: 2 };
    const reliabilities = [5, 20, 80].map((n) => adamsReliability(prior, n, 0.8));
    expect(reliabilities).toEqual([
      expect.closeTo(0.0208333333333333 / (0.0208333333333333 + 0.032), 12),
      expect.closeTo(0.722543352601156, 12),
      expect.closeTo(0.0208333333333333 / (0.0208333333333333 + 0.002), 12),
    ]);
  });

  it('calls differences mostly chance below a reliability of .7, and none of five no certainty', () => {
    const prior = { alpha: 6, beta: 2 };
    expect(shrink({ x: 0, n: 5 }, prior)).toMatchObject({ shrunken: 6 / 13, mostlyChance: true });
    expect(shrink({ x: 80, n: 100 }, prior)).toMatchObject({ mostlyChance: false });
    expect(shrink({ x: 0, n: 0 }, prior)).toEqual({ shrunken: 0.75, reliability: 0, mostlyChance: true });
  });
});

describe('fit of the beta prior', () => {
  it('solves the moment equation that it is defined by', () => {
    const organisations = [
      { x: 12, n: 30 },
      { x: 30, n: 42 },
      { x: 45, n: 60 },
      { x: 9, n: 28 },
    ];
    const prior = fitBetaPrior(organisations);
    if (prior === null) throw new Error('these organisations spread beyond chance');
    const p = prior.alpha / (prior.alpha + prior.beta);
    expect(p).toBeCloseTo(96 / 160, 12);
    // The expected sum of squares under the fitted prior is the observed one.
    const observed = organisations.reduce((total, { x, n }) => total + n * (x / n - p) ** 2, 0);
    const correlation = betweenVariance(prior) / (p * (1 - p));
    const expected = p * (1 - p) * (3 + correlation * (160 - (900 + 1764 + 3600 + 784) / 160 - 3));
    expect(expected).toBeCloseTo(observed, 10);
  });

  it('finds the true spread on average, over all outcomes of two small organisations', () => {
    // Beta(1, 1): every count of n is equally likely, so all outcomes can be listed. E[S] at the known p = ½.
    const [n1, n2] = [3, 5];
    let expected = 0;
    for (let x1 = 0; x1 <= n1; x1 += 1) {
      for (let x2 = 0; x2 <= n2; x2 += 1) {
        const pooled = (x1 + x2) / (n1 + n2);
        const squares = n1 * (x1 / n1 - pooled) ** 2 + n2 * (x2 / n2 - pooled) ** 2;
        expected += squares / ((n1 + 1) * (n2 + 1));
      }
    }
    // ρ = 1/(α + β + 1) = 1/3 in p(1−p)[(k−1) + ρ(N − Σn²/N − (k−1))].
    expect(expected).toBeCloseTo(0.25 * (1 + (8 - 34 / 8 - 1) / 3), 12);
  });

  it('is absent where there is no spread beyond chance, one organisation, or nothing varies', () => {
    expect(
      fitBetaPrior([
        { x: 50, n: 100 },
        { x: 51, n: 100 },
        { x: 49, n: 100 },
      ]),
    ).toBeNull();
    expect(fitBetaPrior([{ x: 5, n: 10 }])).toBeNull();
    expect(
      fitBetaPrior([
        { x: 1, n: 1 },
        { x: 0, n: 1 },
      ]),
    ).toBeNull();
    expect(
      fitBetaPrior([
        { x: 10, n: 10 },
        { x: 7, n: 7 },
      ]),
    ).toBeNull();
    expect(fitBetaPrior([])).toBeNull();
  });
});
