import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  ADOPTION_STATES,
  ADOPTION_STEPS,
  endDayProblem,
  firstDayProblem,
  nextState,
} from './intervention-adoption.rules.js';
import { INTERVENTION_STATES, INTERVENTION_STEPS, nextState as nextOf } from '../intervention/intervention.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const TODAY = day('2026-06-15');

describe('an intervention', () => {
  it('moves along its table and in no other way', () => {
    const moves = INTERVENTION_STATES.flatMap((state) =>
      INTERVENTION_STEPS.map((step) => `${state} ${step} ${nextOf(state, step) ?? '-'}`),
    );
    expect(moves).toEqual([
      'DRAFT REVISE DRAFT',
      'DRAFT PUBLISH PUBLISHED',
      'DRAFT WITHDRAW -',
      'PUBLISHED REVISE PUBLISHED',
      'PUBLISHED PUBLISH PUBLISHED',
      'PUBLISHED WITHDRAW WITHDRAWN',
      'WITHDRAWN REVISE -',
      'WITHDRAWN PUBLISH -',
      'WITHDRAWN WITHDRAW -',
    ]);
  });
});

describe('an adoption', () => {
  it('moves along its table and in no other way', () => {
    const moves = ADOPTION_STATES.flatMap((state) =>
      ADOPTION_STEPS.map((step) => `${state} ${step} ${nextState(state, step) ?? '-'}`),
    );
    expect(moves).toEqual([
      'NOT_ADOPTED ADOPT ADOPTED',
      'NOT_ADOPTED WITHDRAW -',
      'ADOPTED ADOPT -',
      'ADOPTED WITHDRAW WITHDRAWN',
      'WITHDRAWN ADOPT ADOPTED',
      'WITHDRAWN WITHDRAW -',
    ]);
  });

  it.each([
    ['2020-01-01', null, true],
    ['2027-06-16', null, true],
    ['2027-06-17', null, false],
    ['2026-05-01', '2026-05-01', true],
    ['2026-04-30', '2026-05-01', false],
  ])('from %s after one that ended %s can be: %s', (fromOn, lastUntilOn, isFine) => {
    const last = lastUntilOn === null ? null : day(lastUntilOn);
    expect(firstDayProblem(day(fromOn), last, TODAY) === null).toBe(isFine);
  });

  it.each([
    ['2026-05-01', true],
    ['2026-04-30', false],
    ['2027-06-16', true],
    ['2027-06-17', false],
  ])('that began on 1 May ends on %s: %s', (untilOn, isFine) => {
    expect(endDayProblem(day(untilOn), day('2026-05-01'), TODAY) === null).toBe(isFine);
  });
});
