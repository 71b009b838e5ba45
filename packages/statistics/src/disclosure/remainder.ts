import { type Proportion, requireCounts } from '../counts/proportion.js';

/**
 * What a reader learns of the rest by subtracting a published part from a published whole: the differencing attack
 * (described for example in the OpenSAFELY documentation on statistical disclosure control).
 *
 * @throws RangeError where the part is no part of the whole.
 */
export function remainder(whole: Proportion, part: Proportion): Proportion {
  requireCounts(whole);
  requireCounts(part);
  const rest = { x: whole.x - part.x, n: whole.n - part.n };
  requireCounts(rest);
  return rest;
}
