import { describe, expect, it } from '@jest/globals';
import { asNumber, exactLowerTail } from '../../testing/exact-binomial.js';
import { worstFalseAlarms } from './false-alarm-grid.js';

describe('the grid of false alarms', () => {
  it('gives the exact probability of what is flagged', () => {
    // Of six at 50 % only 0 and 6 are an alert: 1 of 64 each, and none is an alarm.
    expect(worstFalseAlarms([50], [6])).toMatchObject([
      { level: 'alert', rate: 1 / 64, nominal: 0.025 },
      { level: 'alarm', rate: 0, nominal: 0.001 },
    ]);
    const [alert] = worstFalseAlarms([80], [20]);
    expect(alert).toMatchObject({ side: 'high', thetaPercent: 80, n: 20 });
    expect(alert?.rate).toBeCloseTo(asNumber(exactLowerTail(0, 20, 20, 100)), 15);
  });

  it('finds the level itself where a tail is a tie with it, and never more', () => {
    // .1³ = .001: three of three at 10 %.
    const [alert, alarm] = worstFalseAlarms([10, 37, 50, 63, 90], [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]);
    expect(alarm?.rate).toBe(0.001);
    expect(alert?.rate).toBeGreaterThan(0.02);
    expect(alert?.rate).toBeLessThanOrEqual(0.025);
  });
});
