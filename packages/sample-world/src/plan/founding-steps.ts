import {
  CENTRAL_AUTHOR,
  CENTRAL_CHECKER,
  type DemoPerson,
  type DemoRole,
  keyOf,
  PARTNER_TOOL,
} from '../demo-people.js';
import { FEATURED } from '../organisations/participation.js';
import type { SampleWorld } from '../sample-world.js';
import { addDays, type Day, londonInstant } from './civil-time.js';
import type { PlanStep } from './plan-step.js';

/** Nine in the morning, in minutes; work that follows work is a minute later. */
const MORNING = 540;

function peopleWith({ people }: SampleWorld, ...roles: readonly DemoRole[]): readonly DemoPerson[] {
  return people.filter(({ role }) => roles.includes(role));
}

function centralTeam(world: SampleWorld, day: Day): readonly PlanStep[] {
  const at = (minute: number): string => londonInstant(day, MORNING + minute);
  const grant = { role: 'CENTRAL_TEAM', odsCode: null, topic: null, cycle: null } as const;
  return peopleWith(world, 'CENTRAL_TEAM').flatMap((person, index): readonly PlanStep[] =>
    person.key === CENTRAL_AUTHOR
      ? [{ kind: 'FOUND_CENTRAL_TEAM', person, at: at(0), by: person.key }]
      : [
          { kind: 'REGISTER_PERSON', person, at: at(2 * index), by: CENTRAL_AUTHOR },
          { kind: 'GRANT_ROLE', person: CENTRAL_CHECKER, ...grant, at: at(2 * index + 1), by: CENTRAL_AUTHOR },
        ],
  );
}

function members({ organisations }: SampleWorld, day: Day): readonly PlanStep[] {
  return organisations.map((organisation, index) => ({
    kind: 'REGISTER_ORGANISATION',
    organisation,
    memberFromOn: day,
    at: londonInstant(day, MORNING + index),
    by: CENTRAL_AUTHOR,
  }));
}

function leads(world: SampleWorld, day: Day): readonly PlanStep[] {
  return peopleWith(world, 'LOCAL_LEAD').flatMap((person, index): readonly PlanStep[] => {
    const { key, odsCode, profession } = person;
    if (odsCode === null || profession === null) return [];
    const at = (minute: number): string => londonInstant(day, MORNING + 2 * index + minute);
    return [
      { kind: 'REGISTER_PERSON', person, at: at(0), by: CENTRAL_AUTHOR },
      { kind: 'NOMINATE_LOCAL_LEAD', odsCode, person: key, profession, fromOn: day, at: at(1), by: CENTRAL_AUTHOR },
    ];
  });
}

function teams({ teams: byOrganisation }: SampleWorld, day: Day): readonly PlanStep[] {
  return [...byOrganisation].map(([odsCode, own], index) => ({
    kind: 'REGISTER_TEAMS',
    odsCode,
    teams: own.filter(({ since }) => since === 'START'),
    at: londonInstant(day, MORNING + 3 * index),
    by: keyOf('LOCAL_LEAD', odsCode),
  }));
}

/** The central team registers colleagues; what each may do is given by the lead. Roles of a cycle come with the cycle. */
function colleagues(world: SampleWorld, day: Day): readonly PlanStep[] {
  const all = peopleWith(world, 'DEPUTY', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER');
  return all.flatMap((person, index): readonly PlanStep[] => {
    const { key, role, odsCode, profession } = person;
    if (odsCode === null) return [];
    const at = (minute: number): string => londonInstant(day, MORNING + 2 * index + minute);
    const byLead = { at: at(1), by: keyOf('LOCAL_LEAD', odsCode) };
    const registered: PlanStep = { kind: 'REGISTER_PERSON', person, at: at(0), by: CENTRAL_AUTHOR };
    if (role === 'DEPUTY' && profession !== null) {
      return [registered, { kind: 'APPOINT_DEPUTY', odsCode, person: key, profession, fromOn: day, ...byLead }];
    }
    if (role !== 'VIEWER') return [registered];
    return [registered, { kind: 'GRANT_ROLE', person: key, role, odsCode, topic: null, cycle: null, ...byLead }];
  });
}

function partner(world: SampleWorld, day: Day): readonly PlanStep[] {
  const lead = keyOf('LOCAL_LEAD', FEATURED.big);
  const [first, second] = [londonInstant(day, MORNING), londonInstant(day, MORNING + 60)];
  return [
    ...peopleWith(world, 'PARTNER_TOOL').map((person): PlanStep => ({
      kind: 'REGISTER_PARTNER_TOOL',
      person,
      at: first,
      by: CENTRAL_AUTHOR,
    })),
    { kind: 'GRANT_PARTNER_ACCESS', odsCode: FEATURED.big, person: PARTNER_TOOL, at: second, by: lead },
  ];
}

/** The first week: the central team, the members, their leads, teams and colleagues, a partner tool. */
export function foundingSteps(world: SampleWorld, start: Day): readonly PlanStep[] {
  return [
    ...centralTeam(world, start),
    ...members(world, addDays(start, 1)),
    ...leads(world, addDays(start, 2)),
    ...teams(world, addDays(start, 3)),
    ...colleagues(world, addDays(start, 4)),
    ...partner(world, addDays(start, 5)),
  ];
}
