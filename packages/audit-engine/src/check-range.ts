import type { AuditItem } from './audit-tool.js';
import { parseCivilDate } from './civil-date.js';
import { partOf, structural } from './diagnose.js';
import type { Diagnostic, Site } from './diagnostic.js';
import { HIGHEST_AGE } from './to-json-schema.js';

const LONGEST_TEXT = 200;
const MOST_DECIMAL_PLACES = 10;

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Each bound that is there must be usable, and the lower one not above the upper. */
function bounds(
  { minimum, maximum }: Bounds,
  isUsable: (bound: number) => boolean,
  what: string,
  item: Site,
): readonly Diagnostic[] {
  const isWrong = (bound: number | undefined): boolean => bound !== undefined && !isUsable(bound);
  const isEmpty = minimum !== undefined && maximum !== undefined && minimum > maximum;
  return [
    ...structural(isWrong(minimum), partOf(item, 'minimum'), 'INVALID_RANGE', `this must be ${what}.`),
    ...structural(isWrong(maximum), partOf(item, 'maximum'), 'INVALID_RANGE', `this must be ${what}.`),
    ...structural(
      isEmpty,
      partOf(item, 'minimum'),
      'INVALID_RANGE',
      'the minimum is above the maximum, so no answer is valid.',
    ),
  ];
}

function dates(earliest: string | undefined, latest: string | undefined, item: Site): readonly Diagnostic[] {
  const isWrong = (text: string | undefined): boolean => text !== undefined && parseCivilDate(text) === null;
  const isEmpty = earliest !== undefined && latest !== undefined && earliest > latest;
  const message = 'this must be a day that exists, written year-month-day: 2024-03-31.';
  return [
    ...structural(isWrong(earliest), partOf(item, 'earliest'), 'INVALID_RANGE', message),
    ...structural(isWrong(latest), partOf(item, 'latest'), 'INVALID_RANGE', message),
    ...structural(
      isEmpty,
      partOf(item, 'earliest'),
      'INVALID_RANGE',
      'the earliest date is after the latest, so no answer is valid.',
    ),
  ];
}

function wholeWithin(value: number, from: number, to: number, site: Site): readonly Diagnostic[] {
  const isWithin = Number.isInteger(value) && value >= from && value <= to;
  return structural(!isWithin, site, 'INVALID_RANGE', `this must be a whole number from ${from} to ${to}.`);
}

/** The mistakes in the limits of an item. */
export function rangeDiagnostics(item: AuditItem, site: Site): readonly Diagnostic[] {
  switch (item.kind) {
    case 'INTEGER':
      return bounds(item, Number.isSafeInteger, 'a whole number', site);
    case 'DECIMAL':
      return [
        ...bounds(item, Number.isFinite, 'a number', site),
        ...wholeWithin(item.decimalPlaces ?? 0, 0, MOST_DECIMAL_PLACES, partOf(site, 'decimalPlaces')),
      ];
    case 'AGE_YEARS': {
      const isAge = (age: number): boolean => Number.isInteger(age) && age >= 0 && age <= HIGHEST_AGE;
      return bounds(item, isAge, `an age from 0 to ${HIGHEST_AGE}`, site);
    }
    case 'CIVIL_DATE':
      return dates(item.earliest, item.latest, site);
    case 'SHORT_TEXT':
      return wholeWithin(item.maximumLength, 1, LONGEST_TEXT, partOf(site, 'maximumLength'));
    default:
      return [];
  }
}
