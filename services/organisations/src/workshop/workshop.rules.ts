import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';

/** Whether a workshop is held. */
export type WorkshopState = 'SCHEDULED' | 'CANCELLED';

/** What happens to a workshop, as long as its day is not over. */
export type WorkshopStep = 'RESCHEDULE' | 'CANCEL' | 'REGISTER' | 'CANCEL_REGISTRATION';

const AFTER: Readonly<Record<WorkshopState, Partial<Readonly<Record<WorkshopStep, WorkshopState>>>>> = {
  SCHEDULED: { RESCHEDULE: 'SCHEDULED', CANCEL: 'CANCELLED', REGISTER: 'SCHEDULED', CANCEL_REGISTRATION: 'SCHEDULED' },
  CANCELLED: {},
};

/** The state of the workshop that a step leads to; null where it does not follow from the present one. */
export function nextWorkshopState(state: WorkshopState, step: WorkshopStep): WorkshopState | null {
  return AFTER[state][step] ?? null;
}

/** Where a registration stands. */
export type RegistrationState = 'REGISTERED' | 'WAITING' | 'CANCELLED';

/** What happens to a registration: whoever waits moves up when a place is given back. */
export type RegistrationStep = 'CANCEL' | 'MOVE_UP';

const NEXT: Readonly<Record<RegistrationState, Partial<Readonly<Record<RegistrationStep, RegistrationState>>>>> = {
  REGISTERED: { CANCEL: 'CANCELLED' },
  WAITING: { CANCEL: 'CANCELLED', MOVE_UP: 'REGISTERED' },
  CANCELLED: {},
};

/** The state that a step leads to; null where it does not follow from the present one. */
export function nextRegistrationState(state: RegistrationState, step: RegistrationStep): RegistrationState | null {
  return NEXT[state][step] ?? null;
}

/** The days of a workshop. */
export interface WorkshopDays {
  readonly heldOn: LocalDate;
  /** The last day on which places are given, whole. */
  readonly registrationClosesOn: LocalDate;
}

/** How long before a workshop its registration closes, unless another day is named. */
const CLOSES_DAYS_BEFORE = 7;

/** The days of a workshop that is scheduled today, or what is wrong with them. */
export function workshopDays(
  heldOn: LocalDate,
  closesOn: LocalDate | null,
  today: LocalDate,
):
  | { readonly kind: 'DAYS'; readonly days: WorkshopDays }
  | { readonly kind: 'REFUSED'; readonly path: 'heldOn' | 'registrationClosesOn'; readonly message: string } {
  if (heldOn < today)
    return { kind: 'REFUSED', path: 'heldOn', message: 'This day is over: name today or a later day.' };
  const usual = addDays(heldOn, -CLOSES_DAYS_BEFORE);
  const registrationClosesOn = closesOn ?? (usual < today ? today : usual);
  const path = 'registrationClosesOn';
  if (registrationClosesOn < today) {
    return { kind: 'REFUSED', path, message: 'This day is over: name today or a later day, or leave it out.' };
  }
  if (registrationClosesOn > heldOn) {
    return { kind: 'REFUSED', path, message: 'The workshop is over by then: name its day or an earlier one.' };
  }
  return { kind: 'DAYS', days: { heldOn, registrationClosesOn } };
}
