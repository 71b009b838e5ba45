import { ENGINE_VERSION } from '@qip/audit-engine/engine-version';
import { newId } from '@qip/subgraph-kit/values/id';
import { type GivenCycle } from './given-programmes.js';
import { type TestDatabase } from './test-database.js';

/** An organisation's submission to a cycle. */
export interface GivenSubmission {
  readonly submissionId: string;
  readonly organisationId: string;
  readonly auditCycleId: string;
}

/** What may differ from an open submission. */
export interface SubmissionOptions {
  readonly isSignedOff?: boolean;
}

type CycleOfSubmission = Pick<GivenCycle, 'auditCycleId' | 'programmeId'>;

/** A submission without cases. Enrolment is a step of its own: `givenEnrolment`. */
export async function givenSubmission(
  database: TestDatabase,
  organisationId: string,
  cycle: CycleOfSubmission,
  options: SubmissionOptions = {},
): Promise<GivenSubmission> {
  const submissionId = newId();
  const isSignedOff = options.isSignedOff ?? false;
  await database.sql(
    `insert into submissions.submission (id, organisation_id, programme_id, audit_cycle_id, state, signed_off_at, signed_off_by)
     values ($1, $2, $3, $4, case when $5 then 'SIGNED_OFF' else 'OPEN' end, case when $5 then clock.now() end,
       case when $5 then $6::uuid end)`,
    [submissionId, organisationId, cycle.programmeId, cycle.auditCycleId, isSignedOff, newId()],
  );
  return { submissionId, organisationId, auditCycleId: cycle.auditCycleId };
}

/** One case, or several alike. */
export interface GivenCase {
  readonly teamId: string;
  readonly teamCode: string;
  /** One letter per standard, in the order of their numbers (`encodeOutcomes`); null makes it a draft. */
  readonly outcomes: string | null;
  readonly answers?: Readonly<Record<string, unknown>>;
  /** How many cases like this one; 1 unless given. */
  readonly count?: number;
}

/**
 * Adds cases to a submission with one statement, however many: numbered per team after those that are there.
 * @returns their ids, in the order given
 */
export async function givenCases(
  database: TestDatabase,
  submission: GivenSubmission,
  cases: readonly GivenCase[],
): Promise<readonly string[]> {
  const rows = cases.flatMap(({ count = 1, ...one }) => Array.from({ length: count }, () => ({ id: newId(), ...one })));
  await database.sql(
    `with given as (
       select *, row_number() over (partition by team_id order by place) as place_in_team
       from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::jsonb[]) with ordinality
         as given (id, team_id, team_code, outcomes, answers, place)
     ), last as (
       select team_id, max(number) as number from submissions.audit_case where submission_id = $1 group by team_id
     )
     insert into submissions.audit_case (organisation_id, id, from_lock, submission_id, audit_cycle_id, team_id, team_code,
       number, state, answers, outcomes, digest, entered_by, engine_version)
     select $2, given.id, gate.lock_number + 1, $1, $3, given.team_id, given.team_code,
       coalesce(last.number, 0) + given.place_in_team,
       case when given.outcomes is null then 'DRAFT' else 'COMPLETE' end, given.answers, given.outcomes,
       submissions.answers_digest(given.answers), $9, $10
     from given
     join submissions.gate on gate.audit_cycle_id = $3
     left join last on last.team_id = given.team_id`,
    [
      submission.submissionId,
      submission.organisationId,
      submission.auditCycleId,
      rows.map(({ id }) => id),
      rows.map(({ teamId }) => teamId),
      rows.map(({ teamCode }) => teamCode),
      rows.map(({ outcomes }) => outcomes),
      rows.map(({ answers }) => JSON.stringify(answers ?? {})),
      newId(),
      ENGINE_VERSION,
    ],
  );
  return rows.map(({ id }) => id);
}

/** A lock of a cycle. */
export interface GivenLock {
  readonly lockNumber: number;
  readonly digest: string;
  readonly caseCount: number;
}

