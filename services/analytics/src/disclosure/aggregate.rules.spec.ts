import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayReleaseAggregate } from './aggregate.rules.js';
import { DISCLOSURE_POLICY } from './disclosure-policy.js';

const of = (...cases: number[]): boolean =>
  mayReleaseAggregate(
    cases.map((count, index) => ({ holderId: `holder ${index}`, cases: count })),
    DISCLOSURE_POLICY,
  );

describe('a national figure', () => {
  it('is released when five organisations remain after any viewer takes out his own', () => {
    expect([of(9, 9, 9, 9, 9, 9), of(9, 9, 9, 9, 9)]).toEqual([true, false]);
  });

  it('does not count organisations without a case', () => {
    expect(of(9, 9, 9, 9, 9, 0, 0, 0)).toBe(false);
  });

  it('is withheld when one organisation holds more than 60 % of the cases', () => {
    expect([of(60, 8, 8, 8, 8, 8), of(61, 8, 8, 8, 8, 7)]).toEqual([true, false]);
  });

  it('is withheld when two organisations together hold more than 80 % of them', () => {
    expect([of(40, 40, 5, 5, 5, 5), of(41, 40, 5, 5, 5, 4)]).toEqual([true, false]);
  });

  it('of nobody and of nothing gives nothing away', () => {
    expect([of(), of(0, 0)]).toEqual([true, true]);
  });

  it('counts merged organisations as one, since the same people know them', () => {
    const contributions = ['a', 'a', 'b', 'c', 'd', 'e'].map((holderId) => ({ holderId, cases: 10 }));
    expect(mayReleaseAggregate(contributions, DISCLOSURE_POLICY)).toBe(false);
  });

  it('leaves at least a fifth to the others after any two take out their own', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 30 }), (cases) => {
        const total = cases.reduce((sum, one) => sum + one, 0);
        if (!of(...cases) || total === 0) return;
        const [first = 0, second = 0] = cases.toSorted((a, b) => b - a);
        expect(5 * (total - first - second)).toBeGreaterThanOrEqual(total);
        expect(cases.filter((one) => one > 0).length).toBeGreaterThanOrEqual(6);
      }),
    );
  });
});
