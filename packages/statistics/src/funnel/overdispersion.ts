import { pool, type Proportion, requireProportion } from '../counts/proportion.js';
import { sum } from '../counts/sum.js';
import { chiSquareTail } from '../distributions/chi-square-tail.js';
import { quantile } from '../national/quantile.js';

/** Fewer organisations give no usable estimate of the spread between them. */
const ORGANISATIONS_NEEDED = 10;
const SIGNIFICANCE = 0.05;

/** How far organisations spread beyond chance. */
export interface Overdispersion {
  /** Pooled rate of all organisations. */
  readonly target: number;
  /** Arcsine z of every organisation with cases, in the given order. */
  readonly z: readonly number[];
  /** The same, drawn in to the 10th and 90th percentile. */
  readonly winsorisedZ: readonly number[];
  /** Mean square of the drawn-in z: 1 where only chance is at work. */
  readonly phi: number;
  /** Variance between organisations on the arcsine scale; 0 where phi shows none. */
  readonly tau2: number;
  /** P(χ² ≥ k·phi) with k − 1 degrees of freedom. */
  readonly p: number;
  /** True with at least 10 organisations and p < .05: then a headline flag needs the adjusted flag too. */
  readonly used: boolean;
}

/** Draws values beyond the given quantiles in to them (type 7, as in the sources). */
function winsorise(values: readonly number[], share: number): readonly number[] {
  const low = quantile(values, share);
  const high = quantile(values, 1 - share);
  return values.map((value) => Math.min(Math.max(value, low), high));
}

/** DerSimonian and Laird's moment estimator, from phi and the precisions w = 4n. */
function betweenVariance(phi: number, precisions: readonly number[]): number {
  const k = precisions.length;
  const total = sum(precisions);
  return Math.max(0, (k * phi - (k - 1)) / (total - sum(precisions.map((w) => w * w)) / total));
}

/**
 * Overdispersion of proportions on the arcsine scale: z = 2√n (asin√(x/n) − asin√θ), 10 % winsorised, φ = Σz²/k,
 * additive τ².
 *
 * Spiegelhalter DJ (2005) Qual Saf Health Care 14:347–351 and (2005) Stat Med 24:1185–1202, appendix A.3; τ² as
 * DerSimonian R, Laird N (1986) Control Clin Trials 7:177–188.
 *
 * @param organisations - those without cases are left out
 * @param winsoriseShare - share drawn in at each end, below one half
 * @returns null with fewer than two organisations that have cases
 * @throws RangeError for impossible proportions.
 */
export function overdispersion(organisations: readonly Proportion[], winsoriseShare = 0.1): Overdispersion | null {
  organisations.forEach(requireProportion);
  const withCases = organisations.filter(({ n }) => n > 0);
  if (withCases.length < 2) return null;
  const pooled = pool(withCases);
  const target = pooled.x / pooled.n;
  const z = withCases.map((organisation) => adjustedZ(organisation, target, 0));
  const winsorisedZ = winsorise(z, winsoriseShare);
  const k = withCases.length;
  const phi = sum(winsorisedZ.map((value) => value * value)) / k;
  const p = chiSquareTail(k * phi, k - 1);
  const tau2 = betweenVariance(
    phi,
    withCases.map(({ n }) => 4 * n),
  );
  return { target, z, winsorisedZ, phi, tau2, p, used: k >= ORGANISATIONS_NEEDED && p < SIGNIFICANCE };
}

/**
 * Distance of a proportion from theta on the arcsine scale, in standard deviations of chance and spread together.
 * With tau2 = 0 the plain arcsine z.
 *
 * @param proportion - n above 0
 */
export function adjustedZ({ x, n }: Proportion, theta: number, tau2: number): number {
  return (Math.asin(Math.sqrt(x / n)) - Math.asin(Math.sqrt(theta))) / Math.sqrt(1 / (4 * n) + tau2);
}
