import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { englishBankHolidays } from './english-bank-holidays.js';

/** Why a day is no working day in England. */
export type NonWorkingDayKind = 'WEEKEND' | 'BANK_HOLIDAY';

/** A day on which nobody is at work, and what it is called. */
export interface NonWorkingDay {
  readonly kind: NonWorkingDayKind;
  /** "Saturday", or the name of the bank holiday. */
  readonly name: string;
}

const WEEKEND: Readonly<Record<number, string>> = { 0: 'Sunday', 6: 'Saturday' };

/** What kind of free day a day is; null for a working day. A bank holiday on a weekend is a weekend: its substitute day is free. */
export function nonWorkingDay(day: LocalDate): NonWorkingDay | null {
  const weekend = WEEKEND[new Date(`${day}T00:00:00Z`).getUTCDay()];
  if (weekend !== undefined) return { kind: 'WEEKEND', name: weekend };
  const name = englishBankHolidays(day).get(day);
  return name === undefined ? null : { kind: 'BANK_HOLIDAY', name };
}

/** The day itself, or the first working day after it. */
export function nextWorkingDay(day: LocalDate): LocalDate {
  return nonWorkingDay(day) === null ? day : nextWorkingDay(addDays(day, 1));
}
