import { type LocalDate, parseLocalDate } from '@qip/subgraph-kit/values/local-date';

/** A financial year: 1 April to 31 March, named by the year in which it begins. */
export interface FinancialYear {
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
}

/** The days of a financial year; null for a year that no calendar here has. */
export function financialYearOf(beginsIn: number): FinancialYear | null {
  const firstOn = parseLocalDate(`${String(beginsIn).padStart(4, '0')}-04-01`);
  const lastOn = parseLocalDate(`${String(beginsIn + 1).padStart(4, '0')}-03-31`);
  return firstOn === null || lastOn === null ? null : { firstOn, lastOn };
}

/** How an organisation took part in a cycle. */
export type Participation = 'TOOK_PART' | 'NO_CASES' | 'NOT_ENROLLED' | 'NOT_KNOWN_YET';

/** One organisation's part in a cycle: its own, or that of a predecessor whose part it carries on. */
export interface OwnPart {
  /** A member on a day between the beginning of collection and the end of submission. */
  readonly isMember: boolean;
  readonly isEnrolled: boolean;
  readonly casesExpected: number | null;
  /** The complete cases; null where the reader has no right to count them before the lock. */
  readonly casesSubmitted: number | null;
}

/** Numbers of which one is a part of the other. */
export interface Percentage {
  readonly numerator: number;
  readonly denominator: number;
  /** In whole percent, a half rounded up. */
  readonly percent: number;
}

/** An organisation's part in a cycle, its predecessors' included. */
export interface CyclePart {
  readonly isEligible: boolean;
  readonly participation: Participation;
  readonly casesSubmitted: number | null;
  readonly casesExpected: number | null;
  readonly percentage: Percentage | null;
}

/** Null where there is no number, or nothing to be a part of. */
export function percentageOf(numerator: number | null, denominator: number | null): Percentage | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return { numerator, denominator, percent: Math.floor((200 * numerator + denominator) / (2 * denominator)) };
}

/**
 * Adds up the parts of an organisation and of those that have become it. Whoever took part was eligible, whatever became of
 * its membership since: no percentage of participation is over a hundred.
 */
export function cyclePartOf(parts: readonly OwnPart[]): CyclePart {
  const enrolled = parts.filter(({ isEnrolled }) => isEnrolled);
  const casesSubmitted = enrolled.length === 0 ? 0 : total(enrolled.map((part) => part.casesSubmitted));
  const casesExpected = enrolled.length === 0 ? null : total(enrolled.map((part) => part.casesExpected));
  return {
    isEligible: parts.some(({ isMember, isEnrolled }) => isMember || isEnrolled),
    participation: participationOf(enrolled.length > 0, casesSubmitted),
    casesSubmitted,
    casesExpected,
    percentage: percentageOf(casesSubmitted, casesExpected),
  };
}

function participationOf(isEnrolled: boolean, casesSubmitted: number | null): Participation {
  if (!isEnrolled) return 'NOT_ENROLLED';
  if (casesSubmitted === null) return 'NOT_KNOWN_YET';
  return casesSubmitted > 0 ? 'TOOK_PART' : 'NO_CASES';
}

/** The sum; null as soon as one of them is not known, for a sum of the rest would be too small. */
function total(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
