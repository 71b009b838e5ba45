import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flagSet } from '@qip/statistics/funnel/funnel-verdict';
import { type FunnelFlag } from '@qip/statistics/funnel/exact-flag';
import { drawnSizes, type FunnelLine, type FunnelPoint, funnelLines } from './funnel-lines.rules.js';

/** The flag that somebody reads off the lines of one kind: on a line counts as beyond it. */
function flagInPicture(x: number, lines: readonly FunnelLine[], isAdjusted: boolean): FunnelFlag {
  const at = (level: string): FunnelPoint | undefined =>
    lines.find((line) => line.level === level && line.isAdjusted === isAdjusted)?.points[0];
  const isOn = (level: string, side: 'lower' | 'upper'): boolean => {
    const point = at(level);
    const line = point?.[side] ?? null;
    if (point === undefined || line === null) return false;
    const above = x / point.n - line;
    return side === 'lower' ? above <= 1e-9 : above >= -1e-9;
  };
  if (isOn('ALARM', 'lower')) return 'alarmLow';
  if (isOn('ALARM', 'upper')) return 'alarmHigh';
  if (isOn('ALERT', 'lower')) return 'alertLow';
  return isOn('ALERT', 'upper') ? 'alertHigh' : 'within';
}

describe('the lines of a funnel', () => {
  it('agree with the flags for every result of every sample size up to 200', () => {
    for (const theta of [0.03, 0.5, 0.8, 0.97]) {
      for (let n = 1; n <= 200; n += 1) {
        const lines = funnelLines(theta, 0.004, [n]);
        for (let x = 0; x <= n; x += 1) {
          const flags = flagSet({ x, n }, theta, 0.004);
          const seen = [flagInPicture(x, lines, false), flagInPicture(x, lines, true)];
          if (seen[0] !== flags?.exact || seen[1] !== flags?.adjusted) {
            throw new Error(`${x} of ${n} at ${theta}: drawn ${seen.join(', ')}, flagged ${JSON.stringify(flags)}.`);
          }
        }
      }
    }
  });

  it('agree with the flags for any rate, any spread and any result', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, theta, tau2, share) => {
          const x = Math.round(share * n);
          const lines = funnelLines(theta, tau2, [n]);
          const flags = flagSet({ x, n }, theta, tau2);
          expect([flagInPicture(x, lines, false), flagInPicture(x, lines, true)]).toEqual([
            flags?.exact,
            flags?.adjusted,
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are the exact ones alone where overdispersion is not used, and both levels of both kinds where it is', () => {
    const kinds = (tau2: number | null): unknown =>
      funnelLines(0.8, tau2, [20]).map(({ level, isAdjusted }) => [level, isAdjusted]);
    expect(kinds(null)).toEqual([
      ['ALERT', false],
      ['ALARM', false],
    ]);
    expect(kinds(0.01)).toEqual([
      ['ALERT', false],
      ['ALARM', false],
      ['ALERT', true],
      ['ALARM', true],
    ]);
  });

  it('have no upper line where not even all cases would be flagged: at 80 % below 17, and for the alarm below 31', () => {
    const [alert, alarm] = funnelLines(0.8, null, [16, 17, 30, 31]);
    expect(alert?.points.map(({ upper }) => upper === null)).toEqual([true, false, false, false]);
    expect(alarm?.points.map(({ upper }) => upper === null)).toEqual([true, true, true, false]);
  });
});

describe('the sizes at which lines are drawn', () => {
  it('run from ten to the largest, ascending, with each mark among them', () => {
    const sizes = drawnSizes(400, [9, 44, 174, 333]);
    expect(sizes[0]).toBe(10);
    expect(sizes.at(-1)).toBe(400);
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    expect([44, 174, 333].filter((mark) => !sizes.includes(mark))).toEqual([]);
    expect(sizes).not.toContain(9);
  });

  it('are few however large the largest is', () => {
    expect(drawnSizes(10_000, []).length).toBeLessThan(200);
    expect(drawnSizes(10, [])).toEqual([10]);
  });
});
