import { elementAt } from '../counts/element-at.js';

/** How near to a whole position an index counts as whole, so that 0.7 × 30 lands on an order statistic. */
const POSITION_FUZZ = 1e-9;

/**
 * Type-7 sample quantile, linear between order statistics at position (m − 1)·p.
 *
 * Hyndman RJ, Fan Y (1996) Am Stat 50:361–365, definition 7 (the default of R and of spreadsheets).
 *
 * @param values - at least one finite number, in any order
 * @param probability - 0 to 1
 * @throws RangeError for an empty list or an impossible probability.
 */
export function quantile(values: readonly number[], probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError('A quantile needs a probability from 0 to 1.');
  if (values.length === 0) throw new RangeError('A quantile needs at least one value.');
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * probability;
  const nearest = Math.round(position);
  if (Math.abs(position - nearest) < POSITION_FUZZ) return elementAt(sorted, nearest);
  const below = elementAt(sorted, Math.floor(position));
  const above = elementAt(sorted, Math.ceil(position));
  return below + (position - Math.floor(position)) * (above - below);
}
