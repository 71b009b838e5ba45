import { pool, type Proportion, requireProportion } from '../counts/proportion.js';
import { sum } from '../counts/sum.js';
import { chiSquareTail } from '../distributions/chi-square-tail.js';
import { type ChiSquareTest } from './two-by-two.js';

/**
 * Pearson's chi-square test that several proportions are one, with k − 1 degrees of freedom.
 *
 * Pearson K (1900) Philos Mag 50:157–175; Fleiss JL, Levin B, Paik MC (2003) Statistical Methods for Rates and
 * Proportions, 3rd ed., section 9.1.
 *
 * @param groups - those without cases are left out
 * @returns null with fewer than two groups that have cases, or where all cases are alike
 * @throws RangeError for impossible proportions.
 */
export function homogeneityTest(groups: readonly Proportion[]): ChiSquareTest | null {
  groups.forEach(requireProportion);
  const withCases = groups.filter(({ n }) => n > 0);
  const { x, n } = pool(withCases);
  if (withCases.length < 2 || x === 0 || x === n) return null;
  const p = x / n;
  const chiSquare = sum(withCases.map((group) => (group.x - group.n * p) ** 2 / group.n)) / (p * (1 - p));
  const degrees = withCases.length - 1;
  return { chiSquare, degrees, p: chiSquareTail(chiSquare, degrees) };
}
