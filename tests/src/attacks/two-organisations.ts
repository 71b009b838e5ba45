import { givenOrganisation, type GivenOrganisation, givenTeam } from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { givenCases, givenSubmission } from '@qip/testkit/given-submissions';
import { type TestDatabase } from '@qip/testkit/test-database';

/** An organisation that takes part in a cycle, and the ids of what it has there. */
export interface Participant extends GivenOrganisation {
  readonly enrolmentId: string;
  readonly teamId: string;
  readonly submissionId: string;
  readonly caseId: string;
}

/** Two organisations that take part in the same cycle: one attacks, and the other has what the first may not have. */
export interface TwoOrganisations {
  readonly cycle: GivenCycle;
  readonly attacker: Participant;
  readonly victim: Participant;
}

/** A complete case of the sample audit tool. */
export const ANSWERS = { ageBand: '18-64', onLithium: true, monthsOnLithium: 24, serumLevels: 4 };
/** What only the victim has typed. */
export const CANARY = 'canary of the victim';

/** Makes the two, with one team and two cases each. */
export async function givenTwoOrganisations(database: TestDatabase): Promise<TwoOrganisations> {
  const cycle = await givenCycle(database, await givenProgramme(database));
  const attacker = await givenParticipant(database, cycle, 'A1', ANSWERS);
  const victim = await givenParticipant(database, cycle, 'B1', { ...ANSWERS, comment: CANARY });
  return { cycle, attacker, victim };
}

async function givenParticipant(
  database: TestDatabase,
  cycle: GivenCycle,
  teamCode: string,
  answers: Readonly<Record<string, unknown>>,
): Promise<Participant> {
  const organisation = await givenOrganisation(database);
  const { organisationId } = organisation;
  const enrolmentId = await givenEnrolment(database, { organisationId, auditCycleId: cycle.auditCycleId });
  const teamId = await givenTeam(database, organisationId, teamCode);
  const submission = await givenSubmission(database, organisationId, cycle);
  const [caseId = ''] = await givenCases(database, submission, [
    { teamId, teamCode, outcomes: 'MAM', answers, count: 2 },
  ]);
  return { ...organisation, enrolmentId, teamId, submissionId: submission.submissionId, caseId };
}

/** Every row of every service's tables that names the organisation, as text: the same before and after an attack that failed. */
export async function rowsOf(database: TestDatabase, organisationId: string): Promise<string> {
  const tables = await database.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name
     from information_schema.tables
     where table_schema in ('organisations', 'programmes', 'submissions', 'analytics') and table_type = 'BASE TABLE'
     order by 1`,
  );
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await database.sql<{ row: string }>(
      `select to_jsonb(held)::text as row from ${name} held where to_jsonb(held)::text like '%' || $1 || '%' order by 1`,
      [organisationId],
    );
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  return rows.join('\n');
}
