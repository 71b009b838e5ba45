import { describe, expect, it } from '@jest/globals';
import { type SampleCycle, sampleParticipants } from '../../testing/sample-participants.js';
import { DISCLOSURE_POLICY } from './disclosure-policy.js';
import { type CountedParticipant, type CoverageOf, decideRelease, type Release } from './release.rules.js';

function release(participants: readonly CountedParticipant[], coverage: readonly CoverageOf[] = []): Release {
  const standardCount = participants[0]?.results.length ?? 1;
  return decideRelease({ standardCount, participants, coverage }, DISCLOSURE_POLICY);
}

const alike = (count: number, results = [{ x: 50, n: 100 }]): CountedParticipant[] =>
  Array.from({ length: count }, (_, index) => ({
    organisationId: `o${index}`,
    holderId: `o${index}`,
    caseCount: 120,
    results,
  }));

describe('what leaves about others', () => {
  it('are national figures from six organisations on, and peers from seven', () => {
    expect([5, 6, 7].map((count) => release(alike(count)).isNationalReleased)).toEqual([[false], [true], [true]]);
    expect([5, 6, 7].map((count) => release(alike(count)).peers?.precision ?? null)).toEqual([
      null,
      null,
      'NARROW_BANDS',
    ]);
  });

  it('is decided standard by standard where one organisation holds most of the eligible cases', () => {
    const all = alike(8, [
      { x: 50, n: 100 },
      { x: 1, n: 2 },
    ]).map((one, index) =>
      index === 0
        ? {
            ...one,
            results: [
              { x: 50, n: 100 },
              { x: 20, n: 60 },
            ],
          }
        : one,
    );
    expect(release(all).isNationalReleased).toEqual([true, false]);
  });

  it('is withheld where one organisation holds most of the cases, eligible or not', () => {
    const all = alike(8).map((one, index) => (index === 0 ? { ...one, caseCount: 5000 } : one));
    expect(release(all)).toMatchObject({ isNationalReleased: [false], peers: null });
  });

  it('holds no peers on a standard whose national figures are withheld', () => {
    const all = alike(8, [
      { x: 50, n: 100 },
      { x: 1, n: 2 },
    ]).map((one, index) =>
      index === 0
        ? {
            ...one,
            results: [
              { x: 50, n: 100 },
              { x: 20, n: 60 },
            ],
          }
        : one,
    );
    expect(release(all).peers?.standards).toEqual([0]);
  });

  it('of a cycle without any participant is zero, and no secret', () => {
    expect(release([])).toEqual({
      isNationalReleased: [true],
      peers: null,
      coverage: { casesExpected: null, submittedCount: 0, completeCount: 0 },
    });
  });

  it('of the coverage are sums, each on its own', () => {
    const coverage = (expected: (index: number) => number | null): CoverageOf[] =>
      Array.from({ length: 8 }, (_, index) => ({
        holderId: `o${index}`,
        casesExpected: expected(index),
        submittedCount: 12,
        completeCount: 10,
      }));
    expect(
      release(
        alike(8),
        coverage(() => 15),
      ).coverage,
    ).toEqual({
      casesExpected: 120,
      submittedCount: 96,
      completeCount: 80,
    });
    expect(
      release(
        alike(8),
        coverage((index) => (index < 2 ? 15 : null)),
      ).coverage.casesExpected,
    ).toBeNull();
    expect(
      release(
        alike(8),
        coverage(() => null),
      ).coverage,
    ).toEqual({
      casesExpected: null,
      submittedCount: 96,
      completeCount: 80,
    });
  });
});