/** What may differ from a lock that takes in what was not signed off as well. */
export interface LockOptions {
  readonly unsigned?: 'TAKE_COMPLETE' | 'LEAVE_OUT';
}

/** Locks a cycle as it stands: as the platform does it, but without its checks, its audit trail and its job. */
export async function givenLock(
  database: TestDatabase,
  cycle: Pick<GivenCycle, 'auditCycleId' | 'programmeVersionId'>,
  options: LockOptions = {},
): Promise<GivenLock> {
  const takesUnsigned = (options.unsigned ?? 'TAKE_COMPLETE') === 'TAKE_COMPLETE';
  // The contract views and the digest obey the scope of whoever asks, the superuser's included: here, the central team's.
  await database.sql(`select set_config('app.central', 'on', false)`);
  try {
    return await lockAsCentral(database, cycle, takesUnsigned);
  } finally {
    await database.sql(`select set_config('app.central', '', false)`);
  }
}

async function lockAsCentral(
  database: TestDatabase,
  { auditCycleId, programmeVersionId }: Pick<GivenCycle, 'auditCycleId' | 'programmeVersionId'>,
  takesUnsigned: boolean,
): Promise<GivenLock> {
  const [gate] = await database.sql<{ number: number }>(
    `update submissions.gate set state = 'LOCKED', lock_number = lock_number + 1 where audit_cycle_id = $1
     returning lock_number as number`,
    [auditCycleId],
  );
  await database.sql(
    `insert into submissions.cycle_lock (audit_cycle_id, lock_number, programme_version_id, unsigned_taken, digest, case_count, locked_by)
     values ($1, $2, $3, $4, '', 0, $5)`,
    [auditCycleId, gate?.number, programmeVersionId, takesUnsigned, newId()],
  );
  await database.sql(
    `insert into submissions.locked_submission (audit_cycle_id, lock_number, organisation_id, submission_id, was_signed_off,
       is_taken, cases_expected, submitted_count, complete_count)
     select $1, $2, organisation_id, submitted.id, coalesce(submitted.is_signed_off, false),
       coalesce(submitted.is_signed_off or ($3 and submitted.complete_count > 0), false), enrolled.cases_expected,
       coalesce(submitted.submitted_count, 0), coalesce(submitted.complete_count, 0)
     from (select submission.id, counted.*, submission.state = 'SIGNED_OFF' as is_signed_off
           from contracts.submission_count_v1 counted
           join submissions.submission on submission.id = counted.submission_id
           where counted.audit_cycle_id = $1) submitted
     full join (select organisation_id, cases_expected from contracts.enrolment_v1
                where audit_cycle_id = $1 and withdrawn_at is null) enrolled using (organisation_id)`,
    [auditCycleId, gate?.number, takesUnsigned],
  );
  await database.sql(
    `insert into submissions.locked_team (organisation_id, audit_cycle_id, lock_number, team_id, care_setting)
     select taken.organisation_id, $1, $2, team.id, team.care_setting
     from submissions.locked_submission taken join organisations.team on team.organisation_id = taken.organisation_id
     where taken.audit_cycle_id = $1 and taken.lock_number = $2 and taken.is_taken`,
    [auditCycleId, gate?.number],
  );
  const [sealed] = await database.sql<GivenLock>(
    `update submissions.cycle_lock set (digest, case_count) = (
       select digest, case_count from contracts.lock_digest_v1($1, $2, $3)),
       (age_band_item, sex_item, ethnicity_item) = (
         select max(item ->> 'name') filter (where item ->> 'stratum' = 'AGE_BAND'),
           max(item ->> 'name') filter (where item ->> 'stratum' = 'SEX'),
           max(item ->> 'name') filter (where item ->> 'stratum' = 'ETHNICITY')
         from programmes.programme_version, jsonb_array_elements(audit_tool -> 'items') as item where id = $3)
     where audit_cycle_id = $1 and lock_number = $2
     returning lock_number as "lockNumber", digest, case_count as "caseCount"`,
    [auditCycleId, gate?.number, programmeVersionId],
  );
  if (sealed === undefined) throw new Error('There is no such cycle to lock.');
  return sealed;
}
