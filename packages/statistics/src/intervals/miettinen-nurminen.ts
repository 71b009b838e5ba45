import { type Proportion, requireProportion } from '../counts/proportion.js';
import { twoSidedZ } from '../distributions/normal-quantile.js';
import { type Difference } from './newcombe.js';

/** Halvings that shrink an interval of length 2 below the spacing of doubles near 1. */
const HALVINGS = 64;

/** The point in [low, high] where a condition that holds first and fails later stops holding. */
function boundary(holds: (value: number) => boolean, low: number, high: number): number {
  let inside = low;
  let outside = high;
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (inside + outside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/** Slope of a binomial log-likelihood at p; a count of zero contributes nothing, also at the edge. */
function scoreAt({ x, n }: Proportion, p: number): number {
  return (x === 0 ? 0 : x / p) - (x === n ? 0 : (n - x) / (1 - p));
}

/** Variance of the difference at the maximum-likelihood rates whose difference is held at delta. */
function restrictedVariance(first: Proportion, second: Proportion, delta: number): number {
  const rising = (p2: number): boolean => scoreAt(first, p2 + delta) + scoreAt(second, p2) > 0;
  const p2 = boundary(rising, Math.max(0, -delta), Math.min(1, 1 - delta));
  const p1 = Math.min(1, Math.max(0, p2 + delta));
  const total = first.n + second.n;
  return ((p1 * (1 - p1)) / first.n + (p2 * (1 - p2)) / second.n) * (total / (total - 1));
}

/** The lower limit: the smallest difference that the score test does not reject. */
function lowerLimit(first: Proportion, second: Proportion, z2: number): number {
  const difference = first.x / first.n - second.x / second.n;
  const rejected = (delta: number): boolean =>
    (difference - delta) ** 2 > z2 * restrictedVariance(first, second, delta);
  return difference === -1 ? -1 : boundary(rejected, -1, difference);
}

/**
 * Difference of two independent proportions, first minus second, with the score interval of Miettinen and Nurminen.
 *
 * Miettinen O, Nurminen M (1985) Stat Med 4:213–226, with their factor N/(N−1); Newcombe RG (1998) Stat Med
 * 17:873–890, method 6 (method 5, Mee, is the same without the factor). The restricted maximum is found by halving (the log-likelihood is
 * concave) rather than from the cubic, whose trigonometric root loses half its digits near a double root.
 *
 * @returns null where either proportion has no cases
 * @throws RangeError for an impossible proportion or confidence level.
 */
export function miettinenNurminenDifference(
  first: Proportion,
  second: Proportion,
  confidence = 0.95,
): Difference | null {
  requireProportion(first);
  requireProportion(second);
  const z2 = twoSidedZ(confidence) ** 2;
  if (first.n === 0 || second.n === 0) return null;
  return {
    difference: first.x / first.n - second.x / second.n,
    lower: lowerLimit(first, second, z2),
    upper: -lowerLimit(second, first, z2),
  };
}
