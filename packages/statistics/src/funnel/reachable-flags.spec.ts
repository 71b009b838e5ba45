import { describe, expect, it } from '@jest/globals';
import { exactFlag, FUNNEL_LEVELS } from './exact-flag.js';
import { expectedFalseFlags, falseAlarmRate, reachableFlags } from './reachable-flags.js';
import { asNumber, exactLowerTail, exactUpperTail } from '../../testing/exact-binomial.js';

describe('reachable flags', () => {
  it('are those of none and of all', () => {
    expect(reachableFlags(2, 0.8)).toEqual({ low: 'within', high: 'within' });
    expect(reachableFlags(4, 0.8)).toEqual({ low: 'alertLow', high: 'within' });
    expect(reachableFlags(30, 0.8)).toEqual({ low: 'alarmLow', high: 'alertHigh' });
    expect(reachableFlags(31, 0.8)).toEqual({ low: 'alarmLow', high: 'alarmHigh' });
    expect(reachableFlags(0, 0.8)).toBeNull();
  });
});

describe('false alarm rate', () => {
  it('is the exact probability of all flagged results', () => {
    // At n = 20, θ = .8: 11 or fewer are an alert (.00998), 20 are (.0115).
    expect(falseAlarmRate(20, 0.8, FUNNEL_LEVELS.alert)).toEqual({
      low: expect.closeTo(asNumber(exactLowerTail(11, 20, 8, 10)), 14),
      high: expect.closeTo(asNumber(exactUpperTail(20, 20, 8, 10)), 14),
    });
    expect(exactFlag({ x: 12, n: 20 }, 0.8)?.flag).toBe('within');
  });

  it('is 0 where no result could be flagged, and the level itself on a tie', () => {
    expect(falseAlarmRate(2, 0.5, 0.025)).toEqual({ low: 0, high: 0 });
    expect(falseAlarmRate(3, 0.9, 0.001)).toEqual({ low: expect.closeTo(0.001, 15), high: 0 });
  });

  it('never exceeds the level from one case to ten million', () => {
    for (const theta of [0.001, 0.05, 0.3, 0.5, 0.62, 0.8, 0.95, 0.999]) {
      for (let n = 1; n <= 10_000_000; n = Math.ceil(n * 1.7)) {
        for (const level of [0.025, 0.001]) {
          const { low, high } = falseAlarmRate(n, theta, level);
          expect(Math.max(low, high)).toBeLessThanOrEqual(level * (1 + 1e-12));
        }
      }
    }
  });
});

describe('expected false flags', () => {
  it('are 18 alerts and 0.72 alarms for 60 organisations and 6 standards', () => {
    const { alerts, alarms } = expectedFalseFlags(60 * 6);
    expect(alerts).toBeCloseTo(18, 12);
    expect(alarms).toBeCloseTo(0.72, 12);
  });
});
