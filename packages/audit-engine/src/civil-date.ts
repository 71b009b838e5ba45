const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** A year outside these is a slip of the keyboard (0024 for 2024), not a date in an audit. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A day in the calendar, without time or time zone. `ordinal` (yyyymmdd) orders the days. */
export class CivilDate {
  readonly ordinal: number;

  constructor(
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {
    this.ordinal = year * 10_000 + month * 100 + day;
  }
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date of these parts, or null where there is no such day or the year is not 1900 to 2199. */
export function civilDateOf(year: number, month: number, day: number): CivilDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? new CivilDate(year, month, day) : null;
}

/** Reads `yyyy-mm-dd`, exactly; null for anything else, 30 February included. */
export function parseCivilDate(text: string): CivilDate | null {
  const parts = ISO.exec(text);
  return parts === null ? null : civilDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Writes `yyyy-mm-dd`. */
export function formatCivilDate({ year, month, day }: CivilDate): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}`;
}

function dayNumber(date: CivilDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / DAY_MS;
}

/** Days from the first date to the second; negative where the second is the earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Completed calendar months from the first date to the second; negative where the second is the earlier one.
 * A month is complete on the day of the same number, or on the last day of a month that has no such day (31 January to
 * 28 February is one month): the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027.
 */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  // Not simply negated: -0 is not 0 to every reader.
  if (to.ordinal < from.ordinal) return 0 - monthsBetween(to, from);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const isComplete = to.day >= from.day || to.day === daysInMonth(to.year, to.month);
  return isComplete ? months : months - 1;
}
