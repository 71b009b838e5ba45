import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { materialsPhase, mayBeRemoved } from './material.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const CYCLE = { state: 'PLANNED', materialsOn: day('2026-08-07'), submissionClosesOn: day('2026-11-01') } as const;

describe('the materials of a cycle', () => {
  it('are out from their day to the last day of submission, both whole', () => {
    const phases = ['2026-08-06', '2026-08-07', '2026-11-01', '2026-11-02'].map((text) =>
      materialsPhase(CYCLE, day(text)),
    );
    expect(phases).toEqual(['IN_PREPARATION', 'OUT', 'OUT', 'OVER']);
    expect(materialsPhase({ ...CYCLE, state: 'CANCELLED' }, day('2026-08-07'))).toBe('CANCELLED');
  });

  it('can be taken away while nobody can have fetched them', () => {
    expect(mayBeRemoved('IN_PREPARATION', true)).toBe(true);
    for (const phase of ['OUT', 'OVER', 'CANCELLED'] as const) {
      expect([mayBeRemoved(phase, true), mayBeRemoved(phase, false)]).toEqual([false, true]);
    }
  });
});
