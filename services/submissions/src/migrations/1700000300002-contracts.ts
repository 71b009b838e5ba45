import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

/** What the other services may know: how much was submitted, what was locked, and to the analysis the locked cases. */
export class Contracts1700000300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...VIEWS, ...LOCK_DIGEST, ...MOVE_WINDOW]) await runner.query(statement);
    for (const service of SERVICE_NAMES) {
      await runner.query(
        `grant select on contracts.submission_count_v1, contracts.lock_v1, contracts.locked_submission_v1
         to ${applicationRole(service)}`,
      );
    }
    await runner.query(`grant select on contracts.locked_case_v1 to ${applicationRole('analytics')}`);
    await runner.query(`grant select on contracts.submission_count_v1 to ${applicationRole('submissions')}`);
    await runner.query(`revoke all on function contracts.lock_digest_v1, contracts.move_window_v1 from public`);
    await runner.query(
      `grant execute on function contracts.lock_digest_v1 to ${applicationRole('submissions')}, ${applicationRole('analytics')}`,
    );
    await runner.query(`grant execute on function contracts.move_window_v1 to ${applicationRole('programmes')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function contracts.move_window_v1, contracts.lock_digest_v1;
      drop aggregate submissions.chain_digest(text);
      drop function submissions.chain_link;
      drop view contracts.locked_case_v1, contracts.locked_submission_v1, contracts.lock_v1, contracts.submission_count_v1`);
  }
}

/** Definer views behind a barrier: they run as the schema's owner, whom FORCEd policies bind to the caller's scope. */
const VIEWS = [
  `create view contracts.submission_count_v1 with (security_barrier) as
   select submission.id as submission_id, submission.organisation_id, submission.audit_cycle_id,
     count(audit_case.state) filter (where audit_case.state <> 'REMOVED')::int as submitted_count,
     count(audit_case.state) filter (where audit_case.state = 'COMPLETE')::int as complete_count
   from submissions.submission
   left join submissions.audit_case on audit_case.audit_cycle_id = submission.audit_cycle_id
     and audit_case.organisation_id = submission.organisation_id and audit_case.submission_id = submission.id and audit_case.until_lock is null
   group by submission.id`,
  `create view contracts.lock_v1 with (security_barrier) as
   select audit_cycle_id, lock_number, programme_version_id, digest, case_count, locked_at from submissions.cycle_lock`,
  `create view contracts.locked_submission_v1 with (security_barrier) as
   select audit_cycle_id, lock_number, organisation_id, was_signed_off, is_taken, submitted_count, complete_count
   from submissions.locked_submission`,
  `create view contracts.locked_case_v1 with (security_barrier) as
   select taken.audit_cycle_id, taken.lock_number, audit_case.organisation_id, audit_case.team_id, audit_case.team_code,
     audit_case.id as case_id, audit_case.outcomes
   from submissions.locked_submission taken
   join submissions.audit_case on audit_case.audit_cycle_id = taken.audit_cycle_id
     and audit_case.organisation_id = taken.organisation_id
     and audit_case.from_lock <= taken.lock_number
     and (audit_case.until_lock is null or audit_case.until_lock > taken.lock_number)
   where taken.is_taken and audit_case.state = 'COMPLETE' and (select scope.job()) = 'analyse-audit-cycle'`,
];

/**
 * SHA-256 over what a lock took in: a chain with one link per complete case, in the order of organisation and case, and a
 * last link with the lock itself. Each link hashes the one before and its own text, so the memory it needs does not grow
 * with the cases. It rests on the digest of a case's answers, not on the answers: it can be recomputed after their
 * retention period. Obeys the caller's scope: the central team and the analysis see every case, others not.
 */
const LOCK_DIGEST = [
  `create function submissions.chain_link(chain bytea, link text) returns bytea language sql immutable set search_path = ''
   return sha256(chain || convert_to(link, 'UTF8'))`,
  `create aggregate submissions.chain_digest(link text) (sfunc = submissions.chain_link, stype = bytea, initcond = '')`,
  `create function contracts.lock_digest_v1(
     given_cycle uuid, given_number int, given_version uuid, out digest text, out case_count int)
   language sql stable security definer set search_path = '' as $body$
     select
       encode(submissions.chain_link(chain, concat_ws('|', given_cycle, given_number, given_version, cases)), 'hex'), cases
     from (
       select count(*)::int as cases,
         submissions.chain_digest(
           concat_ws('|', audit_case.organisation_id, audit_case.id, team_id, team_code, audit_case.number, outcomes,
             audit_case.digest)
           order by audit_case.organisation_id, audit_case.id) as chain
       from submissions.locked_submission taken
       join submissions.audit_case on audit_case.audit_cycle_id = taken.audit_cycle_id
         and audit_case.organisation_id = taken.organisation_id
         and audit_case.from_lock <= taken.lock_number
         and (audit_case.until_lock is null or audit_case.until_lock > taken.lock_number)
       where taken.audit_cycle_id = given_cycle and taken.lock_number = given_number
         and taken.is_taken and audit_case.state = 'COMPLETE'
     ) locked
   $body$`,
];

/**
 * Opens the gate of a new cycle, or moves its window: the only way into this schema from the service that plans cycles.
 * A locked gate stays as it is.
 */
const MOVE_WINDOW = [
  `create function contracts.move_window_v1(cycle_id uuid, new_opens_at timestamptz, new_closes_at timestamptz)
   returns boolean language plpgsql volatile security definer set search_path = '' as $body$
   begin
     insert into submissions.gate (audit_cycle_id, opens_at, closes_at) values (cycle_id, new_opens_at, new_closes_at)
     on conflict (audit_cycle_id) do update set opens_at = new_opens_at, closes_at = new_closes_at
       where gate.state = 'OPEN';
     return found;
   end $body$`,
  `create policy gate_moved on submissions.gate for update to current_user using (true) with check (true)`,
  `create policy gate_opened on submissions.gate for insert to current_user with check (true)`,
];
