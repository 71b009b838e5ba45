import { newId } from '@qip/subgraph-kit/values/id';
import { givenOrganisation, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { type GivenLock, givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { type TestDatabase } from '@qip/testkit/test-database';
import { BENCH_STANDARDS, BENCH_TOOL } from './upload/bench-definition.js';

/** A locked cycle as large as is asked for. */
export interface LargeCycle {
  readonly cycle: GivenCycle;
  readonly lock: GivenLock;
}

/** How many teams each organisation has. */
export const TEAMS_OF_EACH = 15;

export async function givenOrganisations(database: TestDatabase, count: number): Promise<readonly GivenOrganisation[]> {
  const organisations: GivenOrganisation[] = [];
  while (organisations.length < count) organisations.push(await givenOrganisation(database));
  return organisations;
}

/** A cycle of ten standards, its cases dealt evenly to the teams of the organisations; locked. */
export async function givenLargeCycle(
  database: TestDatabase,
  organisations: readonly GivenOrganisation[],
  cases: number,
): Promise<LargeCycle> {
  const programme = await givenProgramme(database, { auditTool: BENCH_TOOL, standards: BENCH_STANDARDS });
  const cycle = await givenCycle(database, programme);
  const submissionIds: string[] = [];
  for (const { organisationId } of organisations) {
    await givenEnrolment(database, { organisationId, auditCycleId: cycle.auditCycleId });
    const { submissionId } = await givenSubmission(database, organisationId, cycle, { isSignedOff: true });
    submissionIds.push(submissionId);
  }
  const parameters = [
    organisations.map(({ organisationId }) => organisationId),
    submissionIds,
    await teamsOf(database, organisations),
    cycle.auditCycleId,
    cases,
    newId(),
  ];
  // The rows are right by construction: what looks at them one by one would only take its time.
  await database.sql(`set session_replication_role = replica`);
  await database.sql(casesStatement(organisations.length * TEAMS_OF_EACH), parameters);
  await database.sql(`set session_replication_role = origin`);
  await database.sql(`vacuum (analyze) submissions.audit_case`);
  return { cycle, lock: await givenLock(database, cycle) };
}

/** The teams' ids, organisation by organisation; they are registered for the first cycle and known to the later ones. */
async function teamsOf(
  database: TestDatabase,
  organisations: readonly GivenOrganisation[],
): Promise<readonly string[]> {
  const teams = await database.sql<{ id: string }>(
    `with owner as (select id, place from unnest($1::uuid[]) with ordinality as owner (id, place)), registered as (
       insert into organisations.team (id, organisation_id, code, care_setting)
       select gen_random_uuid(), owner.id, 'T' || number, 'COMMUNITY_ADULT' from owner, generate_series(1, $2) as number
       where not exists (select from organisations.team where organisation_id = owner.id)
       returning id, organisation_id, code
     )
     select team.id from (select id, organisation_id, code from registered
       union all select id, organisation_id, code from organisations.team) team
     join owner on owner.id = team.organisation_id order by owner.place, team.code`,
    [organisations.map(({ organisationId }) => organisationId), TEAMS_OF_EACH],
  );
  return teams.map(({ id }) => id);
}

/**
 * Five thousand different cases, dealt to team after team: of a hundred outcomes about 55 are met, 25 not met, 5 excluded,
 * 10 not applicable and 5 missing, in every organisation a little more or less.
 */
const casesStatement = (teams: number): string => `
  with sample as (
    select place, string_agg(case
      when draw < 55 then 'M' when draw < 80 then 'N' when draw < 85 then 'a' when draw < 95 then 'A' else 'U' end, '') as outcomes
    from generate_series(0, 4999) as place, generate_series(1, 10) as standard,
      lateral (select abs(hashint4(place * 10 + standard)) % 100 as draw) drawn
    group by place
  )
  insert into submissions.audit_case (organisation_id, id, from_lock, submission_id, audit_cycle_id, team_id, team_code,
    number, state, answers, outcomes, digest, entered_by)
  select ($1::uuid[])[1 + team / ${TEAMS_OF_EACH}], uuidv7(), 1, ($2::uuid[])[1 + team / ${TEAMS_OF_EACH}], $4,
    ($3::uuid[])[1 + team], 'T' || 1 + team % ${TEAMS_OF_EACH}, 1 + number / ${teams}, 'COMPLETE', '{}', sample.outcomes,
    (select submissions.answers_digest('{}')), $6
  from generate_series(0, $5::int - 1) as number
  join sample on sample.place = abs(hashint4(number)) % 5000, lateral (select number % ${teams} as team) dealt`;
