import { describe, expect, it } from '@jest/globals';
import {
  allowsStep,
  closingFault,
  cycleState,
  effectiveClosing,
  type Gate,
  lockObstacle,
  type OwnWindow,
  stateAfterUndo,
  windowState,
} from './gate.rules.js';

const opensAt = new Date('2026-03-02T00:00:00Z');
const closesAt = new Date('2026-03-29T23:00:00Z');
const later = new Date('2026-04-05T23:00:00Z');
const gateAt = (now: Date | number, more: Partial<Gate> = {}): Gate => ({
  state: 'OPEN',
  opensAt,
  closesAt,
  lockNumber: 0,
  standingLock: 0,
  own: [],
  now: new Date(now),
  ...more,
});
const own = (kind: OwnWindow['kind'], afterLock: number, until = later): OwnWindow => ({
  kind,
  closesAt: until,
  afterLock,
});
const LOCKED = { state: 'LOCKED', lockNumber: 1, standingLock: 1 } as const;
const before = (instant: Date): number => instant.getTime() - 1;

describe('the submission window', () => {
  it.each([
    [before(opensAt), 'NOT_YET_OPEN'],
    [opensAt.getTime(), 'OPEN'],
    [before(closesAt), 'OPEN'],
    [closesAt.getTime(), 'CLOSED'],
    [closesAt.getTime() + 1, 'CLOSED'],
  ] as const)('at %d is %s', (now, state) => {
    expect(windowState(gateAt(now))).toBe(state);
  });

  it.each([before(opensAt), opensAt.getTime(), closesAt.getTime()])('is locked at %d once it was locked', (now) => {
    expect(windowState(gateAt(now, LOCKED))).toBe('LOCKED');
  });
});

describe('a window of one’s own', () => {
  it.each([
    ['an extension before the lock', {}, own('EXTENSION', 0), 'OPEN', 'CLOSED'],
    ['a reopening before the lock', {}, own('REOPENING', 0), 'OPEN', 'CLOSED'],
    ['an extension that a lock has ended', LOCKED, own('EXTENSION', 0), 'LOCKED', 'LOCKED'],
    ['a reopening that a lock has ended', LOCKED, own('REOPENING', 0), 'LOCKED', 'LOCKED'],
    ['a reopening behind the lock', LOCKED, own('REOPENING', 1), 'OPEN', 'LOCKED'],
    ['an extension whose lock was undone', { lockNumber: 1 }, own('EXTENSION', 0), 'OPEN', 'CLOSED'],
    ['a reopening behind a lock that was undone', { lockNumber: 1 }, own('REOPENING', 1), 'OPEN', 'CLOSED'],
    [
      'a reopening that a second lock has ended',
      { ...LOCKED, standingLock: 2 },
      own('REOPENING', 1),
      'LOCKED',
      'LOCKED',
    ],
  ] as const)('%s: until its end, and from then on', (_which, gate, window, until, then) => {
    const more = { ...gate, own: [window] };
    expect(windowState(gateAt(before(later), more))).toBe(until);
    expect(windowState(gateAt(later, more))).toBe(then);
  });

  it('never shortens that of everybody, and does not open it before its first day', () => {
    const early = own('REOPENING', 0, new Date('2026-03-10T00:00:00Z'));
    expect(effectiveClosing(gateAt(opensAt, { own: [early] }))).toEqual(closesAt);
    expect(windowState(gateAt(before(closesAt), { own: [early] }))).toBe('OPEN');
    expect(windowState(gateAt(before(opensAt), { own: [own('EXTENSION', 0)] }))).toBe('NOT_YET_OPEN');
  });

  it('is as long as the longest of them', () => {
    const longest = own('REOPENING', 0, new Date('2026-05-01T00:00:00Z'));
    expect(effectiveClosing(gateAt(opensAt, { own: [own('EXTENSION', 0), longest] }))).toEqual(longest.closesAt);
  });

  it.each([
    ['EXTENSION', closesAt, before(closesAt), 'later day'],
    ['EXTENSION', new Date(closesAt.getTime() + 1), before(closesAt), null],
    ['EXTENSION', later, later, 'over already'],
    ['EXTENSION', new Date('2027-05-01T00:00:00Z'), before(closesAt), 'a year'],
    ['REOPENING', new Date('2026-03-10T00:00:00Z'), opensAt, null],
    ['REOPENING', new Date('2026-03-10T00:00:00Z'), closesAt, 'over already'],
  ] as const)('%s until %s, asked at %s', (kind, until, now, fault) => {
    const found = closingFault(kind, until, gateAt(now));
    expect(found === null ? null : fault !== null && found.includes(fault)).toBe(fault === null ? null : true);
  });
});

