import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type OutcomeCounts } from '@qip/statistics/counts/outcome-counts';
import { compareWithRest } from './team-comparison.rules.js';

const counts = (met: number, cases: number, missing = 0): OutcomeCounts => ({
  met,
  notMet: cases - met,
  excluded: 0,
  notApplicable: 0,
  missing,
});

/** A team beside others: the organisation is both together. */
function beside(team: OutcomeCounts, rest: OutcomeCounts, better: 'higher' | 'lower' | 'neither' = 'higher') {
  const whole = { ...rest, met: team.met + rest.met, notMet: team.notMet + rest.notMet };
  return compareWithRest(team, { ...whole, missing: team.missing + rest.missing }, better);
}

describe('a team beside the rest of its organisation', () => {
  it('differs by Newcombe’s interval: 56 of 70 beside 48 of 80, his own example', () => {
    const { difference, verdict } = beside(counts(56, 70), counts(48, 80));
    expect(difference?.difference).toBeCloseTo(0.2, 12);
    expect(difference?.lower).toBeCloseTo(0.0524, 4);
    expect(difference?.upper).toBeCloseTo(0.3339, 4);
    expect(verdict).toEqual({ kind: 'WORTH_LEARNING_FROM', side: 'HIGHER', isAlarm: false });
  });

  it('reads by the better side, and on a measure without one is only ever different', () => {
    const kind = (better: 'higher' | 'lower' | 'neither', isAbove: boolean): string => {
      const [high, low] = [counts(56, 70), counts(48, 80)];
      return (isAbove ? beside(high, low, better) : beside(low, high, better)).verdict.kind;
    };
    expect([kind('higher', true), kind('higher', false)]).toEqual(['WORTH_LEARNING_FROM', 'WORTH_LOOKING_INTO']);
    expect([kind('lower', true), kind('lower', false)]).toEqual(['WORTH_LOOKING_INTO', 'WORTH_LEARNING_FROM']);
    expect([kind('neither', true), kind('neither', false)]).toEqual(['DIFFERENT', 'DIFFERENT']);
  });

  it.each([
    [0, 0, 'NO_ELIGIBLE_CASES'],
    [0, 4, 'FEW_CASES'],
    [0, 9, 'FEW_CASES'],
    [0, 10, 'WORTH_LOOKING_INTO'],
    [8, 10, 'NO_CLEAR_DIFFERENCE'],
  ])('of %i of %i cases is %s, beside 80 of 100', (met, cases, expected) => {
    expect(beside(counts(met, cases), counts(80, 100)).verdict.kind).toBe(expected);
  });

  it('has nobody to stand beside where it is the only one, or the others are fewer than ten', () => {
    expect(beside(counts(15, 20), counts(0, 0))).toEqual({
      difference: null,
      verdict: { kind: 'NO_COMPARISON', side: null, isAlarm: false },
    });
    expect(beside(counts(15, 20), counts(0, 9)).verdict.kind).toBe('NO_COMPARISON');
  });

  it('is not judged with over a quarter missing, nor where the missing could change the words', () => {
    expect(beside(counts(8, 30, 11), counts(80, 100)).verdict.kind).toBe('MISSING_OVER_QUARTER');
    expect(beside(counts(24, 30, 9), counts(80, 100)).verdict.kind).toBe('MISSING_CROSSES_FLAG');
  });

  it('and the rest beside it differ by the same, the other way round', () => {
    const proportion = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(proportion, proportion, ([m, p], [n, q]) => {
        const [one, other] = [counts(Math.round(m * p), m), counts(Math.round(n * q), n)];
        const [there, back] = [beside(one, other).difference, beside(other, one).difference];
        expect((there?.difference ?? 9) + (back?.difference ?? 9)).toBeCloseTo(0, 12);
        expect((there?.lower ?? 9) + (back?.upper ?? 9)).toBeCloseTo(0, 12);
      }),
    );
  });
});
