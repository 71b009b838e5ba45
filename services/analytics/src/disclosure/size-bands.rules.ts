/** A band of sample sizes, both ends included: the least and the greatest of the sizes in it. */
export interface SizeBand {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts sample sizes into bands of neighbours, by nothing but the sizes, which everybody knows: as narrow as they can be
 * with so many organisations in each. Equal sizes are never in two bands.
 * @param sizes in any order
 * @param least how many sizes each band holds at least
 * @returns the bands, ascending; a single one where there are too few for two
 */
export function sizeBands(sizes: readonly number[], least: number): readonly SizeBand[] {
  const sorted = sizes.toSorted((a, b) => a - b);
  const count = sorted.length;
  if (count === 0) return [];
  // By how many sizes are used up: the width of the best cut so far, and where its last band begins.
  const best = [{ width: 0, begins: 0 }];
  for (let end = 1; end <= count; end += 1) {
    best[end] = { width: Number.POSITIVE_INFINITY, begins: 0 };
    if (sorted[end] === sorted[end - 1]) continue;
    for (let begins = 0; begins === 0 || begins <= end - least; begins += 1) {
      const isTooFew = end - begins < least && !(begins === 0 && end === count);
      const before = best[begins]?.width ?? Number.POSITIVE_INFINITY;
      const width = before + bandWidth(sorted, begins, end);
      if (!isTooFew && width < (best[end]?.width ?? 0)) best[end] = { width, begins };
    }
  }
  return bandsOf(sorted, best);
}

/** How far apart the sizes from `begins` to before `end` are, in proportion, weighed by how many they are. */
function bandWidth(sorted: readonly number[], begins: number, end: number): number {
  const [from = 1, to = 1] = [sorted[begins], sorted[end - 1]];
  return (end - begins) * Math.log(Math.max(1, to) / Math.max(1, from));
}

function bandsOf(sorted: readonly number[], best: readonly { readonly begins: number }[]): readonly SizeBand[] {
  const bands: SizeBand[] = [];
  for (let end = sorted.length; end > 0;) {
    const begins = best[end]?.begins ?? 0;
    bands.unshift({ from: sorted[begins] ?? 0, to: sorted[end - 1] ?? 0 });
    end = begins;
  }
  return bands;
}
