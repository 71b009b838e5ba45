import { addDays, addMonths, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { nextWorkingDay, nonWorkingDay, type NonWorkingDay } from './working-day.rules.js';

/** The days of a cycle, in Europe/London. A window is open from the start of its first day to the end of its last. */
export interface Schedule {
  readonly materialsOn: LocalDate;
  readonly collectionOpensOn: LocalDate;
  readonly collectionClosesOn: LocalDate;
  readonly submissionOpensOn: LocalDate;
  readonly submissionClosesOn: LocalDate;
  readonly reportOn: LocalDate;
}

/** A day of a schedule by its name. */
export type ScheduleDay = keyof Schedule;

/** The first day of collection, and those other days that the planner wants to differ from the usual ones. */
export interface WantedSchedule extends Partial<Omit<Schedule, 'collectionOpensOn'>> {
  readonly collectionOpensOn: LocalDate;
}

/** What happens on the days of a schedule, in the order in which it happens. */
export const SCHEDULE_EVENTS = [
  'MATERIALS',
  'COLLECTION_OPENS',
  'COLLECTION_CLOSES',
  'SUBMISSION_OPENS',
  'SUBMISSION_CLOSES',
  'REPORT',
] as const;
export type ScheduleEvent = (typeof SCHEDULE_EVENTS)[number];

/** The day on which each of them happens. */
export const DAY_OF: Readonly<Record<ScheduleEvent, ScheduleDay>> = {
  MATERIALS: 'materialsOn',
  COLLECTION_OPENS: 'collectionOpensOn',
  COLLECTION_CLOSES: 'collectionClosesOn',
  SUBMISSION_OPENS: 'submissionOpensOn',
  SUBMISSION_CLOSES: 'submissionClosesOn',
  REPORT: 'reportOn',
};

/** That a day of a schedule is no working day. */
export interface DayNote extends NonWorkingDay {
  readonly event: ScheduleEvent;
  readonly fallsOn: LocalDate;
}

/** What is to be noted of one day; null for a working day. */
export function noteOn(event: ScheduleEvent, fallsOn: LocalDate): DayNote | null {
  const free = nonWorkingDay(fallsOn);
  return free === null ? null : { event, fallsOn, ...free };
}

/** What is to be noted of the days of a schedule, in their order. */
export function notesOn(schedule: Schedule): readonly DayNote[] {
  return SCHEDULE_EVENTS.flatMap((event) => noteOn(event, schedule[DAY_OF[event]]) ?? []);
}

/** A day that cannot stand where it does, and why. */
export interface ScheduleProblem {
  readonly path: ScheduleDay;
  readonly message: string;
}

/** "A four-week period of data collection followed by another four-week period of online data submission" (About POMH-UK QIPs). */
const WINDOW_DAYS = 28;
/** The report comes "usually twelve weeks after online data submission closes" (same source). */
const REPORT_AFTER_DAYS = 84;

/**
 * The days of a cycle, the usual ones unless others are wanted. Each follows from the one before it, so that a longer
 * collection moves submission and report along. Materials and reports are work of people: their usual days move on to the
 * next working day. A day that somebody wants is kept as it is (decision 22).
 */
export function scheduleOf(wanted: WantedSchedule): Schedule {
  const { collectionOpensOn } = wanted;
  const materialsOn = wanted.materialsOn ?? nextWorkingDay(addMonths(collectionOpensOn, -1));
  const collectionClosesOn = wanted.collectionClosesOn ?? addDays(collectionOpensOn, WINDOW_DAYS - 1);
  const submissionOpensOn = wanted.submissionOpensOn ?? addDays(collectionClosesOn, 1);
  const submissionClosesOn = wanted.submissionClosesOn ?? addDays(submissionOpensOn, WINDOW_DAYS - 1);
  const reportOn = wanted.reportOn ?? nextWorkingDay(addDays(submissionClosesOn, REPORT_AFTER_DAYS));
  return { materialsOn, collectionOpensOn, collectionClosesOn, submissionOpensOn, submissionClosesOn, reportOn };
}

/** Collection and submission may overlap; these orders may not be broken. */
const ORDERS: readonly {
  readonly earlier: ScheduleDay;
  readonly later: ScheduleDay;
  readonly isSameDayFine: boolean;
  readonly message: string;
}[] = [
  {
    earlier: 'materialsOn',
    later: 'collectionOpensOn',
    isSameDayFine: true,
    message: 'The audit materials must be sent on the day on which collection opens at the latest.',
  },
  {
    earlier: 'collectionOpensOn',
    later: 'collectionClosesOn',
    isSameDayFine: true,
    message: 'Collection cannot close before it opens.',
  },
  {
    earlier: 'collectionOpensOn',
    later: 'submissionOpensOn',
    isSameDayFine: true,
    message: 'Submission cannot open before collection does: there would be nothing to submit.',
  },
  {
    earlier: 'submissionOpensOn',
    later: 'submissionClosesOn',
    isSameDayFine: true,
    message: 'Submission cannot close before it opens.',
  },
  {
    earlier: 'collectionClosesOn',
    later: 'submissionClosesOn',
    isSameDayFine: true,
    message: 'Submission cannot close before collection does: what is collected last could not be submitted.',
  },
  {
    earlier: 'submissionClosesOn',
    later: 'reportOn',
    isSameDayFine: false,
    message: 'The report comes after the last day of submission.',
  },
];

/** The orders that a schedule breaks, each named at the day that a planner would move; empty for one that makes sense. */
export function scheduleProblems(schedule: Schedule): readonly ScheduleProblem[] {
  return ORDERS.filter(({ earlier, later, isSameDayFine }) =>
    isSameDayFine ? schedule[earlier] > schedule[later] : schedule[earlier] >= schedule[later],
  ).map(({ earlier, later, message }) => ({ path: later === 'collectionOpensOn' ? earlier : later, message }));
}
