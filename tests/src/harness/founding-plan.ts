import { CENTRAL_AUTHOR, CENTRAL_CHECKER, DEMO_PEOPLE, type DemoPerson } from '@qip/sample-world/demo-people';
import { type SampleOrganisation } from '@qip/sample-world/organisations/organisation';
import { type SampleTeam } from '@qip/sample-world/organisations/sample-teams';
import { addDays, type Day, londonInstant } from '@qip/sample-world/plan/civil-time';
import { type PlanStep } from '@qip/sample-world/plan/plan-step';
import { leadOf, STAND_IN } from './lead-of.js';

/** An organisation that is to be there, and its teams. */
export interface FoundedOrganisation {
  readonly organisation: SampleOrganisation;
  readonly teams: readonly Pick<SampleTeam, 'code' | 'careSetting'>[];
}

/** From an empty platform to organisations with a lead and teams, within three days. */
export function foundingPlan(members: readonly FoundedOrganisation[], foundedOn: Day): readonly PlanStep[] {
  return [...centralTeam(foundedOn), ...joining(members, foundedOn)];
}

/**
 * The demo person of a key.
 * @throws when there is none
 */
export function personOf(key: string): DemoPerson {
  const person = DEMO_PEOPLE.find((one) => one.key === key);
  if (person === undefined) throw new Error(`There is no demo person ${key}.`);
  return person;
}

function centralTeam(foundedOn: Day): readonly PlanStep[] {
  const by = CENTRAL_AUTHOR;
  const at = (minute: number): string => londonInstant(foundedOn, 540 + minute);
  const grant = { role: 'CENTRAL_TEAM', odsCode: null, topic: null, cycle: null } as const;
  return [
    { kind: 'FOUND_CENTRAL_TEAM', person: personOf(CENTRAL_AUTHOR), at: at(0), by },
    { kind: 'REGISTER_PERSON', person: personOf(CENTRAL_CHECKER), at: at(1), by },
    { kind: 'GRANT_ROLE', person: CENTRAL_CHECKER, ...grant, at: at(2), by },
  ];
}

function joining(members: readonly FoundedOrganisation[], foundedOn: Day): readonly PlanStep[] {
  const leads = new Set([STAND_IN, ...members.map(({ organisation }) => leadOf(organisation.odsCode))]);
  const [joined, appointed, registered] = [1, 2, 3].map((days) => londonInstant(addDays(foundedOn, days), 600));
  const byCentral = { by: CENTRAL_AUTHOR };
  return [
    ...[...leads].map((key): PlanStep => ({
      kind: 'REGISTER_PERSON',
      person: personOf(key),
      at: joined ?? '',
      ...byCentral,
    })),
    ...members.flatMap(({ organisation, teams }): readonly PlanStep[] => {
      const { odsCode } = organisation;
      const lead = leadOf(odsCode);
      const sized = teams.map((team) => ({ ...team, size: 1, since: 'START' as const }));
      return [
        {
          kind: 'REGISTER_ORGANISATION',
          organisation,
          memberFromOn: addDays(foundedOn, 1),
          at: joined ?? '',
          ...byCentral,
        },
        {
          kind: 'NOMINATE_LOCAL_LEAD',
          odsCode,
          person: lead,
          profession: 'SENIOR_PHARMACIST',
          fromOn: addDays(foundedOn, 2),
          at: appointed ?? '',
          ...byCentral,
        },
        { kind: 'REGISTER_TEAMS', odsCode, teams: sized, at: registered ?? '', by: lead },
      ];
    }),
  ];
}
