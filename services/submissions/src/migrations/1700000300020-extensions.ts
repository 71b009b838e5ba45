import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

const APP = applicationRole('submissions');
const CENTRAL = '(select scope.is_central())';
const ANALYSIS = `(select scope.job()) = 'analyse-audit-cycle'`;
const EXPIRY = `(select scope.job()) = 'expire-cases'`;
const OWN_RECORD = `organisation_id = any ((select scope.organisations())::uuid[])`;

/**
 * Windows of an organisation's own, locks that are undone, what a lock expected of each organisation, and the end of the
 * cases' retention.
 */
export class Extensions1700000300020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OWN_WINDOW, ...UNDONE, ...EXPECTED, ...RETENTION, ...VIEWS, ...HOLD_LOCK]) {
      await runner.query(statement);
    }
    for (const service of SERVICE_NAMES) {
      await runner.query(
        `grant select on contracts.lock_v2, contracts.locked_submission_v2 to ${applicationRole(service)}`,
      );
    }
    await runner.query(`revoke all on function contracts.hold_lock_v1 from public`);
    await runner.query(`grant execute on function contracts.hold_lock_v1 to ${applicationRole('analytics')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
    for (const service of SERVICE_NAMES) {
      await runner.query(
        `grant select on contracts.lock_v1, contracts.locked_submission_v1 to ${applicationRole(service)}`,
      );
    }
  }
}

/**
 * after_lock: the lock that stood when it was granted, 0 before the first one. It lapses with the next lock, and counts
 * again when that lock is undone.
 */
const OWN_WINDOW = [
  `create table submissions.own_window (
     organisation_id uuid not null,
     audit_cycle_id uuid not null,
     kind text not null,
     closes_at timestamptz not null,
     after_lock int not null,
     reason text not null,
     granted_by uuid not null,
     granted_at timestamptz not null default clock.now(),
     constraint own_window_pk primary key (organisation_id, audit_cycle_id, kind),
     constraint own_window_gate_fk foreign key (audit_cycle_id) references submissions.gate (audit_cycle_id),
     constraint own_window_kind check (kind in ('EXTENSION', 'REOPENING'))
   )`,
  `create index own_window_by_cycle on submissions.own_window (audit_cycle_id)`,
  `alter table submissions.own_window enable row level security, force row level security`,
  `create policy own_window_read on submissions.own_window for select using (${CENTRAL} or ${OWN_RECORD})`,
  `create policy own_window_insert on submissions.own_window for insert with check (${CENTRAL})`,
  `create policy own_window_update on submissions.own_window for update using (${CENTRAL}) with check (${CENTRAL})`,
  `grant select, insert, update on submissions.own_window to ${APP}`,
  // The central team reopens a submission, and does nothing else to it.
  `create policy submission_reopen on submissions.submission for update to ${APP}
   using (${CENTRAL}) with check (${CENTRAL} and state = 'OPEN')`,
];

/** Of a lock nothing but its end is ever written. The analysis takes its row to hold it, and changes nothing. */
const UNDONE = [
  `alter table submissions.cycle_lock add column undone_at timestamptz, add column undone_by uuid,
     add constraint cycle_lock_undone_by_somebody check ((undone_at is null) = (undone_by is null))`,
  `create policy cycle_lock_undo on submissions.cycle_lock for update
   using (${CENTRAL} or ${ANALYSIS}) with check (${CENTRAL})`,
  `grant update (undone_at, undone_by) on submissions.cycle_lock to ${APP}`,
];

/** Who is enrolled without a submission stands in a lock too: what was expected of him is part of its coverage. */
const EXPECTED = [
  `alter table submissions.locked_submission add column cases_expected int, alter column submission_id drop not null`,
];

/** That the cases of a cycle are gone. Lock, digest and snapshot stay. */
const RETENTION = [
  `create table submissions.case_expiry (
     audit_cycle_id uuid not null,
     retention_years int not null,
     last_published_at timestamptz not null,
     case_count int not null,
     expired_at timestamptz not null default clock.now(),
     constraint case_expiry_pk primary key (audit_cycle_id),
     constraint case_expiry_gate_fk foreign key (audit_cycle_id) references submissions.gate (audit_cycle_id)
   )`,
  `alter table submissions.case_expiry enable row level security, force row level security`,
  `create policy case_expiry_read on submissions.case_expiry for select using (true)`,
  `create policy case_expiry_insert on submissions.case_expiry for insert with check (${EXPIRY})`,
  `grant select, insert on submissions.case_expiry to ${APP}`,
  `create policy locked_submission_expiry on submissions.locked_submission for select using (${EXPIRY})`,
  `create policy own_window_expiry on submissions.own_window for select using (${EXPIRY})`,
  `create policy submission_expiry on submissions.submission for select using (${EXPIRY})`,
  `grant delete on submissions.case_change to ${APP}`,
  ...['audit_case', 'case_change', 'case_upload'].flatMap((table) => [
    `create policy ${table}_expiry_read on submissions.${table} for select using (${EXPIRY})`,
    `create policy ${table}_expiry on submissions.${table} for delete to ${APP} using (${EXPIRY})`,
  ]),
];

/** A lock that was undone counts nowhere, so the view that shows it goes. Definer views behind a barrier, as before. */
const VIEWS = [
  `drop view contracts.lock_v1, contracts.locked_submission_v1`,
  `create view contracts.lock_v2 with (security_barrier) as
   select audit_cycle_id, lock_number, programme_version_id, digest, case_count, locked_at
   from submissions.cycle_lock where undone_at is null`,
  `create view contracts.locked_submission_v2 with (security_barrier) as
   select audit_cycle_id, lock_number, organisation_id, was_signed_off, is_taken, cases_expected, submitted_count,
     complete_count
   from submissions.locked_submission`,
];

/**
 * Says whether a lock stands, and keeps it so until the end of the caller's transaction: whoever undoes it waits, and then
 * finds what was published in the meantime. Obeys the caller's scope: the central team and the analysis.
 */
const HOLD_LOCK = [
  `create function contracts.hold_lock_v1(given_cycle uuid, given_number int)
   returns boolean language plpgsql volatile security definer set search_path = '' as $body$
   begin
     perform from submissions.cycle_lock
     where audit_cycle_id = given_cycle and lock_number = given_number and undone_at is null
     for share;
     return found;
   end $body$`,
];

const DOWN = [
  `drop function contracts.hold_lock_v1`,
  `drop view contracts.locked_submission_v2, contracts.lock_v2`,
  `create view contracts.lock_v1 with (security_barrier) as
   select audit_cycle_id, lock_number, programme_version_id, digest, case_count, locked_at from submissions.cycle_lock`,
  `create view contracts.locked_submission_v1 with (security_barrier) as
   select audit_cycle_id, lock_number, organisation_id, was_signed_off, is_taken, submitted_count, complete_count
   from submissions.locked_submission`,
  `create policy submission_expiry on submissions.submission for select using (${EXPIRY})`,
  `grant delete on submissions.case_change to ${APP}`,
  ...['audit_case', 'case_change', 'case_upload'].flatMap((table) => [
    `drop policy ${table}_expiry_read on submissions.${table}`,
    `drop policy ${table}_expiry on submissions.${table}`,
  ]),
  `drop policy locked_submission_expiry on submissions.locked_submission`,
  `drop table submissions.case_expiry, submissions.own_window`,
  `delete from submissions.locked_submission where submission_id is null`,
  `alter table submissions.locked_submission drop column cases_expected, alter column submission_id set not null`,
  `drop policy submission_reopen on submissions.submission`,
  `drop policy cycle_lock_undo on submissions.cycle_lock`,
  `alter table submissions.cycle_lock drop column undone_at, drop column undone_by`,
];
