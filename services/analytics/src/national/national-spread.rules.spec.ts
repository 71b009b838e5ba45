import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wholePercent } from '@qip/statistics/counts/percentage';
import { type Proportion } from '@qip/statistics/counts/proportion';
import { clusteredRate } from '@qip/statistics/national/clustered-rate';
import { nationalSpread, priorOf } from './national-spread.rules.js';
import { releasedProportions, type SizedRow } from './released-size.rules.js';

const band = (percent: number | null, sizeFrom: number | null = 40, sizeTo: number | null = 49): SizedRow => ({
  percent,
  sizeFrom,
  sizeTo,
});
const five = (row: SizedRow): SizedRow[] => new Array<SizedRow>(5).fill(row);

describe('how organisations spread', () => {
  it('is what the formulae give by hand, rounded', () => {
    // 10 rows of 44 cases, at 40 % and 60 %: Σ(x − pn)² = 10 × 4.4², k/(k−1) = 10/9, over 440².
    // Variance .00111 against .25/440 = .000568: design effect 1.956; .5 ± 1.96 × .03333.
    // z = 2√44 (asin√.4 − asin√.5) = −1.3357: φ = 1.784; τ² = (17.84 − 9)/(1760 − 176) = .00558; χ²₉ = 17.84: p = .037.
    // Kleinman: (17.6 − 9)/(440 − 44 − 9) = .0222.
    expect(nationalSpread({ x: 220, n: 440 }, [...five(band(40)), ...five(band(60))])).toEqual({
      organisationCount: 10,
      interval: { lower: 0.435, upper: 0.565 },
      designEffect: 2,
      phi: 1.8,
      tau2: 0.0056,
      isOverdispersionUsed: true,
      correlation: 0.0222,
    });
  });

  it('takes the interval around the exact rate and not around that of the rows', () => {
    const spread = nationalSpread({ x: 210, n: 440 }, [...five(band(40)), ...five(band(60))]);
    expect(spread?.interval).toEqual({ lower: 0.412, upper: 0.543 });
  });

  it('is none of overdispersion where all have one rate, and then has no correlation either', () => {
    expect(nationalSpread({ x: 220, n: 440 }, [...five(band(50)), ...five(band(50))])).toEqual({
      organisationCount: 10,
      interval: { lower: 0.5, upper: 0.5 },
      designEffect: 0,
      phi: 0,
      tau2: 0,
      isOverdispersionUsed: false,
      correlation: null,
    });
  });

  it('has no interval where every case met the standard', () => {
    const spread = nationalSpread({ x: 440, n: 440 }, [...five(band(100)), ...five(band(100))]);
    expect(spread).toMatchObject({ interval: null, designEffect: null, correlation: null });
  });

  it('is not said of fewer than ten organisations with a percentage', () => {
    const nine = [...five(band(40)), ...five(band(60))].slice(1);
    expect(nationalSpread({ x: 200, n: 396 }, nine)).toBeNull();
    expect(nationalSpread({ x: 200, n: 400 }, [...nine, band(null, 0, 4)])).toBeNull();
  });

  it('is not said where the table says nothing of sizes, or there is none', () => {
    expect(
      nationalSpread({ x: 220, n: 440 }, [...five(band(40, null, null)), ...five(band(60, null, null))]),
    ).toBeNull();
    expect(nationalSpread({ x: 220, n: 440 }, [])).toBeNull();
  });
});

describe('the proportions behind a released table', () => {
  it('stretch the middles of the bands to the exact number of cases', () => {
    expect(releasedProportions([band(50, 10, 14), band(25, 500, 599), band(null, 0, 4)], 1122)).toEqual([
      { x: 12, n: 24 },
      { x: 274.5, n: 1098 },
    ]);
  });

  it('always sum to the national cases, and keep the rate of each row', () => {
    const rows = fc.array(
      fc.record({ percent: fc.integer({ min: 0, max: 100 }), from: fc.integer({ min: 5, max: 500 }) }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 100_000 }), (given, cases) => {
        const found = releasedProportions(
          given.map(({ percent, from }) => band(percent, from, from + 4)),
          cases,
        );
        expect(found?.reduce((sum, { n }) => sum + n, 0)).toBeCloseTo(cases, 6);
        expect(found?.map(({ x, n }) => Math.round((100 * x) / n))).toEqual(given.map(({ percent }) => percent));
      }),
    );
  });

  it('are none where a band is open above, or its end more than four times its beginning', () => {
    expect(releasedProportions([band(50, 10, 40)], 30)).toEqual([{ x: 15, n: 30 }]);
    expect(releasedProportions([band(50, 10, 41), band(50, 10, 14)], 30)).toBeNull();
    expect(releasedProportions([band(50, 500, null), band(50, 10, 14)], 600)).toBeNull();
  });

  it('come close to the exact spread: half of all made-up cycles within a tenth', () => {
    const errors = Array.from({ length: 80 }, (_, seed) => {
      const results = madeUpOrganisations(seed);
      const pooled = results.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }));
      const found = nationalSpread(pooled, inBandsOfEight(results))?.designEffect;
      const exact = clusteredRate(results)?.designEffect ?? 0;
      // The interval is as wide as the root of the design effect.
      return found === undefined || found === null ? [] : [Math.abs(Math.sqrt(found / exact) - 1)];
    })
      .flat()
      .sort((a, b) => a - b);
    expect(errors.length).toBeGreaterThan(40);
    expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.1);
  });
});

/** Forty organisations as unlike as in a national audit: 20 to 140 cases, most of them few; rates 12 points around 70 %. */
function madeUpOrganisations(seed: number): readonly Proportion[] {
  return Array.from({ length: 40 }, (_, index) => {
    const n = Math.round(20 + 120 * (((index * 37 + seed * 11) % 40) / 40) ** 2);
    return { x: Math.round(n * (0.7 + 0.17 * Math.sin(index * 7.3 + seed * 1.7))), n };
  });
}

/** Rows as they are released: whole percentages, and bands of eight neighbours in size. */
function inBandsOfEight(results: readonly Proportion[]): SizedRow[] {
  const sorted = results.toSorted((a, b) => a.n - b.n);
  const last = Math.floor(sorted.length / 8) - 1;
  return sorted.map((result, index) => {
    const place = Math.min(last, Math.floor(index / 8));
    const end = place === last ? sorted.length - 1 : 8 * place + 7;
    return band(wholePercent(result), sorted[8 * place]?.n ?? 0, sorted[end]?.n ?? 0);
  });
}

describe('the prior of true rates', () => {
  it('stands around the exact pooled rate, as wide as the correlation', () => {
    const prior = priorOf({ x: 30, n: 40 }, 0.2);
    expect([prior?.alpha, prior?.beta].map((value) => value?.toFixed(9))).toEqual(['3.000000000', '1.000000000']);
  });

  it('is none without a correlation, or where all cases are alike', () => {
    expect([priorOf({ x: 30, n: 40 }, null), priorOf({ x: 30, n: 40 }, 0)]).toEqual([null, null]);
    expect([priorOf({ x: 0, n: 40 }, 0.2), priorOf({ x: 40, n: 40 }, 0.2)]).toEqual([null, null]);
  });
});
