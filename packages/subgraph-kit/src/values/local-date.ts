import { Temporal } from 'temporal-polyfill';

declare const localDate: unique symbol;

/** A civil date in Europe/London, `YYYY-MM-DD`, that exists in the calendar. Compares as text. */
export type LocalDate = string & { readonly [localDate]: true };

/** The civil time zone of every date that the platform shows or enforces. */
export const CIVIL_TIME_ZONE = 'Europe/London';

/** Reads `YYYY-MM-DD`; null for anything else, 30 February included. */
export function parseLocalDate(text: string): LocalDate | null {
  return isLocalDate(text) ? text : null;
}

/** Whether a text is a civil date in the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  // The calendar that PostgreSQL keeps has no year zero.
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The date so many days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return asLocalDate(Temporal.PlainDate.from(date).add({ days }));
}

/** The date so many calendar months later (earlier when negative); 31 March minus one month is the last of February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return asLocalDate(Temporal.PlainDate.from(date).add({ months }));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The instant at which a day begins in London. */
export function startOfDay(date: LocalDate): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(CIVIL_TIME_ZONE).epochMilliseconds);
}

/** The instant of a whole hour of a day in London, by the clocks there. */
export function atHour(date: LocalDate, hour: number): Date {
  const time = Temporal.PlainTime.from({ hour });
  return new Date(
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: CIVIL_TIME_ZONE, plainTime: time }).epochMilliseconds,
  );
}

/** The instant at which a day is over in London: a window that closes on `date` accepts what comes before it. */
export function endOfDay(date: LocalDate): Date {
  return startOfDay(addDays(date, 1));
}

/** The civil date in London at an instant. */
export function localDateAt(instant: Date): LocalDate {
  return asLocalDate(
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(CIVIL_TIME_ZONE).toPlainDate(),
  );
}

function asLocalDate(date: Temporal.PlainDate): LocalDate {
  const text = date.toString();
  if (!isLocalDate(text)) throw new RangeError(`${text} is outside the years that a civil date can have here.`);
  return text;
}
