import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole, ownerRole } from '@qip/database/role-name';
import { auditTrailSql } from '@qip/subgraph-kit/audit-trail/audit-trail-sql';
import { idempotencySql } from '@qip/subgraph-kit/idempotency/idempotency-sql';

const APP = applicationRole('submissions');
const OWNER = ownerRole('submissions');

/** The tables of the service and who may see which of their rows. */
export class Submissions1700000300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const shared = [...auditTrailSql('submissions', APP), ...idempotencySql('submissions', APP)];
    for (const statement of [...TABLES, ...POLICIES, ...shared]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function submissions.append_audit_event, submissions.audit_event_hash, submissions.answers_digest;
      drop table submissions.idempotency_key, submissions.audit_event, submissions.case_upload_problem,
        submissions.case_upload_row, submissions.case_upload, submissions.audit_case, submissions.locked_submission,
        submissions.cycle_lock, submissions.submission, submissions.gate`);
  }
}

const TABLES = [
  // The row that every write of a cycle takes FOR SHARE and the lock takes FOR UPDATE.
  `create table submissions.gate (
     audit_cycle_id uuid not null,
     opens_at timestamptz not null,
     closes_at timestamptz not null,
     state text not null default 'OPEN',
     lock_number int not null default 0,
     constraint gate_pk primary key (audit_cycle_id),
     constraint gate_state check (state in ('OPEN', 'LOCKED')),
     constraint gate_closes_after_it_opens check (closes_at > opens_at)
   )`,
  `create table submissions.submission (
     id uuid not null,
     organisation_id uuid not null,
     programme_id uuid not null,
     audit_cycle_id uuid not null,
     state text not null default 'OPEN',
     signed_off_at timestamptz,
     signed_off_by uuid,
     version int not null default 1,
     created_at timestamptz not null default clock.now(),
     constraint submission_pk primary key (id),
     constraint submission_once unique (organisation_id, audit_cycle_id),
     constraint submission_gate_fk foreign key (audit_cycle_id) references submissions.gate (audit_cycle_id),
     constraint submission_state check (state in ('OPEN', 'SIGNED_OFF')),
     constraint submission_signed_off_by_somebody
       check ((state = 'SIGNED_OFF') = (signed_off_at is not null) and (state = 'SIGNED_OFF') = (signed_off_by is not null))
   )`,
  `create index submission_by_cycle on submissions.submission (audit_cycle_id)`,
  // What a retention run may clear later without touching what a lock's digest rests on.
  `create function submissions.answers_digest(answers jsonb) returns text language sql immutable set search_path = ''
   return encode(sha256(convert_to(answers::text, 'UTF8')), 'hex')`,
  // A case as it stood from one lock to another: from_lock is the number of the first lock that takes this version in,
  // until_lock that of the first one that does not. What a publication rests on is never changed, only superseded.
  `create table submissions.audit_case (
     organisation_id uuid not null,
     id uuid not null,
     from_lock int not null,
     until_lock int,
     submission_id uuid not null,
     audit_cycle_id uuid not null,
     team_id uuid not null,
     team_code text not null,
     number int not null,
     state text not null,
     answers jsonb not null,
     outcomes text,
     digest text not null,
     entered_by uuid not null,
     entered_at timestamptz not null default clock.now(),
     version int not null default 1,
     constraint audit_case_pk primary key (organisation_id, id, from_lock),
     constraint audit_case_submission_fk foreign key (submission_id) references submissions.submission (id),
     constraint audit_case_state check (state in ('DRAFT', 'COMPLETE', 'REMOVED')),
     constraint audit_case_complete_has_outcomes check ((state = 'COMPLETE') = (outcomes is not null)),
     constraint audit_case_until_after_from check (until_lock > from_lock),
     constraint audit_case_number_once unique (organisation_id, submission_id, team_code, number, from_lock)
   )`,
  `create unique index audit_case_one_current on submissions.audit_case (organisation_id, id) where until_lock is null`,
  // Counting is a matter of this index alone; its entries repeat so much that PostgreSQL keeps them in a tenth of the space.
  `create index audit_case_count on submissions.audit_case
   (audit_cycle_id, organisation_id, submission_id, team_id, state, until_lock)`,
  `create table submissions.cycle_lock (
     audit_cycle_id uuid not null,
     lock_number int not null,
     programme_version_id uuid not null,
     unsigned_taken boolean not null,
     digest text not null,
     case_count int not null,
     locked_at timestamptz not null default clock.now(),
     locked_by uuid not null,
     constraint cycle_lock_pk primary key (audit_cycle_id, lock_number)
   )`,
  `create table submissions.locked_submission (
     audit_cycle_id uuid not null,
     lock_number int not null,
     organisation_id uuid not null,
     submission_id uuid not null,
     was_signed_off boolean not null,
     is_taken boolean not null,
     submitted_count int not null,
     complete_count int not null,
     constraint locked_submission_pk primary key (audit_cycle_id, lock_number, organisation_id),
     constraint locked_submission_lock_fk foreign key (audit_cycle_id, lock_number)
       references submissions.cycle_lock (audit_cycle_id, lock_number) deferrable initially deferred
   )`,
  // team_ids: the teams that whoever started it may write, and that REPLACE therefore replaces; null is every team.
  // submission_version: the submission's when the file was checked, so that REPLACE removes nothing that was not shown.
  `create table submissions.case_upload (
     id uuid not null,
     organisation_id uuid not null,
     audit_cycle_id uuid not null,
     submission_id uuid not null,
     mode text not null,
     team_ids uuid[],
     state text not null,
     row_count int not null default 0,
     new_count int not null default 0,
     unchanged_count int not null default 0,
     removed_count int not null default 0,
     problem_count int not null default 0,
     submission_version int,
     started_by uuid not null,
     started_at timestamptz not null default clock.now(),
     expires_at timestamptz not null,
     version int not null default 1,
     constraint case_upload_pk primary key (id),
     constraint case_upload_submission_fk foreign key (submission_id) references submissions.submission (id),
     constraint case_upload_mode check (mode in ('ADD', 'REPLACE')),
     constraint case_upload_state check (state in ('AWAITING_FILE', 'CHECKED', 'REFUSED', 'COMMITTED', 'DISCARDED'))
   )`,
  `create index case_upload_by_submission on submissions.case_upload (organisation_id, submission_id)`,
  // Rows of a file between its upload and the decision about it; removed with that decision or when it expires.
  `create table submissions.case_upload_row (
     organisation_id uuid not null,
     upload_id uuid not null,
     row_number int not null,
     case_id uuid not null,
     team_id uuid not null,
     team_code text not null,
     answers jsonb not null,
     outcomes text not null,
     digest text not null,
     constraint case_upload_row_pk primary key (organisation_id, upload_id, row_number),
     constraint case_upload_row_upload_fk foreign key (upload_id) references submissions.case_upload (id) on delete cascade
   )`,
  `create table submissions.case_upload_problem (
     organisation_id uuid not null,
     upload_id uuid not null,
     ordinal int not null,
     row_number int,
     column_name text,
     column_letter text,
     code text not null,
     identifier_kind text,
     severity text not null,
     message text not null,
     constraint case_upload_problem_pk primary key (organisation_id, upload_id, ordinal),
     constraint case_upload_problem_severity check (severity in ('ERROR', 'WARNING')),
     constraint case_upload_problem_upload_fk foreign key (upload_id) references submissions.case_upload (id) on delete cascade
   )`,
];

const CENTRAL = '(select scope.is_central())';
const ANALYSIS = `(select scope.job()) = 'analyse-audit-cycle'`;
const OWN_DATA = `organisation_id = any ((select scope.data_organisations())::uuid[])`;
const OWN_RECORD = `organisation_id = any ((select scope.organisations())::uuid[])`;

/** The central team sees that a submission is there and how much is in it, never the cases. */
const POLICIES = [
  ...enable('gate'),
  `create policy gate_read on submissions.gate for select using (true)`,
  // FOR SHARE needs the right to update and a policy that lets it see the row; only the lock may change anything.
  `create policy gate_update on submissions.gate for update to ${APP} using (true) with check (${CENTRAL})`,
  `grant select, update on submissions.gate to ${APP}`,
  ...enable('submission'),
  `create policy submission_read on submissions.submission for select using (${CENTRAL} or ${OWN_RECORD} or ${ANALYSIS})`,
  `create policy submission_insert on submissions.submission for insert with check (${OWN_DATA})`,
  `create policy submission_update on submissions.submission for update using (${OWN_DATA}) with check (${OWN_DATA})`,
  `grant select, insert, update on submissions.submission to ${APP}`,
  ...enable('audit_case'),
  `create policy audit_case_own on submissions.audit_case using (${OWN_DATA}) with check (${OWN_DATA})`,
  `create policy audit_case_analysis on submissions.audit_case for select to ${OWNER} using (${CENTRAL} or ${ANALYSIS})`,
  `grant select, insert, update, delete on submissions.audit_case to ${APP}`,
  ...enable('cycle_lock'),
  `create policy cycle_lock_read on submissions.cycle_lock for select using (true)`,
  `create policy cycle_lock_insert on submissions.cycle_lock for insert with check (${CENTRAL})`,
  `grant select, insert on submissions.cycle_lock to ${APP}`,
  ...enable('locked_submission'),
  `create policy locked_submission_read on submissions.locked_submission for select
   using (${CENTRAL} or ${OWN_RECORD} or ${ANALYSIS})`,
  `create policy locked_submission_insert on submissions.locked_submission for insert with check (${CENTRAL})`,
  `grant select, insert on submissions.locked_submission to ${APP}`,
  ...['case_upload', 'case_upload_row', 'case_upload_problem'].flatMap((table) => [
    ...enable(table),
    `create policy ${table}_own on submissions.${table} using (${OWN_DATA}) with check (${OWN_DATA})`,
    `grant select, insert, update, delete on submissions.${table} to ${APP}`,
  ]),
];

function enable(table: string): string[] {
  return [`alter table submissions.${table} enable row level security, force row level security`];
}
