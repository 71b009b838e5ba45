import { type Interval, type Proportion } from '../counts/proportion.js';
import { zCuttingOff } from '../distributions/normal-quantile.js';
import { type FunnelFlag, FUNNEL_LEVELS } from './exact-flag.js';
import { adjustedZ } from './overdispersion.js';

/**
 * The flag of a proportion when organisations are allowed to spread by tau² around theta.
 *
 * @param proportion - n above 0
 */
export function adjustedFlag(proportion: Proportion, theta: number, tau2: number): FunnelFlag {
  const z = adjustedZ(proportion, theta, tau2);
  const strength = flagStrength(Math.abs(z));
  if (strength === null) return 'within';
  return z < 0 ? `${strength}Low` : `${strength}High`;
}

function flagStrength(distance: number): 'alert' | 'alarm' | null {
  if (distance >= zCuttingOff(FUNNEL_LEVELS.alarm)) return 'alarm';
  return distance >= zCuttingOff(FUNNEL_LEVELS.alert) ? 'alert' : null;
}

/**
 * Funnel lines on the arcsine scale widened by tau², back-transformed: sin²(asin√θ ± z√(1/4n + τ²)). The angle stays
 * within 0 to π/2, as beyond it sin² would turn back into the plot.
 *
 * Spiegelhalter DJ (2005) Stat Med 24:1185–1202.
 *
 * @param n - above 0
 * @param level - tail probability of one side, e.g. .025
 */
export function adjustedLimits(n: number, theta: number, tau2: number, level: number): Interval {
  const centre = Math.asin(Math.sqrt(theta));
  const reach = zCuttingOff(level) * Math.sqrt(1 / (4 * n) + tau2);
  return {
    lower: Math.sin(Math.max(0, centre - reach)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, centre + reach)) ** 2,
  };
}

/** Which way a flag points, and how far: alarms 2, alerts 1, within 0; low is negative. */
const RANK: Readonly<Record<FunnelFlag, number>> = {
  alarmLow: -2,
  alertLow: -1,
  within: 0,
  alertHigh: 1,
  alarmHigh: 2,
};

/**
 * The headline flag where overdispersion is used: what both flags agree on, so the weaker of two on the same side and
 * none otherwise.
 */
export function jointFlag(exact: FunnelFlag, adjusted: FunnelFlag): FunnelFlag {
  if (RANK[exact] * RANK[adjusted] < 0) return 'within';
  return Math.abs(RANK[exact]) <= Math.abs(RANK[adjusted]) ? exact : adjusted;
}
