import { describe, expect, it } from '@jest/globals';
import { decidePublication, decideRevision, type Publishable, type Standing } from './publication.rules.js';

const STAGED: Publishable = { state: 'STAGED', version: 5, reason: null };
const CORRECTION: Publishable = { ...STAGED, reason: 'A team used an old form' };
const PUBLISHED: Publishable = { ...STAGED, state: 'PUBLISHED' };
const STANDING: Standing = { analysis: 'READY', isPublished: false };
const AFTER_PUBLICATION: Standing = { ...STANDING, isPublished: true };
const STATUSES = ['NOT_LOCKED', 'QUEUED', 'RUNNING', 'FAILED'] as const;

describe('the publication of a cycle', () => {
  it('takes the figures of the latest lock in the version that was previewed', () => {
    expect(decidePublication(STAGED, STANDING, 5)).toEqual({ kind: 'MAY', snapshot: STAGED });
  });

  it('happens once for a lock', () => {
    expect(decidePublication(PUBLISHED, AFTER_PUBLICATION, 5)).toEqual({ kind: 'PUBLISHED' });
  });

  it('of a correction needs its reason', () => {
    expect(decidePublication(STAGED, AFTER_PUBLICATION, 5)).toEqual({ kind: 'NEEDS_REASON' });
    expect(decidePublication(CORRECTION, AFTER_PUBLICATION, 5)).toEqual({ kind: 'MAY', snapshot: CORRECTION });
  });

  it.each(STATUSES)('does not happen while the analysis is %s', (analysis) => {
    expect(decidePublication(null, { analysis, isPublished: false }, 5)).toEqual({
      kind: 'NOT_ANALYSED',
      status: analysis,
    });
  });

  it('never takes figures that were not previewed', () => {
    expect(decidePublication(STAGED, STANDING, 4)).toEqual({ kind: 'STALE', currentVersion: 5 });
    expect(decidePublication(CORRECTION, AFTER_PUBLICATION, 4)).toEqual({ kind: 'STALE', currentVersion: 5 });
  });
});

describe('the revision of what is published', () => {
  it('takes the figures of a later lock in the version that was previewed, with a reason already or not', () => {
    expect(decideRevision(STAGED, AFTER_PUBLICATION, 5)).toEqual({ kind: 'MAY', snapshot: STAGED });
    expect(decideRevision(CORRECTION, AFTER_PUBLICATION, 5)).toEqual({ kind: 'MAY', snapshot: CORRECTION });
  });

  it('has nothing to correct before the first publication', () => {
    expect(decideRevision(STAGED, STANDING, 5)).toEqual({ kind: 'NOTHING_TO_CORRECT' });
  });

  it('never changes what is published', () => {
    expect(decideRevision(PUBLISHED, AFTER_PUBLICATION, 5)).toEqual({ kind: 'PUBLISHED' });
  });

  it.each(STATUSES)('does not happen while the analysis is %s', (analysis) => {
    expect(decideRevision(null, { analysis, isPublished: true }, 5)).toEqual({
      kind: 'NOT_ANALYSED',
      status: analysis,
    });
  });

  it('never takes figures that were not previewed', () => {
    expect(decideRevision(STAGED, AFTER_PUBLICATION, 6)).toEqual({ kind: 'STALE', currentVersion: 5 });
  });
});
