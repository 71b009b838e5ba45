import { type Proportion } from '@qip/statistics/counts/proportion';
import { zCuttingOff } from '@qip/statistics/distributions/normal-quantile';
import { overdispersion } from '@qip/statistics/funnel/overdispersion';
import { type BetaPrior, fitBetaPrior } from '@qip/statistics/national/beta-binomial';
import { clusteredRate } from '@qip/statistics/national/clustered-rate';
import { releasedProportions, type SizedRow } from './released-size.rules.js';

/** How organisations spread around the national rate on one standard, as it is released. */
export interface NationalSpread {
  /** Organisations that it was worked out of: the rows of the released table that have a percentage. */
  readonly organisationCount: number;
  /** The organisation-clustered 95 % interval of the pooled rate, to three decimals; null where all rates are 0 or 1. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** To one decimal; null where the interval is. */
  readonly designEffect: number | null;
  /** To one decimal. */
  readonly phi: number;
  /** To four decimals. */
  readonly tau2: number;
  /** Whether φ is significant: then a headline flag needs the flag widened by τ² too. */
  readonly isOverdispersionUsed: boolean;
  /** The correlation of cases within an organisation, to four decimals; null where no spread beyond chance shows. */
  readonly correlation: number | null;
}

/** With fewer, a statement about the spread is one about single organisations. */
const ORGANISATIONS_NEEDED = 10;

/**
 * The spread of organisations around the pooled rate, worked out of nothing but the released rows and the exact national
 * counts: it tells nobody anything new (decision 14). The design effect, a ratio, comes from the rows; the interval from
 * the exact rate with that design effect, by the normal distribution as R's `confint(svymean(…))`.
 * @returns null with fewer than ten organisations, or where the table says nothing of sizes
 */
export function nationalSpread(pooled: Proportion, rows: readonly SizedRow[]): NationalSpread | null {
  const organisations = releasedProportions(rows, pooled.n);
  if (organisations === null || organisations.length < ORGANISATIONS_NEEDED) return null;
  const dispersion = overdispersion(organisations);
  if (dispersion === null) return null;
  const designEffect = clusteredRate(organisations)?.designEffect ?? null;
  const prior = fitBetaPrior(organisations);
  return {
    organisationCount: organisations.length,
    interval: designEffect === null ? null : clusteredInterval(pooled, designEffect),
    designEffect: designEffect === null ? null : rounded(designEffect, 1),
    phi: rounded(dispersion.phi, 1),
    tau2: rounded(dispersion.tau2, 4),
    isOverdispersionUsed: dispersion.used,
    correlation: prior === null ? null : rounded(1 / (prior.alpha + prior.beta + 1), 4),
  };
}

/**
 * The organisations' true rates as a beta distribution: around the exact pooled rate, as wide as the correlation says.
 * @returns null where no spread beyond chance shows, or the pooled rate leaves no room for one
 */
export function priorOf({ x, n }: Proportion, correlation: number | null): BetaPrior | null {
  if (correlation === null || correlation <= 0 || x === 0 || x === n) return null;
  const size = (1 - correlation) / correlation;
  return { alpha: (x / n) * size, beta: (1 - x / n) * size };
}

function clusteredInterval({ x, n }: Proportion, designEffect: number): { lower: number; upper: number } {
  const rate = x / n;
  const reach = zCuttingOff(0.025) * Math.sqrt((designEffect * rate * (1 - rate)) / n);
  return { lower: rounded(Math.max(0, rate - reach), 3), upper: rounded(Math.min(1, rate + reach), 3) };
}

/** Half up. */
function rounded(value: number, decimals: number): number {
  const steps = 10 ** decimals;
  return Math.round(value * steps) / steps;
}
