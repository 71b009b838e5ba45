import { describe, expect, it } from '@jest/globals';
import { nextUploadState, uploadCounts, type UploadState, type UploadStep } from './case-upload.rules.js';

const ALLOWED: readonly (readonly [UploadState, UploadStep, UploadState])[] = [
  ['AWAITING_FILE', 'ACCEPT_FILE', 'CHECKED'],
  ['AWAITING_FILE', 'REFUSE_FILE', 'REFUSED'],
  ['AWAITING_FILE', 'DISCARD', 'DISCARDED'],
  ['CHECKED', 'COMMIT', 'COMMITTED'],
  ['CHECKED', 'DISCARD', 'DISCARDED'],
];
const STATES: readonly UploadState[] = ['AWAITING_FILE', 'CHECKED', 'REFUSED', 'COMMITTED', 'DISCARDED'];
const STEPS: readonly UploadStep[] = ['ACCEPT_FILE', 'REFUSE_FILE', 'COMMIT', 'DISCARD'];
const ILLEGAL = STATES.flatMap((state) =>
  STEPS.filter((step) => !ALLOWED.some(([from, by]) => from === state && by === step)).map(
    (step) => [state, step] as const,
  ),
);

describe('an upload', () => {
  it.each(ALLOWED)('that is %s goes by %s to %s', (state, step, next) => {
    expect(nextUploadState(state, step)).toBe(next);
  });

  it.each(ILLEGAL)('that is %s does not go by %s', (state, step) => {
    expect(nextUploadState(state, step)).toBeNull();
  });
});

describe('what a file changes', () => {
  it('adds what is not there yet', () => {
    expect(uploadCounts('ADD', { rowCount: 10, matched: 4, currentCount: 6 })).toEqual({
      newCount: 6,
      unchangedCount: 4,
      removedCount: 0,
    });
  });

  it('removes what it does not hold when it replaces', () => {
    expect(uploadCounts('REPLACE', { rowCount: 10, matched: 4, currentCount: 6 })).toEqual({
      newCount: 6,
      unchangedCount: 4,
      removedCount: 2,
    });
  });
});
