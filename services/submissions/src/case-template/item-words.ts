import { type AuditItem, type Option } from '@qip/audit-engine/audit-tool';

/** What kind of answer an item takes, in words. */
export const KINDS: Readonly<Record<AuditItem['kind'], string>> = {
  BOOLEAN: 'yes or no',
  INTEGER: 'whole number',
  DECIMAL: 'decimal number',
  CHOICE: 'one option',
  MULTIPLE_CHOICE: 'several options, with ; between them, or none',
  CIVIL_DATE: 'date, as yyyy-mm-dd',
  AGE_YEARS: 'age in completed years',
  AGE_BAND: 'age band',
  SHORT_TEXT: 'a few words, nothing that identifies a person',
};

/** The youngest and the oldest that any item for ages takes. */
export const AGES = { minimum: 0, maximum: 120 } as const;

/** The unit of a number; empty where it has none. */
export function unitOf(item: AuditItem): string {
  if (item.kind === 'AGE_YEARS') return 'years';
  return item.kind === 'INTEGER' || item.kind === 'DECIMAL' ? (item.unit ?? '') : '';
}

/** Between what an answer has to be; empty where anything of its kind will do. */
export function rangeOf(item: AuditItem): string {
  switch (item.kind) {
    case 'INTEGER':
      return between(item.minimum, item.maximum);
    case 'AGE_YEARS':
      return between(item.minimum ?? AGES.minimum, item.maximum ?? AGES.maximum);
    case 'DECIMAL': {
      const places = item.decimalPlaces === undefined ? '' : `at most ${item.decimalPlaces} decimal places`;
      return [between(item.minimum, item.maximum), places].filter((part) => part !== '').join(', ');
    }
    case 'CIVIL_DATE':
      return between(item.earliest, item.latest);
    case 'SHORT_TEXT':
      return `at most ${item.maximumLength} characters`;
    case 'BOOLEAN':
    case 'CHOICE':
    case 'MULTIPLE_CHOICE':
    case 'AGE_BAND':
      return '';
  }
}

/** The options of an item; none where it has none. */
export function optionsOf(item: AuditItem): readonly Option[] {
  return 'options' in item ? item.options : [];
}

/** An option as it is written and what it means. */
export function optionWords({ code, label }: Option): string {
  return code === label ? code : `${code} = ${label}`;
}

/** Whether an item has to be answered. */
export function requirementOf({ isRequired, visibleWhen }: AuditItem): string {
  if (!isRequired) return 'no';
  return visibleWhen === undefined ? 'yes' : 'yes, where it is asked';
}

function between(least: number | string | undefined, most: number | string | undefined): string {
  if (least !== undefined && most !== undefined) return `from ${least} to ${most}`;
  if (least !== undefined) return `at least ${least}`;
  return most === undefined ? '' : `at most ${most}`;
}
