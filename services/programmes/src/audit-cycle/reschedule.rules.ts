import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  DAY_OF,
  type Schedule,
  SCHEDULE_EVENTS,
  type ScheduleEvent,
  type ScheduleProblem,
  scheduleProblems,
} from './schedule.rules.js';

/** What became of a planned cycle. */
export type CycleChangeKind = 'RESCHEDULED' | 'CANCELLED';

/** A day of a schedule that is moved. */
export interface MovedDay {
  readonly event: ScheduleEvent;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
}

/** The schedule with the days that are wanted in place of its own; every other day stays, whatever the usual rule says. */
export function rescheduled(schedule: Schedule, wanted: Partial<Schedule>): Schedule {
  return { ...schedule, ...wanted };
}

/** The days in which two schedules differ, in the order of a cycle. */
export function movedDays(before: Schedule, after: Schedule): readonly MovedDay[] {
  return SCHEDULE_EVENTS.map((event) => ({ event, fromOn: before[DAY_OF[event]], toOn: after[DAY_OF[event]] })).filter(
    ({ fromOn, toOn }) => fromOn !== toOn,
  );
}

/** A last day has come when it is over, every other day when it begins. */
const IS_LAST_DAY: Readonly<Record<ScheduleEvent, boolean>> = {
  MATERIALS: false,
  COLLECTION_OPENS: false,
  COLLECTION_CLOSES: true,
  SUBMISSION_OPENS: false,
  SUBMISSION_CLOSES: true,
  REPORT: false,
};

const HAS_HAPPENED: Readonly<Record<ScheduleEvent, string>> = {
  MATERIALS: 'The audit materials were due on this day or before: they are out.',
  COLLECTION_OPENS: 'Collection has opened already.',
  COLLECTION_CLOSES: 'Collection is over already.',
  SUBMISSION_OPENS: 'Submission has opened already: cases may have been entered.',
  SUBMISSION_CLOSES: 'Submission is over already: give the organisations that need more time an extension.',
  REPORT: 'The report was due already.',
};

/** Whether what happens on a day of a schedule has happened today. */
export function hasHappened(schedule: Schedule, event: ScheduleEvent, today: LocalDate): boolean {
  const day = schedule[DAY_OF[event]];
  return IS_LAST_DAY[event] ? day < today : day <= today;
}

/**
 * What stands against new days: an order that makes no sense, a day that has come already, and a day in the past. Today is
 * no such day: whatever opens today opens at once, and what closes today closes tonight.
 */
export function reschedulingProblems(before: Schedule, after: Schedule, today: LocalDate): readonly ScheduleProblem[] {
  const moved = movedDays(before, after);
  const fixed = moved.flatMap(({ event, toOn }) => {
    const path = DAY_OF[event];
    if (hasHappened(before, event, today)) return [{ path, message: HAS_HAPPENED[event] }];
    return toOn < today ? [{ path, message: 'This day is over already.' }] : [];
  });
  return [...scheduleProblems(after), ...fixed];
}

/** A cycle of the same programme, as far as its beginning is compared. */
export interface Relative {
  readonly code: string;
  readonly collectionOpensOn: LocalDate;
}

/** A re-audit begins after its baseline: what stands against a new beginning of either of them. */
export function comparisonProblem(
  opensOn: LocalDate,
  baseline: Relative | null,
  reAudits: readonly Relative[],
): ScheduleProblem | null {
  const path = 'collectionOpensOn';
  if (baseline !== null && opensOn <= baseline.collectionOpensOn) {
    return { path, message: `Collection must open later than that of the baseline, cycle ${baseline.code}.` };
  }
  const early = reAudits.filter(({ collectionOpensOn }) => collectionOpensOn <= opensOn).map(({ code }) => code);
  if (early.length === 0) return null;
  return {
    path,
    message: `Collection must open earlier than that of what is measured against it: ${early.join(', ')}.`,
  };
}
