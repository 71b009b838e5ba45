import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type CyclePart, type FinancialYear, type Percentage } from './quality-account.rules.js';

/** A cycle as the statement names it, with the organisation's part in it. */
export interface StatedCycle extends CyclePart {
  /** As it is read in a list: the programme's title, the cycle's label and its code. */
  readonly name: string;
  readonly isLocked: boolean;
}

/** What a statement is made of. */
export interface StatedAccount {
  readonly organisationName: string;
  readonly year: FinancialYear;
  readonly cycles: readonly StatedCycle[];
  readonly participation: Percentage | null;
  readonly isProvisional: boolean;
}

/**
 * The paragraphs of a Quality Account about the programmes of this platform, in sentences of our own. What they have to say
 * is laid down in the National Health Service (Quality Accounts) Regulations 2010 (SI 2010/279), Schedule, entries 2 to 2.4:
 * how many national clinical audits covered the provider's services, in what part of them it took part, which they are, and
 * how many cases it submitted to each. Holds no figure but those of the account.
 */
export function statementOf(account: StatedAccount): readonly string[] {
  const { organisationName, year, participation } = account;
  const eligible = account.cycles.filter(({ isEligible }) => isEligible);
  const period = `Between ${dayInWords(year.firstOn)} and ${dayInWords(year.lastOn)}`;
  const audits = 'national clinical audits of the prescribing Quality Improvement Programmes';
  const provisional = account.isProvisional ? [provisionalParagraph(eligible)] : [];
  if (participation === null) {
    return [
      `${period}, none of the ${audits} that finished collecting data covered services of ${organisationName}.`,
      ...provisional,
    ];
  }
  const { numerator, denominator, percent } = participation;
  const whole = denominator === 1 ? 'the one' : `the ${denominator}`;
  return [
    `${period}, ${denominator} of the ${audits} that finished collecting data covered services of ${organisationName}.`,
    `${organisationName} took part in ${numerator} of ${whole} for which it was eligible (${percent}%).`,
    `Eligible for: ${eligible.map(({ name }) => name).join('; ')}.`,
    casesParagraph(eligible),
    ...provisional,
  ];
}

function casesParagraph(eligible: readonly StatedCycle[]): string {
  const took = eligible.filter(({ participation }) => participation === 'TOOK_PART');
  if (took.length === 0) return 'No cases are counted as submitted.';
  return `Took part in, with the cases submitted: ${took.map(casesOf).join('; ')}.`;
}

function casesOf({ name, casesSubmitted, percentage }: StatedCycle): string {
  const cases = `${casesSubmitted ?? 0} ${casesSubmitted === 1 ? 'case' : 'cases'}`;
  return percentage === null
    ? `${name}: ${cases} (how many were expected is not known)`
    : `${name}: ${cases}, ${percentage.percent}% of the ${percentage.denominator} expected`;
}

function provisionalParagraph(eligible: readonly StatedCycle[]): string {
  const open = eligible.filter(({ isLocked }) => !isLocked).map(({ name }) => name);
  const why = open.length === 0 ? 'the financial year is not over' : `not locked yet: ${open.join('; ')}`;
  return `These figures are provisional (${why}): do not publish them.`;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** `2026-04-01` as 1 April 2026. */
function dayInWords(day: LocalDate): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}
