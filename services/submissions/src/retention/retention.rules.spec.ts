import { describe, expect, it } from '@jest/globals';
import { type ExpiringCycle, expiryObstacle } from './retention.rules.js';

const keptUntil = new Date('2034-06-01T09:00:00Z');
const due: ExpiringCycle = {
  now: keptUntil,
  keptUntil,
  isExpired: false,
  isBeingCorrected: false,
  digestsHold: true,
};

describe('the cases of a cycle', () => {
  it.each([
    ['are deleted on time', {}, null],
    ['not a millisecond before', { now: new Date(keptUntil.getTime() - 1) }, 'TOO_EARLY'],
    ['not where nothing was published', { keptUntil: null }, 'NOT_PUBLISHED'],
    ['not twice', { isExpired: true, keptUntil: null }, 'ALREADY_DELETED'],
    ['not while they are being corrected', { isBeingCorrected: true }, 'BEING_CORRECTED'],
    ['not when somebody has changed them', { digestsHold: false }, 'DIGEST_DIFFERS'],
  ] as const)('%s', (_when, more, obstacle) => {
    expect(expiryObstacle({ ...due, ...more })).toBe(obstacle);
  });
});
