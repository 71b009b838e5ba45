/**
 * Shares a whole number out by weights: each place gets the minimum, the rest goes by largest remainder, so that the
 * parts add up exactly.
 *
 * @throws {RangeError} where the total does not reach for the minimum of each.
 */
export function shareOut(total: number, weights: readonly number[], minimum: number): readonly number[] {
  const rest = total - minimum * weights.length;
  if (rest < 0)
    throw new RangeError(`${total} cannot be shared among ${weights.length} with at least ${minimum} each.`);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (rest * weight) / sum);
  const whole = exact.map(Math.floor);
  const open = rest - whole.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const luckier = new Set(byRemainder.slice(0, open).map(({ index }) => index));
  return whole.map((part, index) => minimum + part + (luckier.has(index) ? 1 : 0));
}
