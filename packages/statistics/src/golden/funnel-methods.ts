import { elementAt } from '../counts/element-at.js';
import { type Proportion } from '../counts/proportion.js';
import { binomialQuantile } from '../distributions/binomial-quantile.js';
import { lowerTail, upperTail } from '../distributions/binomial-tails.js';
import { adjustedLimits } from '../funnel/adjusted-flag.js';
import { exactFlag, type FunnelFlag, FUNNEL_LEVELS } from '../funnel/exact-flag.js';
import { funnelLimits, interpolatedQuantile } from '../funnel/funnel-limits.js';
import { overdispersion } from '../funnel/overdispersion.js';
import { type GoldenFields, numberOf, numbersOf, proportionsOf } from './golden-case.js';
import { type GoldenMethod, MissingInput } from './golden-method.js';
import { PRIMARY_CARE_TRUSTS } from './primary-care-trusts.js';

const FLAG_NAMES: Readonly<Record<FunnelFlag, string>> = {
  alarmLow: 'alarm_low',
  alertLow: 'alert_low',
  within: 'within',
  alertHigh: 'alert_high',
  alarmHigh: 'alarm_high',
};

function flagged(input: GoldenFields): GoldenFields {
  const result = exactFlag({ x: numberOf(input, 'x'), n: numberOf(input, 'n') }, numberOf(input, 'theta'));
  return {
    flag: result === null ? null : FLAG_NAMES[result.flag],
    p_lower: result?.pLower ?? null,
    p_upper: result?.pUpper ?? null,
  };
}

function interpolatedLimits(input: GoldenFields): GoldenFields {
  const theta = numberOf(input, 'theta');
  const n = numberOf(input, 'n');
  const levels = numbersOf(input, 'p');
  const interpolated = levels.map((p) => interpolatedQuantile(p, n, theta) / n);
  return {
    qbinom: levels.map((p) => binomialQuantile(p, n, theta)),
    interpolated,
    interpolated_clipped: interpolated.map((limit) => Math.min(1, Math.max(0, limit))),
  };
}

function mirroredLimits(input: GoldenFields): GoldenFields {
  const lines = numbersOf(input, 'p').map((p) => funnelLimits(numberOf(input, 'n'), numberOf(input, 'theta'), p));
  return { lower: lines.map(({ lower }) => lower), upper: lines.map(({ upper }) => upper) };
}

/** The organisations of a case; one case names a file whose figures are kept beside this one. */
export function organisationsOf(input: GoldenFields): readonly Proportion[] {
  const { file } = input;
  if (typeof file === 'string' && !file.endsWith('testdata_funnel_prop_inputs.csv')) {
    throw new MissingInput('the file that it names is not part of the golden files');
  }
  if (typeof file !== 'string') return proportionsOf(input);
  return PRIMARY_CARE_TRUSTS.x.map((x, index) => ({ x, n: elementAt(PRIMARY_CARE_TRUSTS.n, index) }));
}

/** 95 % and 99.8 % lines at one sample size. */
function linesAt(n: number, theta: number, tau2: number, prefix: string): GoldenFields {
  const inner = adjustedLimits(n, theta, tau2, FUNNEL_LEVELS.alert);
  const outer = adjustedLimits(n, theta, tau2, FUNNEL_LEVELS.alarm);
  return {
    [`${prefix}ll95`]: inner.lower,
    [`${prefix}ul95`]: inner.upper,
    [`${prefix}ll998`]: outer.lower,
    [`${prefix}ul998`]: outer.upper,
  };
}

function overdispersed(input: GoldenFields): GoldenFields {
  const organisations = organisationsOf(input);
  const share = 'winsorise' in input ? numberOf(input, 'winsorise') : 0.1;
  const result = overdispersion(organisations, share);
  if (result === null) return { target: null, z: null, winsorised_z: null, phi: null, tau2: null };
  const { target, z, winsorisedZ, phi, tau2 } = result;
  const { n } = elementAt(organisations, 0);
  return {
    target,
    z,
    winsorised_z: winsorisedZ,
    phi,
    tau2,
    limits_first_unit: { ...linesAt(n, target, tau2, 'od'), ...linesAt(n, target, 0, '') },
  };
}

const FULL_TAILS =
  'flags rest on the full tail: half of the observed probability would let false alarms pass the level';

/** The funnel: flags, lines, overdispersion. */
export const FUNNEL_METHODS: Readonly<Record<string, GoldenMethod>> = {
  funnel_flag_exact: { compute: flagged },
  funnel_limits_exact_binomial: { compute: interpolatedLimits },
  funnel_limits_exact_mirrored: { compute: mirroredLimits },
  funnel_overdispersion_arcsine: { compute: overdispersed },
  binomial_tails: {
    compute: (input) => {
      const [x, n, theta] = [numberOf(input, 'x'), numberOf(input, 'n'), numberOf(input, 'theta')];
      return { p_lower: lowerTail(x, n, theta), p_upper: upperTail(x, n, theta) };
    },
    leftOut: {
      midp_lower: FULL_TAILS,
      midp_upper: FULL_TAILS,
      two_sided_exact: 'each side is flagged on its own',
    },
  },
};
