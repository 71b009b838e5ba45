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

const result = (x: number, n: number): { x: number; n: number } => ({ x, n });

function participants(...results: readonly (readonly { x: number; n: number }[])[]): readonly Participant[] {
  return results.map((own, index) => ({ organisationId: `o${index}`, holderId: `o${index}`, results: own }));
}

/** Organisations of which everybody could have anybody's row: alike in size, apart in rate. */
const alike = (count: number): readonly Participant[] =>
  participants(...Array.from({ length: count }, (_, index) => [result(50 + (index % 3), 100)]));

const tablesOf = (all: readonly Participant[]): PeerTables | null =>
  peerTables(
    all,
    (all[0]?.results ?? []).map((_, place) => place),
    DISCLOSURE_POLICY,
  );

describe('tables of peers', () => {
  it('need seven organisations: five must remain possible after any two pool what they know', () => {
    expect(tablesOf(alike(6))).toBeNull();
    expect(tablesOf(alike(7))?.precision).toBe('NARROW_BANDS');
  });

  it('hold a row for each organisation and nothing but its cells', () => {
    expect(tablesOf(alike(7))?.rows[1]).toEqual({
      organisationId: 'o1',
      cells: [{ percent: 51, sizeBand: { from: 100, to: 149 } }],
    });
  });

  it('have wider bands where narrow ones leave too few', () => {
    const two = participants(
      ...Array.from({ length: 4 }, (_, index) => [result(1000 + 10 * index, 2000)]),
      ...Array.from({ length: 4 }, (_, index) => [result(200 + index, 400)]),
    );
    expect(tablesOf(two)?.precision).toBe('WIDE_BANDS');
  });

  it('say nothing of sizes where the one large organisation would stand out', () => {
    const all = [...alike(12), ...participants([result(130, 260)])].map((one, index) => ({
      ...one,
      organisationId: `o${index}`,
      holderId: `o${index}`,
    }));
    expect(tablesOf(all)?.precision).toBe('NO_BANDS');
  });

  it('round rates to five per cent where a whole percentage gives sizes away', () => {
    // 1/7 of 49 … 61 cases: 14 % is possible for few sizes only, 15 % for all of them.
    const all = participants(...[49, 50, 52, 53, 55, 57, 58, 59, 61, 62].map((n) => [result(Math.round(n / 7), n)]));
    expect(tablesOf(all)?.precision).toBe('FIVE_PER_CENT');
  });

  it('are withheld where even that gives somebody away', () => {
    const all = participants(...[10, 40, 90, 160, 250, 360, 490, 640].map((n) => [result(Math.round(n / 3), n)]));
    expect(tablesOf(all)).toBeNull();
  });

  it('are judged together: a code that is safe in each of two tables may not be so in both', () => {
    const sizes = [100, 200];
    const all = participants(
      ...Array.from({ length: 28 }, (_, index) => [
        result(5 * (index % 3), sizes[index % 2] ?? 0),
        result(5 * (index % 3), sizes[Math.floor(index / 2) % 2] ?? 0),
      ]),
    );
    expect(peerTables(all, [0], DISCLOSURE_POLICY)?.precision).toBe('NARROW_BANDS');
    expect(peerTables(all, [1], DISCLOSURE_POLICY)?.precision).toBe('NARROW_BANDS');
    const unlike = all.map((one, index) => (index < 3 ? { ...one, results: [result(5, 100), result(5, 450)] } : one));
    expect(peerTables(unlike, [0], DISCLOSURE_POLICY)?.precision).toBe('NARROW_BANDS');
    expect(peerTables(unlike, [0, 1], DISCLOSURE_POLICY)?.precision).not.toBe('NARROW_BANDS');
  });

  it('give up the standard with the fewest cases rather than all of them', () => {
    const all = alike(12).map((one, index) => ({ ...one, results: [...one.results, result(0, index === 3 ? 0 : 8)] }));
    expect(tablesOf(all)?.standards).toEqual([0]);
  });

  it('leave out an organisation that has too few cases in every table', () => {
    const all = [...alike(8), { organisationId: 'small', holderId: 'small', results: [result(1, 4)] }];
    expect(tablesOf(all)?.rows.map(({ organisationId }) => organisationId)).toEqual(
      Array.from({ length: 8 }, (_, index) => `o${index}`),
    );
  });

  it('count merged organisations as one owner', () => {
    const merged = alike(8).map((one, index) => ({ ...one, holderId: index < 3 ? 'merged' : one.holderId }));
    expect(tablesOf(merged)).toBeNull();
  });
});

/** What is published, and what everybody knows. */
function publishedOf(all: readonly Participant[], tables: PeerTables): PublishedTables {
  const listed = tables.rows.flatMap(({ organisationId }) =>
    all.filter((one) => one.organisationId === organisationId),
  );
  const inTables = listed.map(({ results }) => tables.standards.flatMap((place) => results.slice(place, place + 1)));
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

/** The fewest organisations that any row is left with, whichever two pool what they know. */
function fewestOwners(
  all: readonly Participant[],
  tables: PeerTables,
  attack: (published: PublishedTables, fits: Fits, insiders: readonly number[]) => PossibleOwners,
): number {
  const published = publishedOf(all, tables);
  const fits = fitsOf(published);
  const places = tables.rows.map((_, index) => index);
  const pairs = places.flatMap((one) => places.slice(one + 1).map((other) => [one, other]));
  return Math.min(...pairs.flatMap((pair) => [...attack(published, fits, pair).values()].map(({ size }) => size)));
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
    participants(
      ...Array.from({ length: count }, (_, index) =>
        Array.from({ length: standards }, (_unused, standard) => {
          const n = base + ((offsets[index * standards + standard] ?? 0) % spread);
          return result(Math.round(((rates[index * standards + standard] ?? 0) / 1000) * n), n);
        }),
      ),
    ),
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
