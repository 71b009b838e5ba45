import { describe, expect, it } from '@jest/globals';
import { addDays, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import fc from 'fast-check';
import { ACTION_STATUSES, ACTION_STEPS, isClosed, isOverdue, mayBeDueOn, nextStatus } from './action-plan.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const TODAY = day('2026-06-15');

describe('an action', () => {
  it('moves along its table and in no other way', () => {
    const moves = ACTION_STATUSES.flatMap((status) =>
      ACTION_STEPS.map((step) => `${status} ${step} ${nextStatus(status, step) ?? '-'}`),
    );
    expect(moves).toEqual([
      'PLANNED START IN_PROGRESS',
      'PLANNED REVISE PLANNED',
      'PLANNED COMPLETE DONE',
      'PLANNED DROP DROPPED',
      'IN_PROGRESS START -',
      'IN_PROGRESS REVISE IN_PROGRESS',
      'IN_PROGRESS COMPLETE DONE',
      'IN_PROGRESS DROP DROPPED',
      'DONE START -',
      'DONE REVISE -',
      'DONE COMPLETE -',
      'DONE DROP -',
      'DROPPED START -',
      'DROPPED REVISE -',
      'DROPPED COMPLETE -',
      'DROPPED DROP -',
    ]);
  });

  it('that is closed stays closed, whatever is tried', () => {
    const steps = fc.array(fc.constantFrom(...ACTION_STEPS), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (tried) => {
        const reached = tried.reduce(
          (statuses, step) => {
            const last = statuses.at(-1) ?? 'PLANNED';
            return [...statuses, nextStatus(last, step) ?? last];
          },
          ACTION_STATUSES.slice(0, 1),
        );
        const firstClosed = reached.findIndex(isClosed);
        expect(new Set(firstClosed === -1 ? [] : reached.slice(firstClosed)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is overdue from the day after its last day, until it is done or dropped', () => {
    const overdue = ACTION_STATUSES.flatMap((status) =>
      [-1, 0, 1].map((days) => isOverdue({ status, dueOn: addDays(TODAY, days) }, TODAY)),
    );
    expect(overdue).toEqual([
      ...[true, false, false],
      ...[true, false, false],
      ...[false, false, false],
      ...[false, false, false],
    ]);
  });

  it('is due today or later, unless its day stays as it was', () => {
    const yesterday = addDays(TODAY, -1);
    expect(mayBeDueOn(TODAY, null, TODAY)).toBe(true);
    expect(mayBeDueOn(yesterday, null, TODAY)).toBe(false);
    expect(mayBeDueOn(yesterday, yesterday, TODAY)).toBe(true);
    expect(mayBeDueOn(addDays(TODAY, -2), yesterday, TODAY)).toBe(false);
  });
});
