import { describe, expect, it } from '@jest/globals';
import { decidePublication, type Publishable, type Standing } from './publication.rules.js';

const STAGED: Publishable = { state: 'STAGED', lockNumber: 2, version: 5 };
const STANDING: Standing = { latestLock: 2, analysis: 'READY', isPublished: false };

describe('the publication of a cycle', () => {
  it('takes the figures of the latest lock in the version that was previewed', () => {
    expect(decidePublication(STAGED, STANDING, 5)).toEqual({ kind: 'MAY_PUBLISH', snapshot: STAGED });
  });

  it('happens once', () => {
    const published = { ...STAGED, state: 'PUBLISHED' } as const;
    expect(decidePublication(published, { ...STANDING, isPublished: true }, 5)).toEqual({ kind: 'PUBLISHED' });
    expect(decidePublication(STAGED, { ...STANDING, isPublished: true }, 5)).toEqual({ kind: 'PUBLISHED' });
  });

  it.each(['NOT_LOCKED', 'QUEUED', 'RUNNING', 'FAILED'] as const)(
    'does not happen while the analysis is %s',
    (status) => {
      const latestLock = status === 'NOT_LOCKED' ? null : 2;
      expect(decidePublication(null, { latestLock, analysis: status, isPublished: false }, 5)).toEqual({
        kind: 'NOT_ANALYSED',
        status,
      });
    },
  );

  it('never takes the figures of an earlier lock', () => {
    expect(decidePublication(STAGED, { ...STANDING, latestLock: 3, analysis: 'QUEUED' }, 5)).toEqual({
      kind: 'NOT_ANALYSED',
      status: 'QUEUED',
    });
  });

  it('never takes figures that were not previewed', () => {
    expect(decidePublication(STAGED, STANDING, 4)).toEqual({ kind: 'STALE', currentVersion: 5 });
  });
});
