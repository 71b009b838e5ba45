import { DEMO_PEOPLE, type DemoPerson } from './demo-people.js';
import { lithiumCycles, type SampleCycle } from './lithium-cycles.js';
import { SAMPLE_ORGANISATIONS } from './organisations.js';
import type { SampleOrganisation } from './organisations/organisation.js';
import { type SampleTeam, sampleTeams } from './organisations/sample-teams.js';
import type { ProgrammeDefinition, Topic } from './programmes/programme-definition.js';
import { SAMPLE_PROGRAMMES } from './programmes/sample-programmes.js';

/** Says what the whole world is; shown wherever it is shown. */
export const SYNTHETIC_NOTICE =
  'Synthetic sample data: every team, person, case and figure is made up, also where the organisation exists.';

/** The seed of the world that the platform starts with. */
export const SAMPLE_SEED = 'sample-world-1';

/** Everything that the platform's sample world is made of, without any day in the calendar. */
export interface SampleWorld {
  readonly seed: string;
  readonly notice: typeof SYNTHETIC_NOTICE;
  readonly organisations: readonly SampleOrganisation[];
  /** By ODS code. */
  readonly teams: ReadonlyMap<string, readonly SampleTeam[]>;
  readonly people: readonly DemoPerson[];
  readonly programmes: Readonly<Record<Topic, ProgrammeDefinition>>;
  readonly cycles: ReturnType<typeof lithiumCycles>;
}

/** The cycles of a world, in the order in which they take place. */
export function cyclesOf({ cycles }: SampleWorld): readonly SampleCycle[] {
  return [cycles.baseline, cycles.supplementary, cycles.open];
}

/** Makes up the sample world. The same seed gives the same world, byte for byte, on every machine. */
export function sampleWorld(seed: string = SAMPLE_SEED): SampleWorld {
  const teams = sampleTeams(seed);
  return {
    seed,
    notice: SYNTHETIC_NOTICE,
    organisations: SAMPLE_ORGANISATIONS,
    teams,
    people: DEMO_PEOPLE,
    programmes: SAMPLE_PROGRAMMES,
    cycles: lithiumCycles(seed, teams),
  };
}
