import { describe, expect, it } from '@jest/globals';
import { type Gate, lockObstacle, windowState } from './gate.rules.js';

const opensAt = new Date('2026-03-02T00:00:00Z');
const closesAt = new Date('2026-03-29T23:00:00Z');
const gateAt = (now: number, state: Gate['state'] = 'OPEN'): Gate => ({
  state,
  opensAt,
  closesAt,
  lockNumber: 0,
  now: new Date(now),
});

describe('the submission window', () => {
  it.each([
    [opensAt.getTime() - 1, 'NOT_YET_OPEN'],
    [opensAt.getTime(), 'OPEN'],
    [closesAt.getTime() - 1, 'OPEN'],
    [closesAt.getTime(), 'CLOSED'],
    [closesAt.getTime() + 1, 'CLOSED'],
  ] as const)('at %d is %s', (now, state) => {
    expect(windowState(gateAt(now))).toBe(state);
  });

  it.each([opensAt.getTime() - 1, opensAt.getTime(), closesAt.getTime()])(
    'is locked at %d once it was locked',
    (now) => {
      expect(windowState(gateAt(now, 'LOCKED'))).toBe('LOCKED');
    },
  );
});

describe('the lock', () => {
  it.each([
    ['before the window opens', gateAt(opensAt.getTime() - 1), true, 'NOT_YET_OPEN'],
    ['in the window without a reason', gateAt(opensAt.getTime()), false, 'NEEDS_REASON'],
    ['in the window with a reason', gateAt(closesAt.getTime() - 1), true, null],
    ['when the window has closed', gateAt(closesAt.getTime()), false, null],
    ['a second time', gateAt(closesAt.getTime(), 'LOCKED'), true, 'LOCKED'],
    ['a second time in the window', gateAt(opensAt.getTime(), 'LOCKED'), true, 'LOCKED'],
  ] as const)('%s', (_when, gate, hasReason, obstacle) => {
    expect(lockObstacle(gate, hasReason)).toBe(obstacle);
  });
});
