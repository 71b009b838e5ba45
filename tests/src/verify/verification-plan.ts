import { CENTRAL_AUTHOR, CENTRAL_CHECKER, DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { organisationsForVerification } from '@qip/sample-world/organisations';
import { type SampleTeam } from '@qip/sample-world/organisations/sample-teams';
import { addDays, type Day, londonInstant } from '@qip/sample-world/plan/civil-time';
import { type PlanStep } from '@qip/sample-world/plan/plan-step';
import { programmeSteps } from '@qip/sample-world/plan/programme-steps';
import { cycleSteps } from './cycle-steps.js';
import { leadOf, STAND_IN } from './lead-of.js';
import { type VerificationCycle, verificationProgramme } from './verification-cycles.js';

/** Days of the platform's clock, which the plan moves: whatever day it is, it is played on these. */
const FOUNDED_ON: Day = '2023-01-09';
const FIRST_CYCLES_FROM: Day = '2023-05-01';
const LATER_CYCLES_FROM: Day = '2024-05-06';

/** Everything that people do from an empty platform to published cycles, in the order of time. */
export function verificationPlan(cycles: readonly VerificationCycle[]): readonly PlanStep[] {
  const topics = [...new Set(cycles.map(({ topic }) => topic))];
  const steps = [
    ...centralTeam(),
    ...members(cycles),
    ...topics.flatMap((topic) =>
      programmeSteps(verificationProgramme(topic), addDays(FOUNDED_ON, 14), 36, 'AUTHOR_WRITES'),
    ),
    ...cycles.flatMap((cycle) => cycleSteps(cycle, cycle.kind === 'BASELINE' ? FIRST_CYCLES_FROM : LATER_CYCLES_FROM)),
  ];
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function personOf(key: string): (typeof DEMO_PEOPLE)[number] {
  const person = DEMO_PEOPLE.find((one) => one.key === key);
  if (person === undefined) throw new Error(`There is no demo person ${key}.`);
  return person;
}

function centralTeam(): readonly PlanStep[] {
  const by = CENTRAL_AUTHOR;
  const at = (minute: number): string => londonInstant(FOUNDED_ON, 540 + minute);
  const grant = { role: 'CENTRAL_TEAM', odsCode: null, topic: null, cycle: null } as const;
  return [
    { kind: 'FOUND_CENTRAL_TEAM', person: personOf(CENTRAL_AUTHOR), at: at(0), by },
    { kind: 'REGISTER_PERSON', person: personOf(CENTRAL_CHECKER), at: at(1), by },
    { kind: 'GRANT_ROLE', person: CENTRAL_CHECKER, ...grant, at: at(2), by },
  ];
}

/** The organisations that take part in any of the cycles, each with a lead and all its teams. */
function members(cycles: readonly VerificationCycle[]): readonly PlanStep[] {
  const teams = teamsByOrganisation(cycles);
  const organisations = organisationsForVerification(Math.max(...cycles.map(({ parts }) => parts.length)));
  const leads = new Set([STAND_IN, ...organisations.map(({ odsCode }) => leadOf(odsCode))]);
  const [joined, appointed, registered] = [1, 2, 3].map((days) => londonInstant(addDays(FOUNDED_ON, days), 600));
  const fromOn = addDays(FOUNDED_ON, 1);
  const byCentral = { by: CENTRAL_AUTHOR };
  return [
    ...[...leads].map((key): PlanStep => ({
      kind: 'REGISTER_PERSON',
      person: personOf(key),
      at: joined ?? '',
      ...byCentral,
    })),
    ...organisations.flatMap((organisation): readonly PlanStep[] => {
      const { odsCode } = organisation;
      const [lead, own] = [leadOf(odsCode), teams.get(odsCode) ?? []];
      return [
        { kind: 'REGISTER_ORGANISATION', organisation, memberFromOn: fromOn, at: joined ?? '', ...byCentral },
        {
          kind: 'NOMINATE_LOCAL_LEAD',
          odsCode,
          person: lead,
          profession: 'SENIOR_PHARMACIST',
          fromOn: addDays(FOUNDED_ON, 2),
          at: appointed ?? '',
          ...byCentral,
        },
        { kind: 'REGISTER_TEAMS', odsCode, teams: own, at: registered ?? '', by: lead },
      ];
    }),
  ];
}

/** A code that an organisation uses in several cycles is one team. */
function teamsByOrganisation(cycles: readonly VerificationCycle[]): ReadonlyMap<string, readonly SampleTeam[]> {
  const parts = cycles.flatMap((cycle) => cycle.parts);
  return new Map(
    [...Map.groupBy(parts, ({ odsCode }) => odsCode)].map(([odsCode, own]) => {
      const byCode = new Map(own.flatMap(({ teams }) => teams).map((team) => [team.code, team]));
      return [odsCode, [...byCode.values()].map((team) => ({ ...team, size: 1, since: 'START' as const }))];
    }),
  );
}
