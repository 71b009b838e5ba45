import { type Proportion, requireCounts } from '../counts/proportion.js';
import { type Difference, newcombeDifference } from '../intervals/newcombe.js';
import { type ChangeWord, changeWord, type Direction } from './direction.js';
import { fisherTest } from './fisher.js';
import { nMinusOneChiSquare, smallestExpected } from './two-by-two.js';

/** A change between two cycles: never a difference without its interval, and the word by the interval. */
export interface CycleChange extends Difference {
  readonly test: 'nMinusOneChiSquare' | 'fisher';
  readonly p: number;
  readonly word: ChangeWord;
}

/** What a comparison needs to know of the standard and the reader. */
export interface ComparisonOptions {
  readonly better: Direction;
  readonly confidence?: number;
}

/**
 * Compares one standard between two cycles, latest minus earlier: Newcombe's method-10 interval, and p by the N−1
 * chi-square test, or by Fisher's where an expected count is under 1 (Campbell I 2007, Stat Med 26:3661–3675).
 *
 * @returns null where either cycle has no cases
 * @throws RangeError for impossible counts.
 */
export function compareCycles(
  earlier: Proportion,
  latest: Proportion,
  { better, confidence = 0.95 }: ComparisonOptions,
): CycleChange | null {
  requireCounts(earlier);
  requireCounts(latest);
  const difference = newcombeDifference(latest, earlier, confidence);
  if (difference === null) return null;
  const word = changeWord(difference, better);
  const chiSquare = smallestExpected(earlier, latest) < 1 ? null : nMinusOneChiSquare(earlier, latest);
  if (chiSquare === null) return { ...difference, test: 'fisher', p: fisherTest(earlier, latest), word };
  return { ...difference, test: 'nMinusOneChiSquare', p: chiSquare.p, word };
}
