import { pool, type Proportion, requireProportion } from '../counts/proportion.js';
import { sum } from '../counts/sum.js';

/** Below this reliability the differences between organisations are mostly chance (Adams 2009). */
const RELIABLE_FROM = 0.7;

/** Beta distribution of the organisations' true rates: mean alpha/(alpha + beta). */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

/** An organisation's rate drawn towards the others', to stand beside the observed rate, never instead of it. */
export interface ShrunkenRate {
  /** (alpha + x)/(alpha + beta + n). */
  readonly shrunken: number;
  /** Share of the variance between observed rates that is not chance, 0 to 1. */
  readonly reliability: number;
  /** True below .7: say "differences are mostly chance". */
  readonly mostlyChance: boolean;
}

/** Variance of the organisations' true rates. */
export function betweenVariance({ alpha, beta }: BetaPrior): number {
  const total = alpha + beta;
  return ((alpha / total) * (beta / total)) / (total + 1);
}

/**
 * Reliability of one organisation's rate: σ²b / (σ²b + p(1−p)/n).
 *
 * Adams JL (2009) The Reliability of Provider Profiling: A Tutorial. RAND TR-653.
 *
 * @param n - cases, above 0
 * @param p - the rate at which chance is reckoned, 0 to 1
 */
export function adamsReliability(prior: BetaPrior, n: number, p: number): number {
  const between = betweenVariance(prior);
  return between / (between + (p * (1 - p)) / n);
}

/**
 * Beta-binomial shrinkage of one organisation's rate. Its chance variance is taken at the shrunken rate: at the
 * observed one, 0 of 5 and 5 of 5 would count as measured without any error.
 *
 * @throws RangeError for an impossible proportion.
 */
export function shrink(proportion: Proportion, prior: BetaPrior): ShrunkenRate {
  requireProportion(proportion);
  const { x, n } = proportion;
  const shrunken = (prior.alpha + x) / (prior.alpha + prior.beta + n);
  const reliability = n === 0 ? 0 : adamsReliability(prior, n, shrunken);
  return { shrunken, reliability, mostlyChance: reliability < RELIABLE_FROM };
}

/**
 * Fits the beta distribution of true rates by moments: E Σn(p_i − p)² = p(1−p)·[(k−1) + ρ(N − Σn²/N − (k−1))], solved
 * for the intra-organisation correlation ρ; then alpha = p(1−ρ)/ρ, beta = (1−p)(1−ρ)/ρ.
 *
 * Kleinman JC (1973) J Am Stat Assoc 68:46–54, with weights n.
 *
 * @param organisations - those without cases are left out
 * @returns null where no spread beyond chance can be estimated: every rate would shrink to the pooled one
 * @throws RangeError for impossible proportions.
 */
export function fitBetaPrior(organisations: readonly Proportion[]): BetaPrior | null {
  organisations.forEach(requireProportion);
  const clusters = organisations.filter(({ n }) => n > 0);
  const { x, n } = pool(clusters);
  if (x === 0 || x === n) return null;
  const p = x / n;
  const degrees = clusters.length - 1;
  const spread = sum(clusters.map((cluster) => cluster.n * (cluster.x / cluster.n - p) ** 2)) / (p * (1 - p));
  const room = n - sum(clusters.map((cluster) => cluster.n * (cluster.n / n))) - degrees;
  const correlation = (spread - degrees) / room;
  if (!(correlation > 0 && correlation < 1)) return null;
  const size = (1 - correlation) / correlation;
  return { alpha: p * size, beta: (1 - p) * size };
}
