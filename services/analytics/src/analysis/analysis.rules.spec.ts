import { describe, expect, it } from '@jest/globals';
import { type AnalysisState, analysisStatus, mayRequest } from './analysis.rules.js';

const NOW = new Date('2026-04-01T12:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const STATES: readonly AnalysisState[] = ['QUEUED', 'RUNNING', 'READY', 'FAILED'];

describe('the analysis of a lock', () => {
  it('is asked for where it is absent or failed, and left alone where it is queued, under way or ready', () => {
    expect(mayRequest(null, NOW)).toBe(true);
    expect(STATES.filter((status) => mayRequest({ status, changedAt: minutesAgo(1) }, NOW))).toEqual(['FAILED']);
  });

  it('is asked for again when it has been running for longer than any run can, or queued for longer than any job', () => {
    const mayAfter = (minutes: number): readonly AnalysisState[] =>
      STATES.filter((status) => mayRequest({ status, changedAt: minutesAgo(minutes) }, NOW));
    expect(mayAfter(15)).toEqual(['FAILED']);
    expect(mayAfter(16)).toEqual(['QUEUED', 'RUNNING', 'FAILED']);
  });

  it('stands as not locked before the first lock, and as queued while nobody has begun with it', () => {
    expect(analysisStatus(null, null)).toBe('NOT_LOCKED');
    expect(analysisStatus(1, null)).toBe('QUEUED');
    expect(analysisStatus(2, { status: 'FAILED' })).toBe('FAILED');
  });
});
