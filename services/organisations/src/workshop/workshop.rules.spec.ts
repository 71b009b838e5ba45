import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  nextRegistrationState,
  nextWorkshopState,
  type RegistrationState,
  type RegistrationStep,
  workshopDays,
  type WorkshopState,
} from './workshop.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const STATES: readonly RegistrationState[] = ['REGISTERED', 'WAITING', 'CANCELLED'];
const STEPS: readonly RegistrationStep[] = ['CANCEL', 'MOVE_UP'];

describe('a workshop', () => {
  it('is moved and cancelled, registered for and not, until it is cancelled, and then nothing more', () => {
    const steps = ['RESCHEDULE', 'CANCEL', 'REGISTER', 'CANCEL_REGISTRATION'] as const;
    const after = (state: WorkshopState): unknown[] => steps.map((step) => nextWorkshopState(state, step));
    expect(after('SCHEDULED')).toEqual(['SCHEDULED', 'CANCELLED', 'SCHEDULED', 'SCHEDULED']);
    expect(after('CANCELLED')).toEqual([null, null, null, null]);
  });
});

describe('a registration', () => {
  it('is cancelled or moves up while it waits, is cancelled while it has a place, and then nothing more', () => {
    const moves = STATES.flatMap((state) => STEPS.map((step) => [state, step, nextRegistrationState(state, step)]));
    expect(moves).toEqual([
      ['REGISTERED', 'CANCEL', 'CANCELLED'],
      ['REGISTERED', 'MOVE_UP', null],
      ['WAITING', 'CANCEL', 'CANCELLED'],
      ['WAITING', 'MOVE_UP', 'REGISTERED'],
      ['CANCELLED', 'CANCEL', null],
      ['CANCELLED', 'MOVE_UP', null],
    ]);
  });
});

describe('the days of a workshop', () => {
  it.each([
    ['2026-06-30', null, '2026-06-23'],
    ['2026-06-05', null, '2026-06-01'],
    ['2026-06-01', null, '2026-06-01'],
    ['2026-06-30', '2026-06-30', '2026-06-30'],
    ['2026-06-30', '2026-06-01', '2026-06-01'],
  ])('on %s with registration until %s close it on %s', (heldOn, closesOn, registrationClosesOn) => {
    const closes = closesOn === null ? null : day(closesOn);
    expect(workshopDays(day(heldOn), closes, day('2026-06-01'))).toEqual({
      kind: 'DAYS',
      days: { heldOn, registrationClosesOn },
    });
  });

  it.each([
    ['2026-05-31', null, 'heldOn'],
    ['2026-06-30', '2026-05-31', 'registrationClosesOn'],
    ['2026-06-30', '2026-07-01', 'registrationClosesOn'],
  ])('on %s with registration until %s are wrong at %s', (heldOn, closesOn, path) => {
    const closes = closesOn === null ? null : day(closesOn);
    expect(workshopDays(day(heldOn), closes, day('2026-06-01'))).toMatchObject({ kind: 'REFUSED', path });
  });
});
