import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustedFlag, adjustedLimits, jointFlag } from './adjusted-flag.js';
import { type FunnelFlag } from './exact-flag.js';

describe('adjusted flag', () => {
  it('is weaker the more organisations spread', () => {
    const flags = [0, 0.01, 0.1].map((tau2) => adjustedFlag({ x: 30, n: 100 }, 0.5, tau2));
    expect(flags).toEqual(['alarmLow', 'within', 'within']);
    expect(adjustedFlag({ x: 62, n: 100 }, 0.5, 0)).toBe('alertHigh');
  });

  it('agrees with its lines', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 500 }),
        fc.nat(),
        fc.integer({ min: 5, max: 95 }),
        fc.constantFrom(0, 0.002, 0.02),
        (n, raw, percent, tau2) => {
          const x = raw % (n + 1);
          const { lower, upper } = adjustedLimits(n, percent / 100, tau2, 0.025);
          const flag = adjustedFlag({ x, n }, percent / 100, tau2);
          if (x / n > lower + 1e-9 && x / n < upper - 1e-9) expect(flag).toBe('within');
          if (x / n < lower - 1e-9) expect(flag).toMatch(/Low$/);
          if (x / n > upper + 1e-9) expect(flag).toMatch(/High$/);
        },
      ),
    );
  });

  it('has lines that stop at the edge and do not turn back into the plot', () => {
    expect(adjustedLimits(5, 0.98, 0.05, 0.001)).toEqual({ lower: expect.any(Number), upper: 1 });
    expect(adjustedLimits(5, 0.02, 0.05, 0.001)).toEqual({ lower: 0, upper: expect.any(Number) });
  });
});

describe('joint flag', () => {
  it('is the weaker of two on one side, and none where they do not agree on a side', () => {
    const cases: readonly [FunnelFlag, FunnelFlag, FunnelFlag][] = [
      ['alarmLow', 'alertLow', 'alertLow'],
      ['alertLow', 'alarmLow', 'alertLow'],
      ['alarmHigh', 'alarmHigh', 'alarmHigh'],
      ['alarmHigh', 'within', 'within'],
      ['within', 'alertHigh', 'within'],
      ['alertLow', 'alertHigh', 'within'],
    ];
    expect(cases.map(([exact, adjusted]) => jointFlag(exact, adjusted))).toEqual(cases.map(([, , joint]) => joint));
  });
});
