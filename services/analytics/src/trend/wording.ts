import { type ChangeWord } from '@qip/statistics/change/direction';
import { shownPercent } from '@qip/statistics/counts/percentage';
import { type Interval, type Proportion } from '@qip/statistics/counts/proportion';
import { shownDetail } from '@qip/statistics/counts/shown-detail';
import { type NationalChangeFigures } from './national-change.rules.js';
import { type UnitChange } from './series.rules.js';

/** What a break is told by. */
interface Break {
  readonly code: string;
  readonly isBaseline: boolean;
  /** What the central team said when it planned the cycle. */
  readonly explanation: string | null;
  readonly versionNumber: number | null;
  readonly versionNumberBefore: number | null;
}

/** Why no line leads to a cycle from the one before. */
export function breakSentence({ code, isBaseline, explanation, versionNumber, versionNumberBefore }: Break): string {
  const version = versionNumber === null ? 'another version' : `version ${versionNumber}`;
  const before = versionNumberBefore === null ? 'another version' : `version ${versionNumberBefore}`;
  const fact = isBaseline
    ? `Cycle ${code} is a new baseline, against ${version} of the standards; the cycle before was audited against ${before}.`
    : `Cycle ${code} was audited against ${version} of the standards, the cycle before against ${before}.`;
  return explanation === null ? fact : `${fact} ${explanation}`;
}

const WORDS: Readonly<Record<ChangeWord, string>> = {
  improved: 'Improved',
  worse: 'Worse',
  rose: 'Higher',
  fell: 'Lower',
  noClearChange: 'No clear change',
};

/** A change of one unit in a sentence: never a difference without its interval, never a percentage of a few cases. */
export function changeSentence({ from, word, earlier, latest, ...difference }: UnitChange): string {
  const details = [earlier, latest].map(({ n }) => shownDetail(n));
  if (details.includes('fewerThanFive')) {
    return `Fewer than 5 eligible cases in one of the two cycles: too few to describe a change since ${from.code}.`;
  }
  const inWords = details.includes('counts') ? countsOf : percentOf;
  return `${WORDS[word]} since ${from.code}: from ${inWords(earlier)} to ${inWords(latest)}, ${pointsOf(difference)}.`;
}

/** A national change in a sentence, with what the organisations that took part in both cycles did. */
export function nationalSentence(change: NationalChangeFigures): string {
  return `All cases together: ${changeSentence(change.pooled)} ${matchedSentence(change)}`;
}

const UNKNOWN = 'so who took part may have made the difference.';

function matchedSentence({ match, matched, agreement }: NationalChangeFigures): string {
  if (match === null) return `How the organisations that took part in both cycles changed is not known, ${UNKNOWN}`;
  const took = `${match.matchedCount} organisations took part in both cycles, ${match.joinerCount} joined and ${match.leaverCount} left`;
  if (matched === null) return `${took}; how the former changed is not shown, ${UNKNOWN}`;
  const also = `${took}; the former: ${WORDS[matched.word].toLowerCase()}, ${pointsOf(matched)}`;
  return agreement === 'DISAGREE'
    ? `${also}. The two point in opposite directions: who took part made the difference, and no direction is given.`
    : `${also}.`;
}

const countsOf = ({ x, n }: Proportion): string => `${x} of ${n}`;
const percentOf = (proportion: Proportion): string => `${shownPercent(proportion) ?? ''} % (${countsOf(proportion)})`;

function pointsOf({ difference, lower, upper }: Interval & { readonly difference: number }): string {
  return `a difference of ${points(difference)} percentage points (95 % interval ${points(lower)} to ${points(upper)})`;
}

/** One decimal; an end that is not zero is not printed as zero, since the word hangs on it. */
function points(fraction: number): string {
  const size = Math.abs(100 * fraction);
  const digits = size > 0 && size < 0.05 ? size.toPrecision(1) : size.toFixed(1);
  return fraction < 0 ? `−${digits}` : digits;
}
