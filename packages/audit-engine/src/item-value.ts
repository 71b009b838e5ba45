import type { AuditItem } from './audit-tool.js';
import type { CelValue } from './cel-value.js';
import { parseCivilDate } from './civil-date.js';

type Reader = (answer: unknown) => CelValue | null;

const whole: Reader = (answer) => (typeof answer === 'number' && Number.isSafeInteger(answer) ? BigInt(answer) : null);

const text: Reader = (answer) => (typeof answer === 'string' ? answer : null);

function isListOfTexts(answer: unknown): answer is readonly string[] {
  return Array.isArray(answer) && answer.every((code) => typeof code === 'string');
}

const READERS: Readonly<Record<AuditItem['kind'], Reader>> = {
  BOOLEAN: (answer) => (typeof answer === 'boolean' ? answer : null),
  INTEGER: whole,
  AGE_YEARS: whole,
  DECIMAL: (answer) => (typeof answer === 'number' && Number.isFinite(answer) ? answer : null),
  CHOICE: text,
  AGE_BAND: text,
  SHORT_TEXT: text,
  MULTIPLE_CHOICE: (answer) => (isListOfTexts(answer) ? answer : null),
  CIVIL_DATE: (answer) => (typeof answer === 'string' ? parseCivilDate(answer) : null),
};

/**
 * What an answer is worth inside an expression, or null where it is not of the item's type: whole numbers become CEL's
 * integers, civil dates become dates. Ranges and options are not looked at: that is the validator's part.
 */
export function celValueOf(item: AuditItem, answer: unknown): CelValue | null {
  return READERS[item.kind](answer);
}
