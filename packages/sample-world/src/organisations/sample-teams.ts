import type { CareSetting } from '../care-setting.js';
import { shareOut } from '../cases/share-out.js';
import { SAMPLE_ORGANISATIONS } from '../organisations.js';
import { between, type Weighted, weighted } from '../random/draw.js';
import { randomOf } from '../random/random.js';
import { awkward } from './awkward-organisations.js';
import type { SampleOrganisation } from './organisation.js';
import { FEATURED, IN_BASELINE } from './participation.js';
import { teamCodes } from './team-code.js';

/** A made-up team: a local code and where it works. */
export interface SampleTeam {
  readonly code: string;
  readonly careSetting: CareSetting;
  /** How many patients it has, in relation to other teams. */
  readonly size: number;
  /** Whether its organisation had it from the start, or from the merger. */
  readonly since: 'START' | 'MERGER';
}

/** The teams that took part in the published baseline of topic 7. */
const TEAMS_IN_BASELINE = 436;

/** Where patients on lithium are seen: mostly in the community. */
export const NHS_SETTINGS: Weighted<CareSetting> = [
  ['COMMUNITY_ADULT', 58],
  ['COMMUNITY_OLDER_ADULT', 13],
  ['ADULT_ACUTE_WARD', 12],
  ['OLDER_ADULT_WARD', 5],
  ['REHABILITATION_WARD', 4],
  ['FORENSIC_WARD', 3],
  ['PSYCHIATRIC_INTENSIVE_CARE', 1],
  ['LEARNING_DISABILITY', 1.5],
  ['CAMHS', 1.5],
  ['OTHER', 1],
];

const INDEPENDENT_SETTINGS: Weighted<CareSetting> = [
  ['FORENSIC_WARD', 40],
  ['REHABILITATION_WARD', 25],
  ['ADULT_ACUTE_WARD', 20],
  ['LEARNING_DISABILITY', 8],
  ['PSYCHIATRIC_INTENSIVE_CARE', 7],
];

/** Made-up organisations are small; these numbers belong to what is awkward about them. */
const TEAM_COUNTS: Readonly<Record<string, number>> = {
  [awkward('VERY_FEW_CASES')]: 2,
  [awkward('NO_ELIGIBLE_CASE')]: 2,
  [awkward('MERGED_AWAY')]: 4,
  [awkward('MERGED_INTO')]: 7,
  [awkward('SIGNED_OFF_LATE')]: 5,
  [awkward('ONE_TEAM')]: 1,
};

/** Of the teams of the successor, those that were the predecessor's. */
const TAKEN_OVER = 4;

function sizeOf(seed: string, { odsCode }: SampleOrganisation): number {
  if (odsCode === FEATURED.big) return 2.6;
  const random = randomOf(seed, 'organisation size', odsCode);
  return 0.35 + random() + random();
}

function teamCounts(seed: string): ReadonlyMap<string, number> {
  const inBaseline = SAMPLE_ORGANISATIONS.filter(({ odsCode }) => IN_BASELINE.includes(odsCode));
  const free = inBaseline.filter(({ odsCode }) => TEAM_COUNTS[odsCode] === undefined);
  const taken = inBaseline.reduce((sum, { odsCode }) => sum + (TEAM_COUNTS[odsCode] ?? 0), 0);
  const shares = shareOut(
    TEAMS_IN_BASELINE - taken,
    free.map((organisation) => sizeOf(seed, organisation)),
    2,
  );
  const shared = new Map(free.map(({ odsCode }, index) => [odsCode, shares[index] ?? 0]));
  const random = randomOf(seed, 'team counts');
  return new Map(
    SAMPLE_ORGANISATIONS.map(({ odsCode, isSynthetic }) => {
      const drawn = isSynthetic ? between(random, 2, 5) : between(random, 6, 18);
      return [odsCode, TEAM_COUNTS[odsCode] ?? shared.get(odsCode) ?? drawn];
    }),
  );
}

/** Makes up `count` teams of an organisation. */
export function teamsOf(
  seed: string,
  odsCode: string,
  count: number,
  settings: Weighted<CareSetting>,
): readonly SampleTeam[] {
  const random = randomOf(seed, 'teams', odsCode);
  const isSuccessor = odsCode === awkward('MERGED_INTO');
  return teamCodes(random, count).map((code, index) => ({
    code,
    careSetting: weighted(random, settings),
    size: 0.3 + random() + random(),
    since: isSuccessor && index >= count - TAKEN_OVER ? 'MERGER' : 'START',
  }));
}

/** The teams of every member, by ODS code: 436 of them in the organisations that take part in the baseline. */
export function sampleTeams(seed: string): ReadonlyMap<string, readonly SampleTeam[]> {
  const counts = teamCounts(seed);
  return new Map(
    SAMPLE_ORGANISATIONS.map(({ odsCode, isSynthetic }) => [
      odsCode,
      teamsOf(seed, odsCode, counts.get(odsCode) ?? 0, isSynthetic ? INDEPENDENT_SETTINGS : NHS_SETTINGS),
    ]),
  );
}
