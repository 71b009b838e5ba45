import { type CivilDate, parseCivilDate } from '@qip/audit-engine/civil-date';

/** A day in the calendar of Europe/London, `yyyy-mm-dd`. Compares as text. */
export type Day = string;

/** Reads a day. @throws {RangeError} for anything that is no day of the calendar. */
function read(day: Day): CivilDate {
  const date = parseCivilDate(day);
  if (date === null) throw new RangeError('A day is written yyyy-mm-dd and exists in the calendar.');
  return date;
}

function fromParts(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The day so many days later, earlier where negative. */
export function addDays(from: Day, days: number): Day {
  const { year, month, day } = read(from);
  return fromParts(year, month, day + days);
}

/** The day so many months later, earlier where negative; the last of the month where it has no such day. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, day } = read(from);
  const last = Number(fromParts(year, month + months + 1, 0).slice(8));
  return fromParts(year, month + months, Math.min(day, last));
}

/** The days from one to another; negative where the second is the earlier one. */
export function daysFrom(from: Day, to: Day): number {
  const dayNumber = (at: Day): number => {
    const { year, month, day } = read(at);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  };
  return dayNumber(to) - dayNumber(from);
}

/** 1 February of the year before. */
export function lastFebruary(today: Day): Day {
  return fromParts(read(today).year - 1, 2, 1);
}

const LONDON_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23',
});

/**
 * The instant of a time of day in London, ISO 8601 in UTC. Summer time begins and ends at one in the morning: not for
 * times between 00:00 and 03:00.
 *
 * @param minutes Since midnight, from 180 to 1439.
 */
export function londonInstant(day: Day, minutes: number): string {
  const { year, month, day: dayOfMonth } = read(day);
  const asIfUtc = Date.UTC(year, month - 1, dayOfMonth, 0, minutes);
  const shown = Number(LONDON_HOUR.format(asIfUtc));
  const hoursAhead = (shown - Math.floor(minutes / 60) + 24) % 24;
  return new Date(asIfUtc - hoursAhead * 3_600_000).toISOString();
}
