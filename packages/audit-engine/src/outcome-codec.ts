import { OutcomeCodeFault } from './fault.js';
import type { StoredOutcome } from './outcome.js';
import { inOrderOfNumber, type Standard } from './standard.js';

/** One small letter per exclusion. */
const REASONS = 'abcdefghijklmnopqrstuvwxyz';

/** The most exclusions a standard can have: their outcomes are stored as single letters. */
export const MOST_EXCLUSIONS = REASONS.length;

function encode(outcome: StoredOutcome, { number, exclusions }: Standard): string {
  switch (outcome.kind) {
    case 'MET':
      return 'M';
    case 'NOT_MET':
      return 'N';
    case 'NOT_APPLICABLE':
      return 'A';
    case 'MISSING_DATA':
      return 'U';
    case 'EXCLUDED': {
      const letter = REASONS[exclusions.findIndex((exclusion) => exclusion.code === outcome.reasonCode)];
      if (letter === undefined) throw new OutcomeCodeFault(`Standard ${number} has no such exclusion to encode.`);
      return letter;
    }
  }
}

function decode(letter: string, { number, exclusions }: Standard): StoredOutcome {
  switch (letter) {
    case 'M':
      return { kind: 'MET' };
    case 'N':
      return { kind: 'NOT_MET' };
    case 'A':
      return { kind: 'NOT_APPLICABLE' };
    case 'U':
      return { kind: 'MISSING_DATA' };
    default: {
      const exclusion = exclusions[REASONS.indexOf(letter)];
      if (exclusion === undefined) throw new OutcomeCodeFault(`Standard ${number} has no outcome “${letter}”.`);
      return { kind: 'EXCLUDED', reasonCode: exclusion.code };
    }
  }
}

function requireLength(count: number, standards: readonly Standard[]): void {
  if (count === standards.length) return;
  throw new OutcomeCodeFault(`There are ${count} outcomes for ${standards.length} standards.`);
}

/**
 * Writes the outcomes of a case as one letter per standard, in the order of their numbers: M met, N not met, A not
 * applicable, U missing data, a to z excluded for the reason in that place among the standard's exclusions.
 *
 * @param outcomes In the order of the standards' numbers, as `evaluate` gives them.
 * @throws {OutcomeCodeFault} where outcomes and standards do not belong together.
 */
export function encodeOutcomes(outcomes: readonly StoredOutcome[], standards: readonly Standard[]): string {
  requireLength(outcomes.length, standards);
  const ordered = inOrderOfNumber(standards);
  return outcomes
    .flatMap((outcome, index) => ordered.slice(index, index + 1).map((each) => encode(outcome, each)))
    .join('');
}

/**
 * Reads what `encodeOutcomes` wrote. Which items were missing is not stored.
 *
 * @throws {OutcomeCodeFault} where the text does not belong to the standards.
 */
export function decodeOutcomes(text: string, standards: readonly Standard[]): readonly StoredOutcome[] {
  requireLength(text.length, standards);
  return inOrderOfNumber(standards).map((standard, index) => decode(text.charAt(index), standard));
}
