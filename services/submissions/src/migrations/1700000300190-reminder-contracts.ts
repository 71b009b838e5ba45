import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole, ownerRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

const OWNER = ownerRole('submissions');
/** The job of the programmes that reminds leads of what is to be done. */
const REMINDING = `(select scope.job()) = 'post-reminders'`;
const READ_TO_REMIND = ['submission', 'audit_case', 'own_window'];

/**
 * How far a submission is, and until when an organisation may submit: for whom it concerns, and for the job that reminds its
 * leads. The job counts through the owner's views; its own role reaches no case.
 */
export class ReminderContracts1700000300190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of READ_TO_REMIND) {
      await runner.query(
        `create policy ${table}_reminding on submissions.${table} for select to ${OWNER} using (${REMINDING})`,
      );
    }
    for (const view of VIEWS) await runner.query(view);
    for (const service of SERVICE_NAMES) {
      await runner.query(
        `grant select on contracts.submission_count_v2, contracts.own_closing_v1 to ${applicationRole(service)}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view contracts.own_closing_v1, contracts.submission_count_v2`);
    for (const table of READ_TO_REMIND) {
      await runner.query(`drop policy ${table}_reminding on submissions.${table}`);
    }
  }
}

/**
 * Definer views behind a barrier: they run as the schema's owner, whom FORCEd policies bind to the caller's scope. Of an
 * organisation's windows those count that no lock has ended since they were granted, as `standingWindows` has it.
 */
const VIEWS = [
  `create view contracts.submission_count_v2 with (security_barrier) as
   select submission.id as submission_id, submission.organisation_id, submission.audit_cycle_id,
     submission.state = 'SIGNED_OFF' as is_signed_off,
     count(audit_case.state) filter (where audit_case.state <> 'REMOVED')::int as submitted_count,
     count(audit_case.state) filter (where audit_case.state = 'COMPLETE')::int as complete_count
   from submissions.submission
   left join submissions.audit_case on audit_case.audit_cycle_id = submission.audit_cycle_id
     and audit_case.organisation_id = submission.organisation_id and audit_case.submission_id = submission.id
     and audit_case.until_lock is null
   group by submission.id`,
  `create view contracts.own_closing_v1 with (security_barrier) as
   select organisation_id, audit_cycle_id, max(closes_at) as closes_at from submissions.own_window
   where after_lock >= coalesce((select max(lock_number) from submissions.cycle_lock
     where cycle_lock.audit_cycle_id = own_window.audit_cycle_id and undone_at is null), 0)
   group by organisation_id, audit_cycle_id`,
];
