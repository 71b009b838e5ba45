import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type CalendarEntry } from './calendar-entry.rules.js';

/** How often a calendar should look again: deadlines move seldom, and a few hours ahead is soon enough. */
const SECONDS_TO_REFRESH = 6 * 3_600;

/** Writes a calendar (RFC 5545): whole days in no time zone, which end where the next day begins. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'QIP', product: 'audit cycles', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: SECONDS_TO_REFRESH,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.stampedAt,
      start: midnight(entry.firstOn),
      end: midnight(addDays(entry.lastOn, 1)),
      allDay: true,
      summary: entry.summary,
      description: entry.description,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A day of the timetable is no reason to be away from one's desk.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The library writes whole days as they are in UTC. */
function midnight(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
