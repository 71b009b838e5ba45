import { describe, expect, it } from '@jest/globals';
import { type GoodPracticeDecision, type GoodPracticeState, nextGoodPracticeState } from './good-practice.rules.js';

describe('an example of good practice', () => {
  it('is published or declined once', () => {
    const states: readonly GoodPracticeState[] = ['SHARED', 'PUBLISHED', 'DECLINED'];
    const decisions: readonly GoodPracticeDecision[] = ['PUBLISH', 'DECLINE'];
    const moves = states.flatMap((state) => decisions.map((step) => [state, step, nextGoodPracticeState(state, step)]));
    expect(moves).toEqual([
      ['SHARED', 'PUBLISH', 'PUBLISHED'],
      ['SHARED', 'DECLINE', 'DECLINED'],
      ['PUBLISHED', 'PUBLISH', null],
      ['PUBLISHED', 'DECLINE', null],
      ['DECLINED', 'PUBLISH', null],
      ['DECLINED', 'DECLINE', null],
    ]);
  });
});
