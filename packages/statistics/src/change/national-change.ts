import { pool, type Proportion } from '../counts/proportion.js';
import { compareCycles, type ComparisonOptions, type CycleChange } from './compare-cycles.js';
import { cochranMantelHaenszel } from './cochran-mantel-haenszel.js';
import { type ChangeWord, changeWord } from './direction.js';
import { mantelHaenszelDifference, type MatchedDifference, type MatchedPair } from './mantel-haenszel.js';
import { type ChiSquareTest } from './two-by-two.js';

/** The change of the organisations that took part in both cycles. */
export interface MatchedChange extends MatchedDifference {
  /** Cochran-Mantel-Haenszel test; null where no organisation has both outcomes. */
  readonly test: ChiSquareTest | null;
  readonly word: ChangeWord;
}

/**
 * National change between two cycles. `arrow` is the word of the pooled change where the matched organisations moved
 * the same way, else null: `disagree` says that they moved the other way, `unmatched` that there are none.
 */
export interface NationalChange {
  readonly pooled: CycleChange;
  readonly matched: MatchedChange | null;
  readonly agreement: 'agree' | 'disagree' | 'unmatched';
  readonly arrow: ChangeWord | null;
}

/**
 * Pooled and matched national change. Joiners and leavers can make the pooled rate move although no organisation
 * did, hence the matched one beside it, and no arrow where the two differ in sign.
 *
 * @param organisations - every organisation of either cycle, predecessors pooled under their successor; one that did
 *   not take part in a cycle has no cases there (n = 0)
 * @returns null where either cycle has no cases
 * @throws RangeError for impossible counts.
 */
export function nationalChange(
  organisations: readonly MatchedPair[],
  options: ComparisonOptions,
): NationalChange | null {
  const pooled = compareCycles(poolOf(organisations, 'earlier'), poolOf(organisations, 'latest'), options);
  if (pooled === null) return null;
  const matched = matchedChange(organisations, options);
  if (matched === null) return { pooled, matched, agreement: 'unmatched', arrow: null };
  const opposite = pooled.difference * matched.difference < 0;
  return opposite
    ? { pooled, matched, agreement: 'disagree', arrow: null }
    : { pooled, matched, agreement: 'agree', arrow: pooled.word };
}

function poolOf(organisations: readonly MatchedPair[], cycle: keyof MatchedPair): Proportion {
  return pool(organisations.map((organisation) => organisation[cycle]));
}

function matchedChange(
  organisations: readonly MatchedPair[],
  { better, confidence = 0.95 }: ComparisonOptions,
): MatchedChange | null {
  const difference = mantelHaenszelDifference(organisations, confidence);
  if (difference === null) return null;
  return { ...difference, test: cochranMantelHaenszel(organisations), word: changeWord(difference, better) };
}
