import { DISCLOSURE_POLICY } from '@qip/analytics/disclosure/disclosure-policy';
import { type PeerTable, peerTable } from '@qip/analytics/disclosure/peer-tables.rules';
import { fewestOwnersMet } from '../intruder/motivated-intruder.js';
import { rerunTheGate } from '../intruder/rerun-the-gate.js';
import { numbersFrom, type SampleCycle, sampleParticipants } from '../intruder/sample-participants.js';
import { coalitions, fitsOf, outsiders, seenTable } from '../intruder/seen-table.js';
import { type BenchResult } from './bench.js';

const PARTICIPANTS = [6, 8, 12, 20, 40, 60];
const CYCLES = 5;
const LEAST = DISCLOSURE_POLICY.leastOwners;

/** After published programmes: how many cases an organisation brings, who of them is eligible, and the national rates. */
const PROGRAMMES: Readonly<Record<string, Omit<SampleCycle, 'participants'>>> = {
  'high-dose antipsychotics': {
    typicalCases: 123,
    standards: [0.64, 0.57, 0.6].map((rate) => ({ eligible: 1, rate })),
  },
  lithium: {
    typicalCases: 89,
    standards: [{ eligible: 0.15, rate: 0.84 }, ...[0.3, 0.55, 0.5].map((rate) => ({ eligible: 0.85, rate }))],
  },
};

/** What became of the tables of one number of participants, and of the attacks on them. */
interface Tally {
  readonly byPrecision: Map<string, number>;
  tables: number;
  attacks: number;
  breaches: number;
  reruns: number;
  sameDecision: number;
}

/** How often tables of peers are released, and what an intruder makes of them who knows all he may and runs the gate. */
export function intruderBench(): BenchResult {
  const tallies = PARTICIPANTS.map((participants) => ({ participants, ...tallyOf(participants) }));
  const total = (of: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + of(tally), 0);
  const milliseconds = publicationTime();
  return {
    table: [
      `tables of peers: ${CYCLES} made-up cycles each of ${Object.keys(PROGRAMMES).join(' and of ')}`,
      ...tallies.map((tally) => `${String(tally.participants).padStart(3)} participants  ${sharesOf(tally)}`),
      `coalitions of two: ${total(({ attacks }) => attacks)}, rows left with fewer than ${LEAST} owners by: ${total(({ breaches }) => breaches)}`,
      `worlds that look the same, asked of the gate itself: ${total(({ reruns }) => reruns)}, decided alike: ${total(({ sameDecision }) => sameDecision)}`,
      `60 participants, 10 standards: decided in ${milliseconds} ms of processor time`,
    ],
    measures: {
      attacks: total(({ attacks }) => attacks),
      breaches: total(({ breaches }) => breaches),
      reruns: total(({ reruns }) => reruns),
      sameDecision: total(({ sameDecision }) => sameDecision),
      milliseconds,
      ...Object.fromEntries(tallies.map((tally) => [`released${tally.participants}`, releasedShare(tally)])),
    },
  };
}

function tallyOf(participants: number): Tally {
  const tally = {
    byPrecision: new Map<string, number>(),
    tables: 0,
    attacks: 0,
    breaches: 0,
    reruns: 0,
    sameDecision: 0,
  };
  for (const programme of Object.values(PROGRAMMES)) {
    for (let seed = 1; seed <= CYCLES; seed += 1) {
      const all = sampleParticipants({ ...programme, participants }, seed * 1009 + participants);
      for (const place of programme.standards.keys()) {
        const own = all.map(({ results, ...one }) => ({ ...one, results: results.slice(place, place + 1) }));
        const table = peerTable(own, 0, DISCLOSURE_POLICY);
        const what = table?.precision ?? 'withheld';
        tally.tables += 1;
        tally.byPrecision.set(what, (tally.byPrecision.get(what) ?? 0) + 1);
        if (table !== null) attack(own, table, tally, numbersFrom(seed));
      }
    }
  }
  return tally;
}

function attack(own: Parameters<typeof seenTable>[0], table: PeerTable, tally: Tally, next: () => number): void {
  const seen = seenTable(own, 0, table);
  const fits = fitsOf(seen, table.precision.startsWith('FIVE') ? 5 : 1);
  const pairs = coalitions(seen);
  for (let at = 0; at < 4; at += 1) {
    const outside = outsiders(seen, pairs[Math.floor(next() * pairs.length)] ?? ['', '']);
    const fewest = fewestOwnersMet(seen, fits, outside, { next, steps: 100_000, enough: LEAST });
    tally.attacks += 1;
    tally.breaches += fewest < LEAST ? 1 : 0;
    if (at > 0) continue;
    const rerun = rerunTheGate({ seen, fits, outside }, { table, enough: LEAST, most: 30 }, next);
    tally.breaches += rerun.fewestOwners < LEAST ? 1 : 0;
    tally.reruns += rerun.worlds;
    tally.sameDecision += rerun.same;
  }
}

const ORDER = [...new Set(DISCLOSURE_POLICY.ladder.map(({ precision }) => precision)), 'withheld'];

function sharesOf({ byPrecision, tables }: Tally): string {
  return ORDER.filter((what) => byPrecision.has(what))
    .map((what) => `${what} ${Math.round((100 * (byPrecision.get(what) ?? 0)) / tables)} %`)
    .join(', ');
}

function releasedShare({ byPrecision, tables }: Tally): number {
  return 1 - (byPrecision.get('withheld') ?? 0) / tables;
}

function publicationTime(): number {
  const standards = Array.from({ length: 10 }, (_, index) => ({
    eligible: index < 6 ? 1 : 0.5,
    rate: 0.25 + 0.06 * index,
  }));
  const all = sampleParticipants({ participants: 60, typicalCases: 100, standards }, 7);
  const begun = process.cpuUsage();
  for (const place of standards.keys()) peerTable(all, place, DISCLOSURE_POLICY);
  return Math.round(process.cpuUsage(begun).user / 1000);
}
