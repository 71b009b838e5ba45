import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** How an organisation stands to an intervention. */
export const ADOPTION_STATES = ['NOT_ADOPTED', 'ADOPTED', 'WITHDRAWN'] as const;
export type AdoptionState = (typeof ADOPTION_STATES)[number];

/** What a lead decides. */
export const ADOPTION_STEPS = ['ADOPT', 'WITHDRAW'] as const;
export type AdoptionStep = (typeof ADOPTION_STEPS)[number];

/** Every legal move; what is not here is illegal. Adopting again after a withdrawal is another adoption; both are kept. */
const MOVES: Readonly<Record<AdoptionState, Readonly<Partial<Record<AdoptionStep, AdoptionState>>>>> = {
  NOT_ADOPTED: { ADOPT: 'ADOPTED' },
  ADOPTED: { WITHDRAW: 'WITHDRAWN' },
  WITHDRAWN: { ADOPT: 'ADOPTED' },
};

/** The state that a step leads to, or null where the step is illegal. */
export function nextState(state: AdoptionState, step: AdoptionStep): AdoptionState | null {
  return MOVES[state][step] ?? null;
}

/** The state of the last adoption's row, or of there being none. */
export function stateOf(last: { readonly withdrawnAt: Date | null } | null): AdoptionState {
  if (last === null) return 'NOT_ADOPTED';
  return last.withdrawnAt === null ? 'ADOPTED' : 'WITHDRAWN';
}

/** How far ahead the first or the last day of an adoption may lie. */
const DAYS_AHEAD = 366;

/**
 * What is wrong with the first day of an adoption, or null.
 * @param lastUntilOn the day on which the last adoption of the same intervention ended; null where there is none
 */
export function firstDayProblem(fromOn: LocalDate, lastUntilOn: LocalDate | null, today: LocalDate): string | null {
  if (lastUntilOn !== null && fromOn < lastUntilOn) return 'Your organisation used it until after this day.';
  return fromOn > addDays(today, DAYS_AHEAD) ? 'This day is more than a year ahead.' : null;
}

/** What is wrong with the day from which an adoption holds no more, or null. */
export function endDayProblem(untilOn: LocalDate, fromOn: LocalDate, today: LocalDate): string | null {
  if (untilOn < fromOn) return 'The adoption begins after this day.';
  return untilOn > addDays(today, DAYS_AHEAD) ? 'This day is more than a year ahead.' : null;
}
