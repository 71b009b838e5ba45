import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Fits,
  fitsOf,
  ownersByMatching,
  ownersByTrial,
  type PossibleOwners,
  type PublishedTables,
} from '../../testing/motivated-intruder.js';
import { sampleParticipants } from '../../testing/sample-participants.js';
import { DISCLOSURE_POLICY } from './disclosure-policy.js';
import { type Participant, peerTables, type PeerTables } from './peer-tables.rules.js';

const tablesOf = (all: readonly Participant[]): PeerTables | null =>
  peerTables(
    all,
    (all[0]?.results ?? []).map((_, place) => place),
    DISCLOSURE_POLICY,
  );

const listedOf = (all: readonly Participant[], tables: PeerTables): readonly Participant[] =>
  tables.rows.flatMap(({ organisationId }) => all.filter((one) => one.organisationId === organisationId));

/** What is published, and what everybody knows. */
function publishedOf(all: readonly Participant[], tables: PeerTables): PublishedTables {
  const inTables = listedOf(all, tables).map(({ results }) =>
    tables.standards.flatMap((place) => results.slice(place, place + 1)),
  );
  return {
    rows: tables.rows.map(({ cells }) => cells),
    sizes: inTables.map((own) => own.map(({ n }) => n)),
    step: tables.precision === 'FIVE_PER_CENT' ? 5 : 1,
    smallestShown: DISCLOSURE_POLICY.smallestShown,
    // Without those that have no row, as if the intruder knew their numerators too.
    national: tables.standards.map((_, table) => inTables.reduce((sum, own) => sum + (own[table]?.x ?? 0), 0)),
    numerators: inTables.map((own) => own.map(({ x }) => x)),
  };
}

/** The fewest holders that any row is left with, whichever two pool what they know: each knows all rows that are his. */
function fewestOwners(
  all: readonly Participant[],
  tables: PeerTables,
  attack: (published: PublishedTables, fits: Fits, insiders: readonly number[]) => PossibleOwners,
): number {
  const published = publishedOf(all, tables);
  const fits = fitsOf(published);
  const holders = listedOf(all, tables).map(({ holderId }) => holderId);
  const known = [...new Set(holders)];
  const pairs = known.flatMap((one, at) => known.slice(at + 1).map((other) => [one, other]));
  return Math.min(
    ...pairs.flatMap((pair) => {
      const insiders = holders.flatMap((holder, row) => (pair.includes(holder) ? [row] : []));
      return [...attack(published, fits, insiders).values()].map(
        (owners) => new Set([...owners].map((owner) => holders[owner])).size,
      );
    }),
  );
}

/** Few organisations, alike enough in size that there is something to release. */
const smallWorld = fc
  .record({
    // Around the ends of narrow and of wide bands as well, so that each precision comes up.
    base: fc.oneof(fc.integer({ min: 10, max: 150 }), fc.constantFrom(148, 190, 198, 199, 295)),
    spread: fc.constantFrom(1, 2, 4, 10, 40),
    standards: fc.integer({ min: 1, max: 2 }),
    rates: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 16, maxLength: 16 }),
    offsets: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 16, maxLength: 16 }),
    count: fc.integer({ min: 6, max: 8 }),
  })
  .map(({ base, spread, standards, rates, offsets, count }) =>
    Array.from({ length: count }, (_, index): Participant => {
      const results = Array.from({ length: standards }, (_unused, standard) => {
        const n = base + ((offsets[index * standards + standard] ?? 0) % spread);
        return { x: Math.round(((rates[index * standards + standard] ?? 0) / 1000) * n), n };
      });
      return { organisationId: `o${index}`, holderId: `o${index}`, results };
    }),
  );

/** The same with two organisations that became one, and with so few cases on the last standard that some show no rate. */
const mergedWorld = fc
  .tuple(smallWorld, fc.integer({ min: 2, max: 6 }), fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }))
  .map(([all, fewest, offsets]) =>
    all.map(({ results, ...one }, index): Participant => {
      const n = fewest + (offsets[index] ?? 0);
      const few = { x: Math.min(n, results[0]?.x ?? 0), n };
      return { ...one, holderId: index === 1 ? 'o0' : one.holderId, results: [...results.slice(0, 1), few] };
    }),
  );

describe('a motivated intruder', () => {
  it('cannot link a row to fewer than five organisations in a small world, whatever he tries', () => {
    const released = new Map<string, number>();
    fc.assert(
      fc.property(smallWorld, (all) => {
        const tables = tablesOf(all);
        released.set(tables?.precision ?? 'none', (released.get(tables?.precision ?? 'none') ?? 0) + 1);
        if (tables !== null) expect(fewestOwners(all, tables, ownersByTrial)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 600, seed: 20_260_401 },
    );
    // The property is worth nothing unless tables are released at each precision.
    expect([...released.keys()].sort()).toEqual(['FIVE_PER_CENT', 'NARROW_BANDS', 'NO_BANDS', 'WIDE_BANDS', 'none']);
  });

  it('cannot where two organisations became one, nor where some have too few cases for a rate', () => {
    let released = 0;
    let withoutRate = 0;
    fc.assert(
      fc.property(mergedWorld, (all) => {
        const tables = tablesOf(all);
        if (tables === null) return;
        released += 1;
        const isMixed = tables.rows.some(({ cells }) => cells.some(({ percent }) => percent === null));
        withoutRate += isMixed ? 1 : 0;
        expect(fewestOwners(all, tables, ownersByTrial)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 600, seed: 20_260_402 },
    );
    expect([released > 40, withoutRate > 10]).toEqual([true, true]);
  });

  it('cannot by matching in a world of up to sixty organisations', () => {
    const world = fc.record({
      count: fc.integer({ min: 6, max: 60 }),
      seed: fc.nat(1_000_000),
      cases: fc.constantFrom(40, 90, 300),
    });
    let released = 0;
    fc.assert(
      fc.property(world, ({ count, seed, cases }) => {
        const standards = [
          { eligible: 1, rate: 0.6 },
          { eligible: 0.8, rate: 0.3 },
          { eligible: 0.1, rate: 0.8 },
        ];
        const all = sampleParticipants({ participants: count, typicalCases: cases, standards }, seed);
        const tables = tablesOf(all);
        if (tables === null) return;
        released += 1;
        expect(fewestOwners(all, tables, ownersByMatching)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(released).toBeGreaterThan(15);
  });
});
