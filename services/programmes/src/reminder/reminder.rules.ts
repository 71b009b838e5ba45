import {
  addMonths,
  addDays,
  atHour,
  daysBetween,
  endOfDay,
  localDateAt,
  type LocalDate,
} from '@qip/subgraph-kit/values/local-date';

/** The occasions on which the people who lead an organisation's part in a cycle are reminded. */
export type ReminderKind = 'WINDOW_OPENS' | 'HALF_TIME' | 'CLOSING_SOON' | 'REPORT_READY' | 'ACTIONS_OVERDUE';

/** Those that follow from the cycle itself. */
export type CycleReminderKind = Exclude<ReminderKind, 'ACTIONS_OVERDUE'>;

/** How an organisation's part in a cycle stands, as far as reminders are concerned. */
export interface PartInCycle {
  readonly isCancelled: boolean;
  readonly submissionOpensOn: LocalDate;
  readonly submissionClosesOn: LocalDate;
  readonly enrolledAt: Date;
  readonly withdrawnAt: Date | null;
  /** Null where the organisation did not say. */
  readonly casesExpected: number | null;
  readonly submittedCount: number;
  readonly isSignedOff: boolean;
  /** Whether the cycle is locked: then nobody may submit but who has a window of his own. */
  readonly isLocked: boolean;
  /** When the organisation's own window closes; null where it has none. */
  readonly ownClosesAt: Date | null;
  /** When the cycle's results were published for the first time; null before. */
  readonly publishedAt: Date | null;
}

/** One reminder, and the day that it is about: once that day has moved, it is another reminder. */
export interface Reminder<Kind extends ReminderKind = ReminderKind> {
  readonly kind: Kind;
  readonly occasionOn: LocalDate;
}

/** Nobody is written to in the night. */
export const MORNING_HOUR = 7;
const CLOSING_SOON_DAYS = 3;
/** Where an organisation did not say how many cases it expects, fewer than these are few at half-time. */
const FEW_CASES = 10;
/** A report that has been there for longer is no news, to a new lead neither. */
const REPORT_IS_NEWS_DAYS = 28;

/**
 * What is to be said of a part at this moment, whether or not it has been said. Of the three reminders about the window one
 * at the most is due: whatever was slept through gives way to what has come since. Nothing is due of a cycle that was
 * cancelled or an enrolment that was withdrawn.
 */
export function dueReminders(part: PartInCycle, now: Date): readonly Reminder<CycleReminderKind>[] {
  if (part.isCancelled || part.withdrawnAt !== null) return [];
  return [windowReminder(part, now), reportReminder(part, now)].filter((reminder) => reminder !== null);
}

/** The first instant at which the organisation may submit nothing any more; null where that is so already, by the lock. */
function closingOf({ isLocked, submissionClosesOn, ownClosesAt }: PartInCycle): Date | null {
  if (isLocked) return ownClosesAt;
  const closesAt = endOfDay(submissionClosesOn);
  return ownClosesAt !== null && ownClosesAt > closesAt ? ownClosesAt : closesAt;
}

/** The last day on which the organisation may submit, whole. */
export function lastDayOf(part: PartInCycle): LocalDate {
  const closesAt = closingOf(part) ?? endOfDay(part.submissionClosesOn);
  return localDateAt(new Date(closesAt.getTime() - 1));
}

function windowReminder(part: PartInCycle, now: Date): Reminder<CycleReminderKind> | null {
  const closesAt = closingOf(part);
  if (closesAt === null || now >= closesAt || part.isSignedOff) return null;
  const { submissionOpensOn: opensOn, submissionClosesOn } = part;
  const closesOn = lastDayOf(part);
  // A window that is open for a few days only opens first, has no half-time, and closes soon from the next day on.
  const soonOn = laterOf(addDays(closesOn, -CLOSING_SOON_DAYS), addDays(opensOn, 1));
  const halfOn = addDays(opensOn, Math.floor((daysBetween(opensOn, submissionClosesOn) + 1) / 2));
  if (hasBegun(soonOn, now)) return { kind: 'CLOSING_SOON', occasionOn: closesOn };
  // Opening and half-time are those of the cycle: an extension is granted to who knows of both.
  if (now >= endOfDay(submissionClosesOn)) return null;
  const isHalfTime = opensOn < halfOn && halfOn < soonOn && hasBegun(halfOn, now);
  if (isHalfTime && !hasFewCases(part)) return null;
  const fromOn = isHalfTime ? halfOn : opensOn;
  // Who enrols later has just seen for himself where the window stands.
  if (!hasBegun(fromOn, now) || part.enrolledAt >= atHour(fromOn, MORNING_HOUR)) return null;
  return { kind: isHalfTime ? 'HALF_TIME' : 'WINDOW_OPENS', occasionOn: opensOn };
}

function reportReminder({ publishedAt }: PartInCycle, now: Date): Reminder<CycleReminderKind> | null {
  if (publishedAt === null || now < publishedAt) return null;
  const publishedOn = localDateAt(publishedAt);
  const isNews = now < endOfDay(addDays(publishedOn, REPORT_IS_NEWS_DAYS));
  return isNews ? { kind: 'REPORT_READY', occasionOn: publishedOn } : null;
}

/**
 * The day that a reminder of overdue actions is about: the day after the earliest of them was due, and as long as it is
 * overdue the same day of each month after. Null before the morning of the first one.
 */
export function overdueOccasion(earliestDueOn: LocalDate, now: Date): LocalDate | null {
  const firstOn = addDays(earliestDueOn, 1);
  if (!hasBegun(firstOn, now)) return null;
  let months = 0;
  while (hasBegun(addMonths(firstOn, months + 1), now)) months += 1;
  return addMonths(firstOn, months);
}

/** Fewer than half of those expected. */
function hasFewCases({ casesExpected, submittedCount }: PartInCycle): boolean {
  return casesExpected === null ? submittedCount < FEW_CASES : submittedCount * 2 < casesExpected;
}

function hasBegun(day: LocalDate, now: Date): boolean {
  return now >= atHour(day, MORNING_HOUR);
}

function laterOf(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
