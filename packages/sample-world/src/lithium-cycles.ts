import { generateCases, type SampleCase } from './cases/generate-cases.js';
import { LITHIUM_BASELINE, LITHIUM_OPEN, LITHIUM_SUPPLEMENTARY } from './cases/lithium-margins.js';
import { lithiumParticipants } from './cases/lithium-participants.js';
import { caseCountOf, type CycleMargins } from './cases/margins.js';
import { scaleMargins } from './cases/scale-margins.js';
import { awkward } from './organisations/awkward-organisations.js';
import { IN_BASELINE, IN_OPEN_CYCLE, IN_SUPPLEMENTARY } from './organisations/participation.js';
import type { SampleTeam } from './organisations/sample-teams.js';
import type { Topic } from './programmes/programme-definition.js';
import { SAMPLE_PROGRAMMES } from './programmes/sample-programmes.js';

/** A cycle that organisations submit cases to. */
export interface SampleCycle {
  /** Topic and letter: 7a is the first cycle of topic 7. */
  readonly code: string;
  readonly topic: Topic;
  readonly kind: 'BASELINE' | 'SUPPLEMENTARY';
  readonly label: string;
  /** What each organisation submits, by ODS code, and what the nation is made of. */
  readonly cases: ReadonlyMap<string, readonly SampleCase[]>;
  /** What organisations submit that do not sign off in time: no part of any figure. */
  readonly unsignedCases: ReadonlyMap<string, readonly SampleCase[]>;
}

type TeamsByOrganisation = ReadonlyMap<string, readonly SampleTeam[]>;

/** How many cases the organisation submits that is never signed off. */
const UNSIGNED_CASES = 27;

function submissions(
  cycle: string,
  seed: string,
  margins: CycleMargins,
  teams: TeamsByOrganisation,
): ReadonlyMap<string, readonly SampleCase[]> {
  const participants = lithiumParticipants(teams, caseCountOf(margins));
  const cases = generateCases({ definition: SAMPLE_PROGRAMMES['7'], margins, participants, seed, cycle });
  return Map.groupBy(cases, ({ odsCode }) => odsCode);
}

function teamsIn(
  all: TeamsByOrganisation,
  odsCodes: readonly string[],
  takesPart: (team: SampleTeam, index: number, own: readonly SampleTeam[]) => boolean,
): TeamsByOrganisation {
  return new Map(odsCodes.map((odsCode) => [odsCode, (all.get(odsCode) ?? []).filter(takesPart)]));
}

function baseline(seed: string, all: TeamsByOrganisation): SampleCycle {
  const teams = teamsIn(all, IN_BASELINE, ({ since }) => since === 'START');
  return {
    code: '7a',
    topic: '7',
    kind: 'BASELINE',
    label: 'Baseline audit (synthetic sample data)',
    cases: submissions('7a', seed, LITHIUM_BASELINE, teams),
    unsignedCases: new Map(),
  };
}

function supplementary(seed: string, all: TeamsByOrganisation): SampleCycle {
  const unsigned = teamsIn(all, [awkward('UNSIGNED_AT_LOCK')], () => true);
  const margins = scaleMargins(LITHIUM_SUPPLEMENTARY, UNSIGNED_CASES);
  return {
    code: '7b',
    topic: '7',
    kind: 'SUPPLEMENTARY',
    label: 'Supplementary audit (synthetic sample data)',
    cases: submissions(
      '7b',
      seed,
      LITHIUM_SUPPLEMENTARY,
      teamsIn(all, IN_SUPPLEMENTARY, () => true),
    ),
    unsignedCases: submissions('7b unsigned', seed, margins, unsigned),
  };
}

/** Where an organisation is not done yet, the first half of its teams has submitted. */
function open(seed: string, all: TeamsByOrganisation): SampleCycle {
  const submitting = Object.keys(IN_OPEN_CYCLE).filter((odsCode) => IN_OPEN_CYCLE[odsCode] !== 'ENROLLED');
  const teams = new Map(
    submitting.map((odsCode) => {
      const own = all.get(odsCode) ?? [];
      const isDone = IN_OPEN_CYCLE[odsCode] === 'SIGNED_OFF';
      return [odsCode, own.slice(0, isDone ? own.length : Math.ceil(own.length / 2))];
    }),
  );
  return {
    code: '7c',
    topic: '7',
    kind: 'SUPPLEMENTARY',
    label: 'Second supplementary audit (synthetic sample data)',
    cases: submissions('7c', seed, LITHIUM_OPEN, teams),
    unsignedCases: new Map(),
  };
}

/** The three cycles of topic 7 in the sample world: two that were published, and one that is open today. */
export function lithiumCycles(
  seed: string,
  teams: TeamsByOrganisation,
): { readonly baseline: SampleCycle; readonly supplementary: SampleCycle; readonly open: SampleCycle } {
  return { baseline: baseline(seed, teams), supplementary: supplementary(seed, teams), open: open(seed, teams) };
}
