import { describe, expect, it } from '@jest/globals';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type NationalSpread } from '../national/national-spread.rules.js';
import { shrunkenRate } from './shrunken.rules.js';

const counts = (met: number, notMet: number): OutcomeCounts => ({
  met,
  notMet,
  excluded: 0,
  notApplicable: 0,
  missing: 0,
});
const spread = (correlation: number | null): NationalSpread => ({
  organisationCount: 12,
  interval: null,
  designEffect: null,
  phi: 1,
  tau2: 0,
  isOverdispersionUsed: false,
  correlation,
});

describe('a shrunken rate', () => {
  it('is drawn towards the nation by hand: a prior of 3 and 1, and 5 of 16', () => {
    // (3 + 5)/(4 + 16) = .4; between .75 × .25/5 = .0375; chance .4 × .6/16 = .015; reliability .0375/.0525 = 5/7.
    const found = shrunkenRate(counts(5, 11), { counts: counts(300, 100), spread: spread(0.2) });
    expect(found?.value).toBeCloseTo(0.4, 12);
    expect(found?.reliability).toBeCloseTo(5 / 7, 12);
    expect(found?.isMostlyChance).toBe(false);
  });

  it('says that differences are mostly chance below a reliability of .7', () => {
    const found = shrunkenRate(counts(4, 10), { counts: counts(300, 100), spread: spread(0.2) });
    expect(found?.reliability).toBeLessThan(0.7);
    expect(found?.isMostlyChance).toBe(true);
  });

  it('is the national one where no spread beyond chance shows', () => {
    expect(shrunkenRate(counts(5, 11), { counts: counts(300, 100), spread: spread(null) })).toEqual({
      value: 0.75,
      reliability: 0,
      isMostlyChance: true,
    });
  });

  it('is none without cases, and where nation or spread are not known', () => {
    expect(shrunkenRate(counts(0, 0), { counts: counts(300, 100), spread: spread(0.2) })).toBeNull();
    expect(shrunkenRate(counts(5, 11), { counts: counts(300, 100), spread: null })).toBeNull();
    expect(shrunkenRate(counts(5, 11), null)).toBeNull();
  });
});
