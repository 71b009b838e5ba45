import { describe, expect, it } from '@jest/globals';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { phaseOn } from './phase.rules.js';
import { scheduleOf } from './schedule.rules.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
};
const schedule = scheduleOf({ collectionOpensOn: day('2026-09-07') });

describe('the phase of a cycle', () => {
  it.each([
    ['2026-08-06', 'ANNOUNCED'],
    ['2026-08-07', 'PREPARATION'],
    ['2026-09-06', 'PREPARATION'],
    ['2026-09-07', 'COLLECTION'],
    ['2026-10-04', 'COLLECTION'],
    ['2026-10-05', 'SUBMISSION'],
    ['2026-11-01', 'SUBMISSION'],
    ['2026-11-02', 'ANALYSIS'],
    ['2027-01-23', 'ANALYSIS'],
    ['2027-01-25', 'REPORT_DUE'],
  ])('on %s is %s', (today, phase) => {
    expect(phaseOn({ schedule, state: 'PLANNED' }, day(today))).toBe(phase);
  });

  it('is that of submission while both windows are open', () => {
    const overlapping = { ...schedule, submissionOpensOn: day('2026-09-21') };
    expect(phaseOn({ schedule: overlapping, state: 'PLANNED' }, day('2026-09-21'))).toBe('SUBMISSION');
  });

  it('stays that of collection between the windows', () => {
    const apart = { ...schedule, submissionOpensOn: day('2026-10-12') };
    expect(phaseOn({ schedule: apart, state: 'PLANNED' }, day('2026-10-08'))).toBe('COLLECTION');
  });

  it('of a cancelled cycle is always CANCELLED', () => {
    expect(phaseOn({ schedule, state: 'CANCELLED' }, day('2026-10-05'))).toBe('CANCELLED');
  });
});
