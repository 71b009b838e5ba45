import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { auditTrailSql } from '@qip/subgraph-kit/audit-trail/audit-trail-sql';
import { idempotencySql } from '@qip/subgraph-kit/idempotency/idempotency-sql';

const APP = applicationRole('programmes');

/** The tables of the service and who may see which of their rows. */
export class Programmes1700000200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const shared = [...auditTrailSql('programmes', APP), ...idempotencySql('programmes', APP)];
    for (const statement of [...TABLES, ...FROZEN, ...POLICIES, ...shared]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function programmes.append_audit_event, programmes.audit_event_hash;
      drop table programmes.idempotency_key, programmes.audit_event, programmes.enrolment, programmes.audit_cycle,
        programmes.standard, programmes.programme_version, programmes.programme;
      drop function programmes.refuse_change_of_approved_version, programmes.refuse_change_of_approved_standard`);
  }
}

const TABLES = [
  `create table programmes.programme (
     id uuid not null,
     topic text not null,
     title text not null,
     clinical_area text not null,
     audit_unit text not null,
     created_at timestamptz not null default clock.now(),
     constraint programme_pk primary key (id),
     constraint programme_topic_unique unique (topic),
     constraint programme_audit_unit check (audit_unit in ('PATIENT', 'EPISODE'))
   )`,
  `create table programmes.programme_version (
     id uuid not null,
     programme_id uuid not null,
     number int not null,
     state text not null,
     author_ids uuid[] not null,
     checker_id uuid,
     drafted_at timestamptz not null default clock.now(),
     approved_at timestamptz,
     next_review_on date not null,
     audit_tool jsonb not null,
     version int not null default 1,
     constraint programme_version_pk primary key (id),
     constraint programme_version_programme_fk foreign key (programme_id) references programmes.programme (id),
     constraint programme_version_number_unique unique (programme_id, number),
     constraint programme_version_state check (state in ('DRAFT', 'IN_CHECK', 'APPROVED')),
     constraint programme_version_has_an_author check (cardinality(author_ids) > 0),
     constraint programme_version_checked_by_another check (checker_id <> all (author_ids)),
     constraint programme_version_approved_is_checked
       check ((state = 'APPROVED') = (approved_at is not null) and (state <> 'APPROVED' or checker_id is not null))
   )`,
  `create unique index programme_version_one_draft on programmes.programme_version (programme_id)
   where state <> 'APPROVED'`,
  `create table programmes.standard (
     id uuid not null,
     programme_version_id uuid not null,
     number int not null,
     statement text not null,
     direction text not null,
     target_percent int,
     evidence jsonb not null,
     eligible_when text not null,
     exclusions jsonb not null,
     met_when text not null,
     missing_data text not null,
     constraint standard_pk primary key (id),
     constraint standard_version_fk foreign key (programme_version_id) references programmes.programme_version (id),
     constraint standard_number_unique unique (programme_version_id, number),
     constraint standard_direction check (direction in ('HIGHER', 'LOWER', 'NEUTRAL')),
     constraint standard_target check (target_percent between 0 and 100),
     constraint standard_missing_data check (missing_data in ('REPORT_AS_MISSING', 'COUNT_AS_NOT_MET'))
   )`,
  `create table programmes.audit_cycle (
     id uuid not null,
     code text not null,
     programme_id uuid not null,
     programme_version_id uuid not null,
     kind text not null,
     label text not null,
     baseline_id uuid,
     is_comparable boolean not null,
     not_comparable_reason text,
     state text not null,
     materials_on date not null,
     collection_opens_on date not null,
     collection_closes_on date not null,
     submission_opens_on date not null,
     submission_closes_on date not null,
     report_on date not null,
     version int not null default 1,
     created_at timestamptz not null default clock.now(),
     constraint audit_cycle_pk primary key (id),
     constraint audit_cycle_code_unique unique (code),
     constraint audit_cycle_programme_fk foreign key (programme_id) references programmes.programme (id),
     constraint audit_cycle_version_fk foreign key (programme_version_id) references programmes.programme_version (id),
     constraint audit_cycle_baseline_fk foreign key (baseline_id) references programmes.audit_cycle (id),
     constraint audit_cycle_kind check (kind in ('BASELINE', 'RE_AUDIT', 'SUPPLEMENTARY')),
     constraint audit_cycle_baseline check ((kind = 'BASELINE') = (baseline_id is null)),
     constraint audit_cycle_comparable check (is_comparable = (not_comparable_reason is null)),
     constraint audit_cycle_state check (state in ('PLANNED', 'CANCELLED')),
     constraint audit_cycle_order check (
       materials_on <= collection_opens_on and collection_opens_on <= collection_closes_on
       and collection_opens_on <= submission_opens_on and submission_opens_on <= submission_closes_on
       and collection_closes_on <= submission_closes_on and submission_closes_on < report_on)
   )`,
  `create index audit_cycle_by_programme on programmes.audit_cycle (programme_id)`,
  `create unique index audit_cycle_one_baseline on programmes.audit_cycle (programme_version_id)
   where kind = 'BASELINE' and state = 'PLANNED'`,
  `create table programmes.enrolment (
     id uuid not null,
     organisation_id uuid not null,
     audit_cycle_id uuid not null,
     enrolled_at timestamptz not null default clock.now(),
     cases_expected int,
     withdrawn_at timestamptz,
     version int not null default 1,
     constraint enrolment_pk primary key (id),
     constraint enrolment_once unique (organisation_id, audit_cycle_id),
     constraint enrolment_cycle_fk foreign key (audit_cycle_id) references programmes.audit_cycle (id),
     constraint enrolment_cases_expected check (cases_expected between 0 and 100000)
   )`,
  `create index enrolment_by_cycle on programmes.enrolment (audit_cycle_id)`,
];

/** What a cycle was audited against never changes: an approved version and its standards are refused any change. */
const FROZEN = [
  `create function programmes.refuse_change_of_approved_version() returns trigger language plpgsql set search_path = '' as $body$
   begin
     if old.state = 'APPROVED' and new is distinct from old then
       raise exception 'an approved programme version is frozen' using errcode = 'restrict_violation';
     end if;
     return new;
   end $body$`,
  `create trigger programme_version_frozen before update on programmes.programme_version
   for each row execute function programmes.refuse_change_of_approved_version()`,
  `create function programmes.refuse_change_of_approved_standard() returns trigger language plpgsql set search_path = '' as $body$
   begin
     if exists (select from programmes.programme_version
       where id in (old.programme_version_id, new.programme_version_id) and state = 'APPROVED') then
       raise exception 'the standards of an approved programme version are frozen' using errcode = 'restrict_violation';
     end if;
     return coalesce(new, old);
   end $body$`,
  `create trigger standard_frozen before insert or update or delete on programmes.standard
   for each row execute function programmes.refuse_change_of_approved_standard()`,
];

const CENTRAL = '(select scope.is_central())';

const POLICIES = [
  ...tablePolicies(
    'programme',
    `${CENTRAL} or exists (select from programmes.programme_version v
     where v.programme_id = programme.id and v.state = 'APPROVED')`,
    CENTRAL,
  ),
  ...tablePolicies('programme_version', `${CENTRAL} or state = 'APPROVED'`, CENTRAL),
  ...tablePolicies(
    'standard',
    `exists (select from programmes.programme_version v where v.id = programme_version_id)`,
    CENTRAL,
  ),
  ...tablePolicies('audit_cycle', 'true', CENTRAL),
  ...tablePolicies(
    'enrolment',
    `${CENTRAL} or organisation_id = any ((select scope.organisations())::uuid[])
     or organisation_id = any ((select scope.result_organisations())::uuid[]) or (select scope.job()) = 'analyse-audit-cycle'`,
    `organisation_id = any ((select scope.data_organisations())::uuid[])`,
  ),
  // What a cycle is, and against what it is audited, stays as it was planned; its days, its label and its state may change.
  `revoke update on programmes.audit_cycle from ${APP}`,
  `grant update (label, state, materials_on, collection_opens_on, collection_closes_on, submission_opens_on,
     submission_closes_on, report_on, version) on programmes.audit_cycle to ${APP}`,
  `create policy standard_delete on programmes.standard for delete using (${CENTRAL})`,
  `grant delete on programmes.standard to ${APP}`,
];

/** The policies hold for the owner as well, so that a contract view, which runs as its owner, obeys the caller's scope. */
function tablePolicies(table: string, mayRead: string, mayWrite: string): string[] {
  return [
    `alter table programmes.${table} enable row level security, force row level security`,
    `create policy ${table}_read on programmes.${table} for select using (${mayRead})`,
    `create policy ${table}_insert on programmes.${table} for insert with check (${mayWrite})`,
    `create policy ${table}_update on programmes.${table} for update using (${mayWrite}) with check (${mayWrite})`,
    `grant select, insert, update on programmes.${table} to ${APP}`,
  ];
}