/** After published programmes: how many cases an organisation brings, who of them is eligible, and the national rates. */
const CYCLES: Readonly<Record<string, Omit<SampleCycle, 'participants'>>> = {
  // Topic 1, baseline: 3,942 cases of 32 organisations, all eligible for three standards.
  'high-dose antipsychotics': {
    typicalCases: 123,
    standards: [0.64, 0.57, 0.6].map((rate) => ({ eligible: 1, rate })),
  },
  // Topic 7, baseline: 3,373 cases of 38 organisations; two standards for the few who began lithium in the past year.
  lithium: {
    typicalCases: 89,
    standards: [
      { eligible: 0.15, rate: 0.84 },
      { eligible: 0.15, rate: 0.82 },
      ...[0.3, 0.55, 0.5].map((rate) => ({ eligible: 0.85, rate })),
    ],
  },
  'one standard, 300 cases': { typicalCases: 300, standards: [{ eligible: 1, rate: 0.6 }] },
};

const SHORT = { NARROW_BANDS: 'narrow', WIDE_BANDS: 'wide', NO_BANDS: 'no bands', FIVE_PER_CENT: '5 %' };

/** What comes of ten made-up cycles: how often at which precision, and how many tables of peers. */
function outcomes(cycle: Omit<SampleCycle, 'participants'>, participants: number): string {
  const seen = new Map<string, number>();
  for (let seed = 1; seed <= 10; seed += 1) {
    const { peers } = release(sampleParticipants({ ...cycle, participants }, seed));
    const what = peers === null ? 'withheld' : `${peers.standards.length} at ${SHORT[peers.precision]}`;
    seen.set(what, (seen.get(what) ?? 0) + 1);
  }
  return [...seen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, times]) => `${times} × ${what}`)
    .join(', ');
}

describe('by the number of participants, tables of peers', () => {
  it.each([
    ['high-dose antipsychotics', 6, '10 × withheld'],
    ['high-dose antipsychotics', 8, '1 × 1 at 5 %, 9 × withheld'],
    ['high-dose antipsychotics', 10, '6 × 1 at 5 %, 1 × 2 at 5 %, 1 × 3 at 5 %, 2 × withheld'],
    ['high-dose antipsychotics', 12, '2 × 1 at 5 %, 1 × 1 at no bands, 2 × 2 at 5 %, 5 × 3 at 5 %'],
    ['high-dose antipsychotics', 15, '3 × 2 at 5 %, 7 × 3 at 5 %'],
    ['high-dose antipsychotics', 20, '2 × 2 at 5 %, 8 × 3 at 5 %'],
    ['high-dose antipsychotics', 32, '2 × 2 at 5 %, 8 × 3 at 5 %'],
    ['lithium', 6, '10 × withheld'],
    ['lithium', 8, '1 × 1 at 5 %, 9 × withheld'],
    ['lithium', 10, '5 × 1 at 5 %, 2 × 3 at 5 %, 3 × withheld'],
    ['lithium', 12, '2 × 1 at 5 %, 6 × 3 at 5 %, 2 × withheld'],
    ['lithium', 15, '3 × 1 at 5 %, 1 × 2 at 5 %, 6 × 3 at 5 %'],
    ['lithium', 20, '4 × 2 at 5 %, 6 × 3 at 5 %'],
    ['lithium', 38, '2 × 2 at 5 %, 7 × 3 at 5 %, 1 × 4 at 5 %'],
    ['one standard, 300 cases', 6, '10 × withheld'],
    ['one standard, 300 cases', 8, '4 × 1 at 5 %, 6 × withheld'],
    ['one standard, 300 cases', 10, '3 × 1 at 5 %, 4 × 1 at no bands, 3 × withheld'],
    ['one standard, 300 cases', 12, '3 × 1 at 5 %, 7 × 1 at no bands'],
    ['one standard, 300 cases', 20, '10 × 1 at no bands'],
    ['one standard, 300 cases', 40, '10 × 1 at no bands'],
  ])('of %s, %i organisations: %s', (name, participants, expected) => {
    const cycle = CYCLES[name];
    expect(cycle === undefined ? '' : outcomes(cycle, participants)).toBe(expected);
  });
});
