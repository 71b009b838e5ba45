import { describe, expect, it } from '@jest/globals';
import { atMostOneIn, exactLowerTail, exactUpperTail } from '../../testing/exact-binomial.js';
import { exactFlag, type FunnelFlag } from './exact-flag.js';

function flag(x: number, n: number, theta: number): FunnelFlag | undefined {
  return exactFlag({ x, n }, theta)?.flag;
}

/** The largest count flagged low (or, mirrored, the fewest cases not met flagged high); −1 for none. */
function lastFlagged(n: number, isFlagged: (count: number) => boolean): number {
  let count = -1;
  while (count < n && isFlagged(count + 1)) count += 1;
  return count;
}

const lowFlags = { alert: ['alarmLow', 'alertLow'], alarm: ['alarmLow'] };
const highFlags = { alert: ['alarmHigh', 'alertHigh'], alarm: ['alarmHigh'] };
const parts = { alert: 40, alarm: 1000 };

describe('exact funnel flag', () => {
  it('needs 31 cases, all met, for an alarm at a rate of .8 and 17 for an alert', () => {
    expect([flag(16, 16, 0.8), flag(17, 17, 0.8), flag(30, 30, 0.8), flag(31, 31, 0.8)]).toEqual([
      'within',
      'alertHigh',
      'alertHigh',
      'alarmHigh',
    ]);
  });

  it('counts a tail that equals the level as reaching it', () => {
    // .1³ = .001 is an alarm on either side, and one of one at .025 an alert.
    expect([flag(3, 3, 0.1), flag(0, 3, 0.9), flag(1, 1, 0.025)]).toEqual(['alarmHigh', 'alarmLow', 'alertHigh']);
  });

  it('is absent where no case is eligible', () => {
    expect(exactFlag({ x: 0, n: 0 }, 0.8)).toBeNull();
  });

  it('flags any case met where nobody meets the standard, and any not met where everybody does', () => {
    expect([flag(0, 5, 0), flag(1, 5, 0), flag(5, 5, 1), flag(4, 5, 1)]).toEqual([
      'within',
      'alarmHigh',
      'within',
      'alarmLow',
    ]);
  });

  it('raises false alarms at or below the nominal rate, exactly, at every rate and sample size of a grid', () => {
    const percents = [1, 2, 5, 10, 20, 30, 40, 50, 60, 65, 70, 75, 80, 85, 90, 95, 98, 99];
    for (const percent of percents) {
      for (let n = 1; n <= 100; n += n < 40 ? 1 : 5) {
        for (const level of ['alert', 'alarm'] as const) {
          const low = lastFlagged(n, (x) => lowFlags[level].includes(flag(x, n, percent / 100) ?? ''));
          const high = lastFlagged(n, (y) => highFlags[level].includes(flag(n - y, n, percent / 100) ?? ''));
          // Exactly at or below the level, and the next count would exceed it: neither too many flags nor too few.
          const tails = [low, low + 1].map((x) => atMostOneIn(exactLowerTail(x, n, percent, 100), parts[level]));
          const mirrored = [high, high + 1].map((y) =>
            atMostOneIn(exactUpperTail(n - y, n, percent, 100), parts[level]),
          );
          expect([percent, n, level, ...tails, ...mirrored]).toEqual([percent, n, level, true, false, true, false]);
        }
      }
    }
  });

  it('refuses what is no rate and no count', () => {
    expect(() => exactFlag({ x: 1, n: 2 }, 1.2)).toThrow('between 0 and 1');
    expect(() => exactFlag({ x: 3, n: 2 }, 0.5)).toThrow(RangeError);
  });
});
