import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactFlag, FUNNEL_LEVELS } from './exact-flag.js';
import { funnelLimits, interpolatedQuantile } from './funnel-limits.js';

const place = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 999 }));

describe('funnel limits', () => {
  it('agree with the flags: a point is flagged exactly when it lies on or beyond a reachable line', () => {
    fc.assert(
      fc.property(place, fc.nat(), fc.constantFrom('alert', 'alarm'), ([n, thousandths], raw, level) => {
        const theta = thousandths / 1000;
        const x = raw % (n + 1);
        const { lower, upper, lowerReachable, upperReachable } = funnelLimits(n, theta, FUNNEL_LEVELS[level]);
        const flags = level === 'alert' ? /^(alert|alarm)/ : /^alarm/;
        const flag = exactFlag({ x, n }, theta)?.flag ?? 'within';
        const onLow = lowerReachable && x / n <= lower + 1e-12;
        const onHigh = upperReachable && x / n >= upper - 1e-12;
        expect(flags.test(flag) && flag.endsWith('Low')).toBe(onLow);
        expect(flags.test(flag) && flag.endsWith('High')).toBe(onHigh);
      }),
      { numRuns: 1000 },
    );
  });

  it('are mirror images when met and not met change places', () => {
    fc.assert(
      fc.property(place, ([n, thousandths]) => {
        const met = funnelLimits(n, thousandths / 1000, 0.025);
        const notMet = funnelLimits(n, (1000 - thousandths) / 1000, 0.025);
        expect(met.upper).toBeCloseTo(1 - notMet.lower, 9);
        expect(met.lower).toBeCloseTo(1 - notMet.upper, 9);
        expect(met.upperReachable).toBe(notMet.lowerReachable);
      }),
    );
  });

  it('lie around the rate, the alarm lines outside the alert lines', () => {
    fc.assert(
      fc.property(place, ([n, thousandths]) => {
        const theta = thousandths / 1000;
        const [alert, alarm] = [funnelLimits(n, theta, 0.025), funnelLimits(n, theta, 0.001)];
        const ordered = [0, alarm.lower, alert.lower, theta, alert.upper, alarm.upper, 1];
        expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
      }),
    );
  });

  it('lie on the edge, unreachable, where not even none or all could be flagged', () => {
    expect(funnelLimits(7, 0.8, 0.025)).toEqual({
      lower: expect.closeTo(0.386997767857143, 12),
      upper: 1,
      lowerReachable: true,
      upperReachable: false,
    });
    expect(funnelLimits(2, 0.5, 0.025)).toEqual({ lower: 0, upper: 1, lowerReachable: false, upperReachable: false });
  });

  it('pass through the point itself where its tail equals the level', () => {
    expect(interpolatedQuantile(0.001, 3, 0.9)).toBe(0);
    expect(funnelLimits(3, 0.9, 0.001)).toMatchObject({ lower: 0, lowerReachable: true });
    expect(funnelLimits(3, 0.1, 0.001)).toMatchObject({ upper: 1, upperReachable: true });
  });

  it('narrow towards the rate as the sample grows to a million', () => {
    const { lower, upper } = funnelLimits(1_000_000, 0.8, 0.001);
    // Normal approximation: .8 ± 3.0902·.0004, less the half case of continuity.
    expect(lower).toBeCloseTo(0.8 - 3.0902323 * 0.0004, 5);
    expect(upper).toBeCloseTo(0.8 + 3.0902323 * 0.0004, 5);
  });

  it('refuse a funnel without cases, rate or level', () => {
    expect(() => funnelLimits(0, 0.5, 0.025)).toThrow('at least one case');
    expect(() => funnelLimits(5, 0.5, 0)).toThrow('level between 0 and 1');
    expect(() => funnelLimits(5, -0.1, 0.025)).toThrow('between 0 and 1');
  });
});
