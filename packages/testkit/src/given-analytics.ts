import { givenOrganisation, givenTeam, type GivenOrganisation } from './given-organisations.js';
import {
  givenCycle,
  givenEnrolment,
  givenProgramme,
  type GivenCycle,
  type GivenProgramme,
  type ProgrammeOptions,
} from './given-programmes.js';
import { givenCases, givenLock, givenSubmission, type GivenLock } from './given-submissions.js';
import { type TestDatabase } from './test-database.js';

/** How many cases of a team have which outcomes: one letter per standard, in the order of their numbers. */
export type PlannedTeam = Readonly<Record<string, number>>;

/** An organisation that takes part: its teams by code, and how many cases it expects; null where it does not say. */
export interface PlannedParticipant {
  readonly teams: Readonly<Record<string, PlannedTeam>>;
  readonly casesExpected?: number;
}

/** An organisation that took part, with its teams' ids by code. */
export interface GivenParticipant {
  readonly organisation: GivenOrganisation;
  readonly teamIds: ReadonlyMap<string, string>;
}

/** A locked cycle and who took part in it, in the order of the plan. */
export interface GivenLockedCycle {
  readonly programme: GivenProgramme;
  readonly cycle: GivenCycle;
  readonly lock: GivenLock;
  readonly participants: readonly GivenParticipant[];
}

/** Enrols an organisation in a cycle and submits what is planned, in place of whatever organisation it is. */
export async function givenParticipation(
  database: TestDatabase,
  cycle: GivenCycle,
  organisation: GivenOrganisation,
  plan: PlannedParticipant,
): Promise<GivenParticipant> {
  const { organisationId } = organisation;
  const { casesExpected } = plan;
  const enrolment = { organisationId, auditCycleId: cycle.auditCycleId };
  await givenEnrolment(database, casesExpected === undefined ? enrolment : { ...enrolment, casesExpected });
  const submission = await givenSubmission(database, organisationId, cycle, { isSignedOff: true });
  const teamIds = new Map<string, string>();
  for (const [teamCode, outcomes] of Object.entries(plan.teams)) {
    const teamId = await givenTeam(database, organisationId, teamCode);
    teamIds.set(teamCode, teamId);
    const cases = Object.entries(outcomes).map(([letters, count]) => ({ teamId, teamCode, outcomes: letters, count }));
    await givenCases(database, submission, cases);
  }
  return { organisation, teamIds };
}

/** A cycle of the sample programme, or of another one, that these took part in, locked. */
export async function givenLockedCycle(
  database: TestDatabase,
  plans: readonly PlannedParticipant[],
  options: ProgrammeOptions = {},
): Promise<GivenLockedCycle> {
  const programme = await givenProgramme(database, options);
  const cycle = await givenCycle(database, programme);
  const participants: GivenParticipant[] = [];
  for (const plan of plans) {
    participants.push(await givenParticipation(database, cycle, await givenOrganisation(database), plan));
  }
  return { programme, cycle, participants, lock: await givenLock(database, cycle) };
}
