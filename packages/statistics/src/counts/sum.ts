/** The sum of a list in its given order (a fixed order keeps results equal bit for bit); 0 for an empty list. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
