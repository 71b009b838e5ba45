import { describe, expect, it } from '@jest/globals';
import { cochranMantelHaenszel } from './cochran-mantel-haenszel.js';
import { nMinusOneChiSquare } from './two-by-two.js';

describe('Cochran-Mantel-Haenszel test', () => {
  it('is the N−1 chi-square test for a single organisation', () => {
    const [earlier, latest] = [
      { x: 7, n: 20 },
      { x: 14, n: 22 },
    ];
    const found = cochranMantelHaenszel([{ earlier, latest }]);
    expect(found?.chiSquare).toBeCloseTo(nMinusOneChiSquare(earlier, latest)?.chiSquare ?? NaN, 12);
  });

  it('adds up excess and variance over organisations', () => {
    const one = { earlier: { x: 5, n: 10 }, latest: { x: 8, n: 10 } };
    // Excess 1.5 and variance 10·10·13·7/(20²·19) each; twice both doubles the statistic.
    const single = (1.5 * 1.5) / ((100 * 91) / (400 * 19));
    expect(cochranMantelHaenszel([one])?.chiSquare).toBeCloseTo(single, 12);
    expect(cochranMantelHaenszel([one, one])?.chiSquare).toBeCloseTo(2 * single, 12);
  });

  it('cancels organisations that moved by the same amount in opposite directions', () => {
    const up = { earlier: { x: 5, n: 10 }, latest: { x: 8, n: 10 } };
    const down = { earlier: { x: 8, n: 10 }, latest: { x: 5, n: 10 } };
    expect(cochranMantelHaenszel([up, down])).toEqual({ chiSquare: 0, degrees: 1, p: 1 });
  });

  it('is absent where no matched organisation has both outcomes', () => {
    expect(cochranMantelHaenszel([])).toBeNull();
    expect(cochranMantelHaenszel([{ earlier: { x: 3, n: 3 }, latest: { x: 4, n: 4 } }])).toBeNull();
    expect(cochranMantelHaenszel([{ earlier: { x: 0, n: 0 }, latest: { x: 2, n: 4 } }])).toBeNull();
  });
});
