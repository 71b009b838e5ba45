/** A family of p values; null where a standard had no test. */
export type Family = readonly (number | null)[];

function requireFamily(family: Family): void {
  if (family.some((p) => p !== null && !(p >= 0 && p <= 1))) {
    throw new RangeError('A p value must lie between 0 and 1.');
  }
}

/** Adjusts the tested members of a family, smallest first, and puts them back in their places. */
function adjust(family: Family, step: (sorted: readonly number[]) => readonly number[]): Family {
  requireFamily(family);
  const tested = family.flatMap((p, index) => (p === null ? [] : [{ p, index }])).toSorted((a, b) => a.p - b.p);
  const adjusted = step(tested.map(({ p }) => p));
  const byIndex = new Map(tested.map(({ index }, order) => [index, adjusted[order]]));
  return family.map((_, index) => byIndex.get(index) ?? null);
}

/**
 * Benjamini-Hochberg adjusted p values: the false discovery rate within one organisation's family of standards.
 *
 * Benjamini Y, Hochberg Y (1995) J R Stat Soc B 57:289–300. Publish raw and adjusted values together.
 *
 * @returns in the given order; null stays null and does not count towards the size of the family
 * @throws RangeError for a value outside 0 to 1.
 */
export function benjaminiHochberg(family: Family): Family {
  return adjust(family, (sorted) => {
    let smallest = 1;
    return sorted
      .toReversed()
      .map((p, fromLargest) => (smallest = Math.min(smallest, p * (sorted.length / (sorted.length - fromLargest)))))
      .reverse();
  });
}

/**
 * Holm adjusted p values: the chance of any false finding in the family.
 *
 * Holm S (1979) Scand J Stat 6:65–70.
 *
 * @returns in the given order; null stays null and does not count towards the size of the family
 * @throws RangeError for a value outside 0 to 1.
 */
export function holm(family: Family): Family {
  return adjust(family, (sorted) => {
    let largest = 0;
    return sorted.map((p, order) => (largest = Math.max(largest, Math.min(1, p * (sorted.length - order)))));
  });
}
