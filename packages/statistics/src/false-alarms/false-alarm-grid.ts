import { exactFlag, type FunnelFlag, FUNNEL_LEVELS } from '../funnel/exact-flag.js';

export type FunnelLevel = keyof typeof FUNNEL_LEVELS;

/** Where on the grid, and on which side, the most organisations on target would be flagged, and which share of them. */
export interface WorstFalseAlarm {
  readonly level: FunnelLevel;
  readonly nominal: number;
  readonly rate: number;
  readonly side: 'low' | 'high';
  readonly thetaPercent: number;
  readonly n: number;
}

const FLAGGED: Readonly<Record<FunnelLevel, Readonly<Record<'low' | 'high', readonly FunnelFlag[]>>>> = {
  alert: { low: ['alertLow', 'alarmLow'], high: ['alertHigh', 'alarmHigh'] },
  alarm: { low: ['alarmLow'], high: ['alarmHigh'] },
};
const LEVELS = ['alert', 'alarm'] as const;
const SIDES = ['low', 'high'] as const;
/** Digits behind the point that a rate is computed to. */
const DIGITS = 18n;

/**
 * Looks through a grid of targets and sample sizes for the greatest false-alarm rate of the exact flags. Each result from 0
 * to n is flagged as the product flags it; what the flagged ones come to for an organisation that is exactly on target is
 * summed in whole numbers: Σ C(n,k) aᵏ (100−a)ⁿ⁻ᵏ over 100ⁿ.
 *
 * @param thetaPercents - whole percentages, 1 to 99
 * @param sizes - sample sizes from 1
 * @returns the worst of each level
 */
export function worstFalseAlarms(
  thetaPercents: readonly number[],
  sizes: readonly number[],
): readonly WorstFalseAlarm[] {
  const rates = thetaPercents.flatMap((thetaPercent) => sizes.flatMap((n) => ratesAt(thetaPercent, n)));
  return LEVELS.flatMap((level) =>
    rates
      .filter((one) => one.level === level)
      .toSorted((a, b) => b.rate - a.rate)
      .slice(0, 1),
  );
}

function ratesAt(thetaPercent: number, n: number): readonly WorstFalseAlarm[] {
  const ways = waysOf(thetaPercent, n);
  const flags = ways.map((_, x) => exactFlag({ x, n }, thetaPercent / 100)?.flag ?? 'within');
  const all = 100n ** BigInt(n);
  return LEVELS.flatMap((level) =>
    SIDES.map((side) => {
      const flagged = FLAGGED[level][side];
      const sum = ways.reduce((total, way, x) => (flagged.includes(flags[x] ?? 'within') ? total + way : total), 0n);
      const rate = Number((sum * 10n ** DIGITS) / all) / Number(10n ** DIGITS);
      return { level, nominal: FUNNEL_LEVELS[level], rate, side, thetaPercent, n };
    }),
  );
}

/** How often each result from 0 to n comes in 100ⁿ equally likely ones. */
function waysOf(thetaPercent: number, n: number): readonly bigint[] {
  const [met, notMet] = [BigInt(thetaPercent), BigInt(100 - thetaPercent)];
  const ways: bigint[] = [notMet ** BigInt(n)];
  for (let k = 1; k <= n; k += 1) {
    ways.push(((ways[k - 1] ?? 0n) * met * BigInt(n - k + 1)) / (notMet * BigInt(k)));
  }
  return ways;
}
