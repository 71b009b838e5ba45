import { type ChangeWord, changeWord, type Direction } from '@qip/statistics/change/direction';
import { type ReleasedDifference } from './matched-change.rules.js';
import { type UnitChange } from './series.rules.js';

/** Who took part in two cycles, and what is released of the change of those who took part in both. */
export interface ReleasedMatch {
  readonly matchedCount: number;
  readonly joinerCount: number;
  readonly leaverCount: number;
  /** Null where it is withheld. */
  readonly change: ReleasedDifference | null;
}

/** The change of matched organisations as it is shown: fractions again, to a tenth of a percentage point. */
export interface MatchedFigures {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly p: number | null;
  readonly heterogeneityP: number | null;
  readonly word: ChangeWord;
}

/** Whether the matched organisations moved as all cases together did; WITHHELD where that cannot be said. */
export type Agreement = 'AGREE' | 'DISAGREE' | 'WITHHELD';

/** A national change: of all cases together, and of the organisations that took part in both cycles. */
export interface NationalChangeFigures {
  readonly pooled: UnitChange;
  readonly match: ReleasedMatch | null;
  readonly matched: MatchedFigures | null;
  readonly agreement: Agreement;
  /** The word of the pooled change, where the matched organisations do not contradict it. */
  readonly arrow: ChangeWord | null;
}

/**
 * Sets what was released of the matched organisations beside the pooled change. Where the two differ in sign, or the
 * matched one is not known, those who joined and those who left may have made the change: no arrow.
 */
export function nationalChange(
  pooled: UnitChange,
  match: ReleasedMatch | null,
  better: Direction,
): NationalChangeFigures {
  const released = match?.change ?? null;
  const matched = released === null ? null : shownMatch(released, better);
  if (matched === null) return { pooled, match, matched, agreement: 'WITHHELD', arrow: null };
  return pooled.difference * matched.difference < 0
    ? { pooled, match, matched, agreement: 'DISAGREE', arrow: null }
    : { pooled, match, matched, agreement: 'AGREE', arrow: pooled.word };
}

/** The word follows the interval as it is shown, so that the two never contradict each other. */
function shownMatch(released: ReleasedDifference, better: Direction): MatchedFigures {
  const [lower, upper] = [released.lower / 1000, released.upper / 1000];
  return {
    difference: released.difference / 1000,
    lower,
    upper,
    p: released.p === null ? null : released.p / 1000,
    heterogeneityP: released.heterogeneityP === null ? null : released.heterogeneityP / 1000,
    word: changeWord({ lower, upper }, better),
  };
}
