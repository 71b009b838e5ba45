import { daysBetween, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { DAY_OF, type Schedule, SCHEDULE_EVENTS, type ScheduleEvent } from '../audit-cycle/schedule.rules.js';

/** The days asked for, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One dated event of a cycle. */
export interface DatedEvent<Cycle> {
  readonly fallsOn: LocalDate;
  readonly kind: ScheduleEvent;
  readonly cycle: Cycle;
}

/** The longest period that a timetable shows, from its first to its last day: two years, one of them a leap year. */
const MOST_DAYS = 731;

/** Whether a period can be asked for: it does not end before it begins, nor more than two years later. */
export function isAskable({ from, to }: Period): boolean {
  return from <= to && daysBetween(from, to) <= MOST_DAYS;
}

/** The events of cycles within a period, by day, then by cycle, then in the order of a cycle. */
export function eventsWithin<Cycle extends { readonly schedule: Schedule; readonly code: string }>(
  cycles: readonly Cycle[],
  { from, to }: Period,
): readonly DatedEvent<Cycle>[] {
  return cycles
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en-GB', { numeric: true }))
    .flatMap((cycle) => SCHEDULE_EVENTS.map((kind) => ({ fallsOn: cycle.schedule[DAY_OF[kind]], kind, cycle })))
    .filter(({ fallsOn }) => from <= fallsOn && fallsOn <= to)
    .toSorted((a, b) => (a.fallsOn === b.fallsOn ? 0 : a.fallsOn < b.fallsOn ? -1 : 1));
}
