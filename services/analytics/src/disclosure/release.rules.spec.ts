import { describe, expect, it } from '@jest/globals';
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
    expect([5, 6, 7].map((count) => release(alike(count)).peers[0]?.precision ?? null)).toEqual([
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
    expect(release(all)).toMatchObject({ isNationalReleased: [false], peers: [null] });
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
    expect(release(all).peers.map((table) => table !== null)).toEqual([true, false]);
  });

  it('of a cycle without any participant is zero, and no secret', () => {
    expect(release([])).toEqual({
      isNationalReleased: [true],
      peers: [null],
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

describe('a later revision', () => {
  const before = alike(8);
  const corrected = before.map((one, index) => (index === 0 ? { ...one, results: [{ x: 49, n: 99 }] } : one));
  const revised = (participants: readonly CountedParticipant[]): Release =>
    decideRelease(
      { standardCount: 1, participants, coverage: [], earlier: [{ participants: before, hasPeers: [true] }] },
      DISCLOSURE_POLICY,
    );

  it('has the nation corrected, and no peers beside whom the corrected organisation would stand out', () => {
    expect(revised(corrected)).toMatchObject({ isNationalReleased: [true], peers: [null] });
    expect(release(corrected).peers[0]).not.toBeNull();
  });

  it('has peers where nobody’s figures are others', () => {
    expect(revised(before).peers).toEqual(release(before).peers);
  });
});
