import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cyclePartOf, financialYearOf, type OwnPart, percentageOf } from './quality-account.rules.js';
import { statementOf, type StatedAccount, type StatedCycle } from './quality-account-statement.rules.js';

const year = financialYearOf(2025);
if (year === null) throw new Error('2025 is a year.');

const part = (over: Partial<OwnPart> = {}): OwnPart => ({
  ...{ isMember: true, isEnrolled: true, casesExpected: 40, casesSubmitted: 34 },
  ...over,
});
const anyPart: fc.Arbitrary<OwnPart> = fc.record({
  isMember: fc.boolean(),
  isEnrolled: fc.boolean(),
  casesExpected: fc.option(fc.nat(1000)),
  casesSubmitted: fc.option(fc.nat(1000)),
});

describe('a financial year', () => {
  it('runs from April to March, and is one of the calendar', () => {
    expect(year).toEqual({ firstOn: '2025-04-01', lastOn: '2026-03-31' });
    expect([financialYearOf(0), financialYearOf(9999), financialYearOf(-1)]).toEqual([null, null, null]);
  });
});

describe('a percentage', () => {
  it.each([
    [34, 40, 85],
    [1, 8, 13],
    [1, 3, 33],
    [45, 40, 113],
    [0, 5, 0],
  ])('of %s of %s is %s', (numerator, denominator, percent) => {
    expect(percentageOf(numerator, denominator)).toEqual({ numerator, denominator, percent });
  });

  it('is not known of a number that is not known, nor of none', () => {
    expect([percentageOf(null, 40), percentageOf(34, null), percentageOf(0, 0)]).toEqual([null, null, null]);
  });
});

describe('an organisation’s part in a cycle', () => {
  const of = (...parts: readonly OwnPart[]): unknown[] => {
    const { isEligible, participation, casesSubmitted, casesExpected } = cyclePartOf(parts);
    return [isEligible, participation, casesSubmitted, casesExpected];
  };

  it('is that of a member who submitted cases, had none, was not enrolled, or is not known yet', () => {
    expect(of(part())).toEqual([true, 'TOOK_PART', 34, 40]);
    expect(of(part({ casesSubmitted: 0 }))).toEqual([true, 'NO_CASES', 0, 40]);
    expect(of(part({ isEnrolled: false, casesSubmitted: 0 }))).toEqual([true, 'NOT_ENROLLED', 0, null]);
    expect(of(part({ casesSubmitted: null }))).toEqual([true, 'NOT_KNOWN_YET', null, 40]);
    expect(of(part({ isMember: false, isEnrolled: false }))).toEqual([false, 'NOT_ENROLLED', 0, null]);
  });

  it('adds up its predecessors’, each once, and knows no sum of which a part is not known', () => {
    expect(of(part(), part({ casesExpected: 10, casesSubmitted: 5 }))).toEqual([true, 'TOOK_PART', 39, 50]);
    expect(of(part(), part({ casesExpected: null }))).toEqual([true, 'TOOK_PART', 68, null]);
    expect(of(part(), part({ isEnrolled: false, casesExpected: null }))).toEqual([true, 'TOOK_PART', 34, 40]);
  });

  it('is the same in whatever order its parts come, and never that of somebody who could not take part', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 5 }), (parts) => {
        const found = cyclePartOf(parts);
        expect(cyclePartOf([...parts].reverse())).toEqual(found);
        if (found.participation !== 'NOT_ENROLLED') expect(found.isEligible).toBe(true);
      }),
    );
  });
});

describe('the statement', () => {
  const cycle = (name: string, over: Partial<StatedCycle> = {}): StatedCycle => ({
    ...cyclePartOf([part()]),
    ...{ name, isLocked: true },
    ...over,
  });
  const account = (cycles: readonly StatedCycle[], over: Partial<StatedAccount> = {}): StatedAccount => {
    const eligible = cycles.filter(({ isEligible }) => isEligible);
    const took = eligible.filter(({ participation }) => participation === 'TOOK_PART');
    const participation = percentageOf(took.length, eligible.length);
    return { organisationName: 'Sample Trust', year, cycles, participation, isProvisional: false, ...over };
  };
  const [lithium, clozapine] = [cycle('Lithium, baseline (7a)'), 'Clozapine, re-audit (18b)'];

  it('says what was covered, in what part of it the organisation took part, and with how many cases', () => {
    const unexpected = cycle(clozapine, cyclePartOf([part({ casesExpected: null, casesSubmitted: 1 })]));
    const missed = cycle('Rapid tranquillisation, baseline (16a)', cyclePartOf([part({ isEnrolled: false })]));
    const foreign = cycle('Another, baseline (9a)', cyclePartOf([part({ isMember: false, isEnrolled: false })]));
    expect(statementOf(account([lithium, unexpected, missed, foreign]))).toEqual([
      'Between 1 April 2025 and 31 March 2026, 3 of the national clinical audits of the prescribing Quality Improvement Programmes that finished collecting data covered services of Sample Trust.',
      'Sample Trust took part in 2 of the 3 for which it was eligible (67%).',
      'Eligible for: Lithium, baseline (7a); Clozapine, re-audit (18b); Rapid tranquillisation, baseline (16a).',
      'Took part in, with the cases submitted: Lithium, baseline (7a): 34 cases, 85% of the 40 expected; Clozapine, re-audit (18b): 1 case (how many were expected is not known).',
    ]);
  });

  it('says that there was nothing to take part in, and that nothing was submitted', () => {
    expect(statementOf(account([]))).toEqual([
      'Between 1 April 2025 and 31 March 2026, none of the national clinical audits of the prescribing Quality Improvement Programmes that finished collecting data covered services of Sample Trust.',
    ]);
    const none = statementOf(account([cycle('Lithium, baseline (7a)', cyclePartOf([part({ casesSubmitted: 0 })]))]));
    expect(none[1]).toBe('Sample Trust took part in 0 of the one for which it was eligible (0%).');
    expect(none[3]).toBe('No cases are counted as submitted.');
  });

  it('says that it is provisional, and why', () => {
    const open = account([lithium, cycle(clozapine, { isLocked: false })], { isProvisional: true });
    expect(statementOf(open).at(-1)).toBe(
      'These figures are provisional (not locked yet: Clozapine, re-audit (18b)): do not publish them.',
    );
    for (const cycles of [[lithium], []]) {
      expect(statementOf(account(cycles, { isProvisional: true })).at(-1)).toBe(
        'These figures are provisional (the financial year is not over): do not publish them.',
      );
    }
  });

  it('holds no figure but those of the account', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyPart, { maxLength: 3 }), { maxLength: 4 }),
        fc.boolean(),
        (cycles, isProvisional) => {
          const stated = cycles.map((parts) => cycle('Sample', cyclePartOf(parts)));
          const given = account(stated, { isProvisional });
          const known = [1, 31, 2025, 2026, ...stated, given.participation].flatMap(
            (value) => JSON.stringify(value).match(/\d+/g) ?? [],
          );
          const said = statementOf(given).join(' ').match(/\d+/g) ?? [];
          expect(said.filter((figure) => !known.includes(figure))).toEqual([]);
        },
      ),
    );
  });
});
