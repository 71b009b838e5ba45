import {
  addDays,
  addMonths,
  atHour,
  localDateAt,
  startOfDay,
  type LocalDate,
} from '@qip/subgraph-kit/values/local-date';

/** What a person may have mailed. */
export const NEWS_KINDS = ['RESULTS', 'TIMETABLE_CHANGES', 'LIBRARY_NEWS'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** How often. */
export const NEWS_RHYTHMS = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
export type NewsRhythm = (typeof NEWS_RHYTHMS)[number];

/** Where a subscription stands: LIVE until it is ended or its last day is over. */
export const SUBSCRIPTION_STATES = ['LIVE', 'EXPIRED', 'ENDED'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** What a person does to it. */
export const SUBSCRIPTION_STEPS = ['CHANGE', 'END'] as const;
export type SubscriptionStep = (typeof SUBSCRIPTION_STEPS)[number];

/** Every legal move; what is not here is illegal. What is over is not taken up again: another one begins. */
const MOVES: Readonly<Record<SubscriptionState, Readonly<Partial<Record<SubscriptionStep, SubscriptionState>>>>> = {
  LIVE: { CHANGE: 'LIVE', END: 'ENDED' },
  EXPIRED: {},
  ENDED: {},
};

/** The state that a step leads to, or null where the step is illegal. */
export function nextState(state: SubscriptionState, step: SubscriptionStep): SubscriptionState | null {
  return MOVES[state][step] ?? null;
}

/** Where a subscription stands on a day. */
export function stateOn(
  { endedAt, untilOn }: { readonly endedAt: Date | null; readonly untilOn: LocalDate },
  today: LocalDate,
): SubscriptionState {
  if (endedAt !== null) return 'ENDED';
  return untilOn < today ? 'EXPIRED' : 'LIVE';
}

const USUAL_MONTHS = 12;
const LONGEST_MONTHS = 24;

/** The last day of a subscription for which none is named. */
export function usualUntil(today: LocalDate): LocalDate {
  return addMonths(today, USUAL_MONTHS);
}

/** What is wrong with the last day of a subscription; null where nothing is. */
export function untilFault(untilOn: LocalDate, today: LocalDate): string | null {
  if (untilOn < today) return 'This day is over already.';
  return untilOn > addMonths(today, LONGEST_MONTHS) ? 'A subscription lasts two years at the most.' : null;
}

const MORNING_HOUR = 7;
const MONDAY = 1;

/**
 * The last day up to now on whose morning, at seven in London, a rhythm has its mail: every day, Mondays, the first of the
 * month.
 */
export function lastMailOn(rhythm: NewsRhythm, now: Date): LocalDate {
  const today = localDateAt(now);
  const latest = now >= atHour(today, MORNING_HOUR) ? today : addDays(today, -1);
  switch (rhythm) {
    case 'DAILY':
      return latest;
    case 'WEEKLY':
      return addDays(latest, -((weekdayOf(latest) - MONDAY + 7) % 7));
    case 'MONTHLY':
      return addDays(latest, 1 - Number(latest.slice(8)));
  }
}

function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/**
 * Up to when a mail tells: to the end of the day before it. What happens at night is told the next time, so that nothing is
 * missed that was being written while the mail was made.
 */
export function toldUntil(mailOn: LocalDate): Date {
  return startOfDay(mailOn);
}
