import { addDays, addMonths, type LocalDate } from '@qip/subgraph-kit/values/local-date';

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
 * collection moves submission and report along.
 */
export function scheduleOf(wanted: WantedSchedule): Schedule {
  const { collectionOpensOn } = wanted;
  const materialsOn = wanted.materialsOn ?? addMonths(collectionOpensOn, -1);
  const collectionClosesOn = wanted.collectionClosesOn ?? addDays(collectionOpensOn, WINDOW_DAYS - 1);
  const submissionOpensOn = wanted.submissionOpensOn ?? addDays(collectionClosesOn, 1);
  const submissionClosesOn = wanted.submissionClosesOn ?? addDays(submissionOpensOn, WINDOW_DAYS - 1);
  const reportOn = wanted.reportOn ?? addDays(submissionClosesOn, REPORT_AFTER_DAYS);
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
