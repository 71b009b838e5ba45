import { describe, expect, it } from '@jest/globals';
import { type DataQueryState, type DataQueryStep, nextQueryState, queryStepRefusal } from './data-query.rules.js';

const CELLS: readonly (readonly [DataQueryState, DataQueryStep, DataQueryState | null])[] = [
  ['OPEN', 'ANSWER', 'ANSWERED'],
  ['OPEN', 'CLOSE', 'CLOSED'],
  ['ANSWERED', 'ANSWER', null],
  ['ANSWERED', 'CLOSE', 'CLOSED'],
  ['CLOSED', 'ANSWER', null],
  ['CLOSED', 'CLOSE', null],
];

describe('the transition table of a data query', () => {
  it.each(CELLS)('leads from %s by %s to %s', (state, step, next) => {
    expect(nextQueryState(state, step)).toBe(next);
  });

  it('gives a way on for every state that refuses a step', () => {
    expect(queryStepRefusal('ANSWERED')).toContain('asks anew');
    expect(queryStepRefusal('CLOSED')).toContain('asked anew');
  });
});
