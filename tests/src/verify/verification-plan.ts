import { organisationsForVerification } from '@qip/sample-world/organisations';
import { type SampleTeam } from '@qip/sample-world/organisations/sample-teams';
import { addDays, type Day } from '@qip/sample-world/plan/civil-time';
import { type PlanStep } from '@qip/sample-world/plan/plan-step';
import { programmeSteps } from '@qip/sample-world/plan/programme-steps';
import { foundingPlan } from '../harness/founding-plan.js';
import { cycleSteps } from './cycle-steps.js';
import { type VerificationCycle, verificationProgramme } from './verification-cycles.js';

/** Days of the platform's clock, which the plan moves: whatever day it is, it is played on these. */
const FOUNDED_ON: Day = '2023-01-09';
const FIRST_CYCLES_FROM: Day = '2023-05-01';
const LATER_CYCLES_FROM: Day = '2024-05-06';

/** Everything that people do from an empty platform to published cycles, in the order of time. */
export function verificationPlan(cycles: readonly VerificationCycle[]): readonly PlanStep[] {
  const topics = [...new Set(cycles.map(({ topic }) => topic))];
  const teams = teamsByOrganisation(cycles);
  const organisations = organisationsForVerification(Math.max(...cycles.map(({ parts }) => parts.length)));
  const steps = [
    ...foundingPlan(
      organisations.map((organisation) => ({ organisation, teams: teams.get(organisation.odsCode) ?? [] })),
      FOUNDED_ON,
    ),
    ...topics.flatMap((topic) =>
      programmeSteps(verificationProgramme(topic), addDays(FOUNDED_ON, 14), 36, 'AUTHOR_WRITES'),
    ),
    ...cycles.flatMap((cycle) => cycleSteps(cycle, cycle.kind === 'BASELINE' ? FIRST_CYCLES_FROM : LATER_CYCLES_FROM)),
  ];
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A code that an organisation uses in several cycles is one team. */
function teamsByOrganisation(
  cycles: readonly VerificationCycle[],
): ReadonlyMap<string, readonly Pick<SampleTeam, 'code' | 'careSetting'>[]> {
  const parts = cycles.flatMap((cycle) => cycle.parts);
  return new Map(
    [...Map.groupBy(parts, ({ odsCode }) => odsCode)].map(([odsCode, own]) => [
      odsCode,
      [...new Map(own.flatMap(({ teams }) => teams).map((team) => [team.code, team])).values()],
    ]),
  );
}
