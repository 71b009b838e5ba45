import { describe, expect, it } from '@jest/globals';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { type NationalSpread } from '../national/national-spread.rules.js';
import { compareWithNation, type NationalBasis } from './comparison.rules.js';

const counts = (met: number, cases: number, missing = 0): OutcomeCounts => ({
  met,
  notMet: cases - met,
  excluded: 1,
  notApplicable: 2,
  missing,
});
/** 80 % of a thousand cases. */
const NATION: NationalBasis = { counts: counts(800, 1000), spread: null };
const SPREAD: NationalSpread = {
  organisationCount: 12,
  interval: null,
  designEffect: null,
  phi: 3,
  tau2: 0.05,
  isOverdispersionUsed: true,
  correlation: 0.1,
};

const kind = (met: number, cases: number, missing = 0, nation: NationalBasis | null = NATION): string =>
  compareWithNation(counts(met, cases, missing), nation, 'higher').verdict.kind;

describe('an organisation beside the nation', () => {
  it.each([
    [0, 0, 'NO_ELIGIBLE_CASES'],
    [0, 1, 'FEW_CASES'],
    [0, 4, 'FEW_CASES'],
    [0, 5, 'FEW_CASES'],
    [0, 9, 'FEW_CASES'],
    [0, 10, 'WORTH_LOOKING_INTO'],
    [8, 10, 'TOO_FEW_TO_TELL'],
    // P(X = 16) = .8¹⁶ = .028: not even all of them would be an alert; .8¹⁷ = .0225 is one.
    [16, 16, 'TOO_FEW_TO_TELL'],
    [17, 17, 'WORTH_LEARNING_FROM'],
    // Above the rate 30 of 30 would be no alarm (.8³⁰ = .0012), 31 of 31 would.
    [24, 30, 'TOO_FEW_TO_TELL'],
    [25, 31, 'AS_EXPECTED'],
    // Below it, 7 of 20 and fewer would be alarms.
    [15, 20, 'AS_EXPECTED'],
  ])('with %i of %i cases is %s, against 80 %%', (met, cases, expected) => {
    expect(kind(met, cases)).toBe(expected);
  });

  it('is flagged by the exact binomial tails, ties included', () => {
    // Of 20 at .8: P(X ≤ 12) = .0321, P(X ≤ 11) = .00998, P(X ≤ 9) = .00056, P(X ≤ 10) = .0026; P(X = 20) = .0115.
    const flag = (met: number): unknown => compareWithNation(counts(met, 20), NATION, 'higher').flags;
    expect([12, 11, 10, 9, 20].map(flag)).toEqual(
      ['within', 'alertLow', 'alertLow', 'alarmLow', 'alertHigh'].map((exact) => ({
        exact,
        adjusted: null,
        headline: exact,
      })),
    );
  });

  it('has no flag where it has no verdict', () => {
    for (const [met, cases, missing] of [
      [0, 0, 0],
      [0, 9, 0],
      [0, 30, 11],
    ] as const) {
      expect(compareWithNation(counts(met, cases, missing), NATION, 'higher').flags).toBeNull();
    }
  });

  it('is compared with the others alone from over a tenth of the cases on', () => {
    const nation = { counts: counts(800, 1000), spread: null };
    expect(compareWithNation(counts(50, 100), nation, 'higher')).toMatchObject({ theta: 0.8, isOwnLeftOut: false });
    expect(compareWithNation(counts(50, 101), nation, 'higher')).toMatchObject({
      theta: 750 / 899,
      isOwnLeftOut: true,
    });
  });

  it('has nothing to compare with where the nation is withheld, or where it is the nation', () => {
    expect(kind(10, 20, 0, null)).toBe('NO_COMPARISON');
    expect(kind(800, 1000)).toBe('NO_COMPARISON');
  });

  it('needs both flags for the headline where organisations spread by more than chance', () => {
    // 11 of 20: exact tail .00998. Arcsine: (.8355 − 1.1071)/√(1/80 + .05) = −1.09.
    const spread = compareWithNation(counts(11, 20), { ...NATION, spread: SPREAD }, 'higher');
    expect(spread).toMatchObject({
      tau2: 0.05,
      flags: { exact: 'alertLow', adjusted: 'within', headline: 'within' },
      verdict: { kind: 'AS_EXPECTED' },
    });
    const unused = { ...SPREAD, isOverdispersionUsed: false };
    expect(compareWithNation(counts(11, 20), { ...NATION, spread: unused }, 'higher')).toMatchObject({
      tau2: null,
      flags: { exact: 'alertLow', adjusted: null, headline: 'alertLow' },
      verdict: { kind: 'WORTH_LOOKING_INTO' },
    });
  });

  it('says whether it is known how far organisations spread', () => {
    const known = (nation: NationalBasis | null): boolean =>
      compareWithNation(counts(11, 20), nation, 'higher').isSpreadKnown;
    expect([known({ ...NATION, spread: SPREAD }), known(NATION), known(null)]).toEqual([true, false, false]);
  });

  it('is not judged with over a quarter missing, nor where the missing could change the flag', () => {
    expect(kind(24, 30, 1)).toBe('TOO_FEW_TO_TELL');
    expect(kind(24, 30, 10)).toBe('MISSING_CROSSES_FLAG');
    expect(kind(24, 30, 11)).toBe('MISSING_OVER_QUARTER');
    // 11 of 20 is an alert; 11 of 25 an alarm.
    expect(kind(11, 20, 5)).toBe('MISSING_CROSSES_FLAG');
  });

  it('reads by the better side, and on a measure without one is only ever different', () => {
    const read = (met: number, better: 'higher' | 'lower' | 'neither'): unknown => {
      const { kind: found, side, isAlarm } = compareWithNation(counts(met, 40), NATION, better).verdict;
      return [found, side, isAlarm];
    };
    expect(read(20, 'higher')).toEqual(['WORTH_LOOKING_INTO', 'LOWER', true]);
    expect(read(20, 'lower')).toEqual(['WORTH_LEARNING_FROM', 'LOWER', true]);
    expect(read(20, 'neither')).toEqual(['DIFFERENT', 'LOWER', true]);
    expect(read(38, 'higher')).toEqual(['WORTH_LEARNING_FROM', 'HIGHER', false]);
    expect(read(38, 'lower')).toEqual(['WORTH_LOOKING_INTO', 'HIGHER', false]);
    expect(read(38, 'neither')).toEqual(['DIFFERENT', 'HIGHER', false]);
  });
});
