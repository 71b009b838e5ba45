import { organisationsForVerification } from '../organisations.js';
import { teamsOf } from '../organisations/sample-teams.js';
import { SAMPLE_PROGRAMMES } from '../programmes/sample-programmes.js';
import { randomOf } from '../random/random.js';
import { generateCases, type SampleCase } from './generate-cases.js';
import { caseCountOf } from './margins.js';
import type { Participant } from './participant.js';
import type { PublishedCycle } from './published-cycles.js';
import { shareOut } from './share-out.js';

/** About how many cases a team submits where the number of teams was not published. */
const CASES_PER_TEAM = 9;

/** Who takes part in the made-up cycle, and with how many cases of which teams. */
export function verificationParticipants(cycle: PublishedCycle, seed: string): readonly Participant[] {
  const { topic, label, organisationCount, settings, margins } = cycle;
  const organisations = organisationsForVerification(organisationCount);
  const random = randomOf(seed, topic, label, 'sizes');
  const weights = organisations.map(() => 0.35 + random() + random());
  const teamTotal = cycle.teamCount ?? Math.max(organisationCount, Math.round(caseCountOf(margins) / CASES_PER_TEAM));
  const teamCounts = shareOut(teamTotal, weights, 1);
  const teams = organisations.flatMap(({ odsCode }, index) =>
    teamsOf(`${seed}/${topic}`, odsCode, teamCounts[index] ?? 1, settings).map((team) => ({ odsCode, team })),
  );
  const caseCounts = shareOut(
    caseCountOf(margins),
    teams.map(({ team }) => team.size),
    1,
  );
  const sized = teams.map(({ odsCode, team: { code, careSetting } }, index) => ({
    odsCode,
    team: { code, careSetting, caseCount: caseCounts[index] ?? 0 },
  }));
  return [...Map.groupBy(sized, ({ odsCode }) => odsCode)].map(([odsCode, own]) => ({
    odsCode,
    teams: own.map(({ team }) => team),
  }));
}

/** Makes up the cases of a published cycle, with as many organisations, teams and cases as it had. */
export function verificationCases(cycle: PublishedCycle, seed: string): readonly SampleCase[] {
  return generateCases({
    definition: SAMPLE_PROGRAMMES[cycle.topic],
    margins: cycle.margins,
    participants: verificationParticipants(cycle, seed),
    seed,
    cycle: `${cycle.topic} ${cycle.label}`,
  });
}
