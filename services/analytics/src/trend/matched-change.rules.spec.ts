import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayReleaseAggregate } from '../disclosure/aggregate.rules.js';
import { DISCLOSURE_POLICY } from '../disclosure/disclosure-policy.js';
import { matchedChange, type MatchedOrganisation } from './matched-change.rules.js';

type Counts = readonly [met: number, judged: number];

let given = 0;

function organisation([x, n]: Counts, [y, m]: Counts, holderId = `holder ${(given += 1)}`): MatchedOrganisation {
  return { holderId, earlier: { x, n }, latest: { x: y, n: m } };
}

const many = (count: number, earlier: Counts, latest: Counts): readonly MatchedOrganisation[] =>
  Array.from({ length: count }, () => organisation(earlier, latest));

const release = (...organisations: readonly MatchedOrganisation[]): ReturnType<typeof matchedChange> =>
  matchedChange(organisations, DISCLOSURE_POLICY);

describe('the change of matched organisations', () => {
  it('is the known answer, in permille', () => {
    // Alike: 12/20 − 10/20. Sato: (0.1 · 6 · (10 − 12)/4 + 6 · 2.5) / 60², root 0.0639. CMH: 6² / (6 · 2.5385) = 2.3636.
    expect(release(...many(6, [10, 20], [12, 20]))).toEqual({
      difference: 100,
      lower: -25,
      upper: 225,
      p: 124,
      heterogeneityP: null,
    });
  });

  it('is rounded half away from zero on either side, so that better and worse are told alike', () => {
    const [up, down] = [release(...many(7, [20, 80], [27, 80])), release(...many(7, [27, 80], [20, 80]))];
    expect(up?.difference).toBe(88);
    expect([down?.difference, down?.lower, down?.upper]).toEqual([-88, -(up?.upper ?? 0), -(up?.lower ?? 0)]);
  });

  it('says how unlike they changed from ten organisations on', () => {
    expect(release(...many(9, [20, 40], [30, 40]))?.heterogeneityP).toBeNull();
    expect(release(...many(10, [20, 40], [30, 40]))?.heterogeneityP).toBe(1000);
  });

  it('leaves with nobody beside the matched, or with enough who joined and who left', () => {
    const matched = many(7, [20, 40], [30, 40]);
    const joined = many(6, [0, 0], [30, 40]);
    const left = many(6, [20, 40], [0, 0]);
    expect(release(...matched)?.difference).toBe(250);
    expect(release(...matched, ...joined, ...left)?.difference).toBe(250);
    expect(release(...matched, ...joined.slice(1), ...left)).toBeNull();
    expect(release(...matched, ...joined, ...left.slice(1))).toBeNull();
    expect(release(...matched, ...many(1, [0, 0], [0, 0]))?.difference).toBe(250);
  });

  it('is withheld where too few hold the cases of either cycle', () => {
    expect(release(...many(5, [20, 40], [30, 40]))).toBeNull();
    expect(release(...many(8, [20, 40], [30, 40]), organisation([250, 500], [30, 40]))).toBeNull();
    expect(release(...many(8, [20, 40], [30, 40]), organisation([20, 40], [250, 500]))).toBeNull();
    const [one, ...others] = many(6, [20, 40], [30, 40]);
    const merged = others.map((other) => ({ ...other, holderId: others[0]?.holderId ?? '' }));
    expect(release(...(one === undefined ? [] : [one]), ...merged)).toBeNull();
  });

  it.each([
    ['met', 'earlier', [3, 40], [20, 40]],
    ['met', 'latest', [20, 40], [3, 40]],
    ['not met', 'earlier', [37, 40], [20, 40]],
    ['not met', 'latest', [20, 40], [37, 40]],
  ] as const)(
    'is withheld where too few cases are %s in the %s cycle, beside any two organisations',
    (_, __, from, to) => {
      // Three cases each: four beside two make twelve, five fifteen.
      expect(release(...many(6, from, to))).toBeNull();
      expect(release(...many(7, from, to))).not.toBeNull();
    },
  );

  it('never leaves unless matched and rest may, whatever the organisations', () => {
    const counts = fc
      .integer({ min: 0, max: 60 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    const one = fc
      .tuple(counts, counts, fc.integer({ min: 0, max: 14 }))
      .map(([earlier, latest, holder]) => organisation(earlier, latest, `holder ${holder}`));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 24 }), (organisations) => {
        if (release(...organisations) === null) return;
        const isMatched = ({ earlier, latest }: MatchedOrganisation): boolean => earlier.n * latest.n > 0;
        for (const cycle of ['earlier', 'latest'] as const) {
          for (const part of [organisations.filter(isMatched), organisations.filter((each) => !isMatched(each))]) {
            const cases = part.map((each) => ({ holderId: each.holderId, cases: each[cycle].n }));
            expect(mayReleaseAggregate(cases, DISCLOSURE_POLICY)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
