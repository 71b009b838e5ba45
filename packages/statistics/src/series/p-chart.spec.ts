import { describe, expect, it } from '@jest/globals';
import { pChart } from './p-chart.js';

describe('p-chart', () => {
  it('has limits of three standard deviations per point around the pooled rate, within 0 to 1', () => {
    const chart = pChart([
      { x: 20, n: 100 },
      { x: 12, n: 40 },
      { x: 0, n: 20 },
    ]);
    expect(chart?.centre).toBe(0.2);
    expect(chart?.points.map(({ limits }) => limits)).toEqual([
      { lower: expect.closeTo(0.08, 14), upper: expect.closeTo(0.32, 14) },
      { lower: expect.closeTo(0.2 - 1.2 / Math.sqrt(40), 14), upper: expect.closeTo(0.2 + 1.2 / Math.sqrt(40), 14) },
      { lower: 0, upper: expect.closeTo(0.2 + 1.2 / Math.sqrt(20), 14) },
    ]);
  });

  it('tells a point near the limit from one beyond it', () => {
    const calm = Array.from({ length: 100 }, () => ({ x: 50, n: 100 }));
    const chart = pChart([...calm, { x: 59, n: 100 }, { x: 61, n: 100 }, { x: 66, n: 100 }]);
    const last = chart?.points.slice(-3).map(({ outside, nearLimit }) => ({ outside, nearLimit }));
    expect(last).toEqual([
      { outside: false, nearLimit: false },
      { outside: false, nearLimit: true },
      { outside: true, nearLimit: false },
    ]);
  });

  it('has no point outside where all rates are the same, at whatever n', () => {
    const chart = pChart([
      { x: 7, n: 10 },
      { x: 70, n: 100 },
      { x: 0.7, n: 1 },
    ]);
    expect(chart?.points.map(({ outside, nearLimit }) => outside || nearLimit)).toEqual([false, false, false]);
    expect(pChart([{ x: 0, n: 5 }])?.points[0]?.outside).toBe(false);
  });

  it('is absent without points and refuses one without cases', () => {
    expect(pChart([])).toBeNull();
    expect(() => pChart([{ x: 0, n: 0 }])).toThrow('leave it out of the series');
  });
});
