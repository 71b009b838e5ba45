import { describe, expect, it } from '@jest/globals';
import { DISCLOSURE_POLICY } from '@qip/analytics/disclosure/disclosure-policy';
import { type Participant, peerTable, type PeerTable } from '@qip/analytics/disclosure/peer-tables.rules';
import { fewestOwnersMet, tryEveryWorld } from './motivated-intruder.js';
import { rerunTheGate } from './rerun-the-gate.js';
import { numbersFrom, sampleParticipants } from './sample-participants.js';
import { coalitions, fitsOf, outsiders, type Range, seenTable, type SeenTable } from './seen-table.js';

const LEAST = DISCLOSURE_POLICY.leastOwners;

/** Few organisations, mostly alike enough in size that there is something to release; some merged, some tiny. */
function smallWorld(seed: number): readonly Participant[] {
  const next = numbersFrom(seed * 7919);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const base = pick([6, 12, 20, 21, 44, 90, 150, 199]);
  const spread = pick([1, 1, 2, 4, 10, 30]);
  const rate = pick([0.02, 0.1, 0.5, 0.6, 0.9, 0.98]);
  const count = pick([7, 7, 7, 8]);
  const isMerged = next() < 0.2;
  const listed = Array.from({ length: count }, (_, index) => {
    const n = base + Math.floor(next() * spread);
    const x = Math.round(n * Math.min(1, Math.max(0, rate + 0.3 * (next() - 0.5))));
    return { organisationId: `o${index}`, holderId: isMerged && index === 1 ? 'o0' : `o${index}`, results: [{ x, n }] };
  });
  const tiny = Array.from({ length: pick([0, 0, 1]) }, (_, index) => {
    const n = Math.floor(next() * 5);
    const x = Math.floor(next() * (n + 1));
    return { organisationId: `t${index}`, holderId: `t${index}`, results: [{ x, n }] };
  });
  return [...listed, ...tiny];
}

/** As unlike as in a national audit, or more, or less. */
function largeWorld(seed: number): readonly Participant[] {
  const next = numbersFrom(seed * 104_729);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const participants = pick([10, 12, 12, 14, 16, 16, 20, 20, 24, 32]);
  const standards = [{ eligible: pick([1, 0.8, 0.4]), rate: pick([0.1, 0.3, 0.6, 0.85]) }];
  return sampleParticipants(
    { participants, typicalCases: pick([40, 90, 300]), standards, spread: pick([0.2, 0.6, 0.9]) },
    seed,
  );
}

const stepOf = (table: PeerTable): number => (table.precision.startsWith('FIVE') ? 5 : 1);

interface Attack {
  readonly seen: SeenTable;
  readonly fits: ReturnType<typeof fitsOf>;
  readonly table: PeerTable;
}

function attackOn(world: readonly Participant[]): Attack | null {
  const table = peerTable(world, 0, DISCLOSURE_POLICY);
  if (table === null) return null;
  const seen = seenTable(world, 0, table);
  return { seen, fits: fitsOf(seen, stepOf(table)), table };
}

/** A count under five, of those who met the standard or of those who did not, that is the only one left. */
const isRecovered = ({ least, most }: Range, n: number): boolean =>
  least === most && (least < 5 || n - least < 5) && n > 0;

describe('a motivated intruder', () => {
  it('cannot link a row nor recover a small count in a small world, whatever he tries', () => {
    const released = new Map<string, number>();
    for (let seed = 1; seed <= 900; seed += 1) {
      const attack = attackOn(smallWorld(seed));
      const what = attack?.table.precision ?? 'withheld';
      released.set(what, (released.get(what) ?? 0) + 1);
      if (attack === null) continue;
      for (const pair of coalitions(attack.seen)) {
        const outside = outsiders(attack.seen, pair);
        const { fewestOwners, counts } = tryEveryWorld(attack.seen, attack.fits, outside);
        const sizes = [...outside.others.map((at) => attack.seen.sizes[at] ?? 0), ...outside.unlisted];
        // What the national figure alone gives away, it gives away without any table.
        const isNationalEnough = outside.rest === 0 || outside.rest === sizes.reduce((sum, n) => sum + n, 0);
        const recovered = isNationalEnough ? [] : counts.filter((range, at) => isRecovered(range, sizes[at] ?? 0));
        expect({ seed, pair, enough: fewestOwners >= LEAST, recovered }).toEqual({
          seed,
          pair,
          enough: true,
          recovered: [],
        });
      }
    }
    // The property is worth nothing unless tables are released, and withheld.
    expect([
      (released.get('NARROW_BANDS') ?? 0) > 50,
      (released.get('FIVE_PER_CENT_BANDS') ?? 0) > 20,
      (released.get('withheld') ?? 0) > 50,
    ]).toEqual([true, true, true]);
  });

  it('cannot link a row among up to 32 organisations', () => {
    let released = 0;
    for (let seed = 1; seed <= 130; seed += 1) {
      const attack = attackOn(largeWorld(seed));
      if (attack === null) continue;
      released += 1;
      const next = numbersFrom(seed);
      const pairs = coalitions(attack.seen)
        .toSorted(() => next() - 0.5)
        .slice(0, 6);
      for (const pair of pairs) {
        const fewest = fewestOwnersMet(attack.seen, attack.fits, outsiders(attack.seen, pair), {
          next,
          steps: 100_000,
          enough: LEAST,
        });
        expect({ seed, pair, enough: fewest >= LEAST }).toEqual({ seed, pair, enough: true });
      }
    }
    expect(released).toBeGreaterThan(50);
  });

  it('learns nothing from running the gate himself', () => {
    let asked = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const attack = attackOn(seed % 2 === 0 ? smallWorld(seed + 5000) : largeWorld(seed + 5000));
      if (attack === null) continue;
      const next = numbersFrom(seed);
      const pair = coalitions(attack.seen).toSorted(() => next() - 0.5)[0] ?? ['', ''];
      const of = { ...attack, outside: outsiders(attack.seen, pair) };
      const { fewestOwners } = rerunTheGate(of, { table: attack.table, enough: LEAST, most: 40 }, next);
      asked += 1;
      expect({ seed, pair, enough: fewestOwners >= LEAST }).toEqual({ seed, pair, enough: true });
    }
    expect(asked).toBeGreaterThan(10);
  });
});