describe('a cycle', () => {
  it.each([
    ['OPEN', 'EXTEND', true],
    ['OPEN', 'REOPEN', true],
    ['OPEN', 'LOCK', true],
    ['OPEN', 'UNDO_LOCK', false],
    ['LOCKED', 'EXTEND', false],
    ['LOCKED', 'REOPEN', true],
    ['LOCKED', 'LOCK', false],
    ['LOCKED', 'UNDO_LOCK', true],
    ['REOPENED', 'EXTEND', false],
    ['REOPENED', 'REOPEN', true],
    ['REOPENED', 'LOCK', true],
    ['REOPENED', 'UNDO_LOCK', true],
  ] as const)('that is %s allows %s: %s', (state, step, isAllowed) => {
    expect(allowsStep(state, step)).toBe(isAllowed);
  });

  it.each([
    ['OPEN', {}],
    ['OPEN', { own: [own('REOPENING', 0)] }],
    ['LOCKED', LOCKED],
    ['LOCKED', { ...LOCKED, own: [own('REOPENING', 0), own('EXTENSION', 1)] }],
    ['REOPENED', { ...LOCKED, own: [own('REOPENING', 1)] }],
  ] as const)('is %s', (state, more) => {
    expect(cycleState(gateAt(closesAt, more))).toBe(state);
  });

  it('opens when its only lock is undone, and is locked by the one before otherwise', () => {
    expect([stateAfterUndo(0), stateAfterUndo(1)]).toEqual(['OPEN', 'LOCKED']);
  });
});

describe('the lock', () => {
  const reopened = { ...LOCKED, own: [own('REOPENING', 1)] };
  it.each([
    ['before the window opens', gateAt(before(opensAt)), true, 'NOT_YET_OPEN'],
    ['in the window without a reason', gateAt(opensAt), false, 'NEEDS_REASON'],
    ['in the window with a reason', gateAt(before(closesAt)), true, null],
    ['when the window has closed', gateAt(closesAt), false, null],
    ['in an extension without a reason', gateAt(closesAt, { own: [own('EXTENSION', 0)] }), false, 'NEEDS_REASON'],
    ['in an extension with a reason', gateAt(closesAt, { own: [own('EXTENSION', 0)] }), true, null],
    ['when the extension has closed', gateAt(later, { own: [own('EXTENSION', 0)] }), false, null],
    ['a second time', gateAt(closesAt, LOCKED), true, 'LOCKED'],
    ['a second time in the window', gateAt(opensAt, LOCKED), true, 'LOCKED'],
    ['a second time, a correction under way, without a reason', gateAt(closesAt, reopened), false, 'NEEDS_REASON'],
    ['a second time, a correction under way, with a reason', gateAt(closesAt, reopened), true, null],
    ['a second time, after a correction', gateAt(later, reopened), false, null],
    ['a third time without another correction', gateAt(later, { ...reopened, standingLock: 2 }), true, 'LOCKED'],
    ['again when it was undone', gateAt(closesAt, { lockNumber: 1 }), false, null],
  ] as const)('%s', (_when, gate, hasReason, obstacle) => {
    expect(lockObstacle(gate, hasReason)).toBe(obstacle);
  });
});
