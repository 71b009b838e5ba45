import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  approvalProblem,
  nextState,
  PROGRAMME_VERSION_STATES,
  PROGRAMME_VERSION_STEPS,
  revisionOf,
  withAuthor,
} from './programme-version.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};

describe('a version', () => {
  it('takes the legal steps and no others', () => {
    const moves = PROGRAMME_VERSION_STATES.flatMap((state) =>
      PROGRAMME_VERSION_STEPS.map((step) => [state, step, nextState(state, step)]),
    );
    expect(moves).toEqual([
      ['DRAFT', 'REVISE', 'DRAFT'],
      ['DRAFT', 'SUBMIT', 'IN_CHECK'],
      ['DRAFT', 'RETURN', null],
      ['DRAFT', 'APPROVE', null],
      ['IN_CHECK', 'REVISE', 'DRAFT'],
      ['IN_CHECK', 'SUBMIT', null],
      ['IN_CHECK', 'RETURN', 'DRAFT'],
      ['IN_CHECK', 'APPROVE', 'APPROVED'],
      ['APPROVED', 'REVISE', null],
      ['APPROVED', 'SUBMIT', null],
      ['APPROVED', 'RETURN', null],
      ['APPROVED', 'APPROVE', null],
    ]);
  });

  it('keeps everybody who wrote in it, once, in the order in which they began', () => {
    expect(withAuthor(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
    expect(withAuthor(['a', 'b'], 'a')).toEqual(['a', 'b']);
  });
});

describe('an approval', () => {
  const version = { authorIds: ['author', 'second'], nextReviewOn: day('2027-05-01') };

  it('is given by somebody who wrote nothing in the version', () => {
    expect(approvalProblem(version, 'checker', day('2027-04-30'))).toBeNull();
  });

  it.each(['author', 'second'])('is not given by its %s author', (personId) => {
    expect(approvalProblem(version, personId, day('2027-04-30'))).toBe('CHECKER_IS_AUTHOR');
  });

  it('is not given on the day of the next review, nor later', () => {
    expect(approvalProblem(version, 'checker', day('2027-05-01'))).toBe('REVIEW_OVERDUE');
    expect(approvalProblem(version, 'checker', day('2027-05-02'))).toBe('REVIEW_OVERDUE');
  });
});

describe('a revision', () => {
  it.each(['DRAFT', 'IN_CHECK'] as const)('replaces a version in the state %s', (state) => {
    expect(revisionOf({ state, number: 2 }, 2)).toBe('REPLACES_DRAFT');
  });

  it('of the newest frozen version begins the next one', () => {
    expect(revisionOf({ state: 'APPROVED', number: 2 }, 2)).toBe('BEGINS_NEXT');
  });

  it('of a frozen version that has a successor, be it a draft, is none', () => {
    expect(revisionOf({ state: 'APPROVED', number: 1 }, 2)).toBe('SUPERSEDED');
  });
});
