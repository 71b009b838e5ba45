import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { auditTrailSql } from '@qip/subgraph-kit/audit-trail/audit-trail-sql';
import { idempotencySql } from '@qip/subgraph-kit/idempotency/idempotency-sql';

const APP = applicationRole('organisations');

/** The tables of the service and who may see which of their rows. */
export class Organisations1700000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...TABLES,
      ...POLICIES,
      ...auditTrailSql('organisations', APP),
      ...idempotencySql('organisations', APP),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function organisations.append_audit_event, organisations.audit_event_hash;
      drop table organisations.idempotency_key, organisations.audit_event, organisations.partner_grant,
        organisations.partner_tool, organisations.team, organisations.role_grant, organisations.lead_appointment,
        organisations.person, organisations.succession, organisations.membership, organisations.organisation`);
  }
}

const TABLES = [
  `create table organisations.organisation (
     id uuid not null,
     ods_code text not null,
     name text not null,
     kind text not null,
     region text not null,
     version int not null default 1,
     created_at timestamptz not null default clock.now(),
     constraint organisation_pk primary key (id),
     constraint organisation_ods_code_unique unique (ods_code),
     constraint organisation_kind check (kind in ('NHS_TRUST', 'HEALTH_BOARD', 'INDEPENDENT'))
   )`,
  `create table organisations.membership (
     id uuid not null,
     organisation_id uuid not null,
     from_on date not null,
     until_on date,
     constraint membership_pk primary key (id),
     constraint membership_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint membership_ends_after_it_begins check (until_on > from_on),
     constraint membership_one_at_a_time exclude using gist (organisation_id with =, daterange(from_on, until_on) with &&)
   )`,
  `create table organisations.succession (
     predecessor_id uuid not null,
     successor_id uuid not null,
     effective_on date not null,
     constraint succession_pk primary key (predecessor_id),
     constraint succession_predecessor_fk foreign key (predecessor_id) references organisations.organisation (id),
     constraint succession_successor_fk foreign key (successor_id) references organisations.organisation (id),
     constraint succession_not_itself check (predecessor_id <> successor_id)
   )`,
  `create index succession_by_successor on organisations.succession (successor_id)`,
  `create table organisations.person (
     id uuid not null,
     subject text,
     display_name text not null,
     email text not null,
     created_at timestamptz not null default clock.now(),
     constraint person_pk primary key (id),
     constraint person_subject_unique unique (subject)
   )`,
  `create table organisations.lead_appointment (
     id uuid not null,
     organisation_id uuid not null,
     person_id uuid not null,
     kind text not null,
     profession text not null,
     from_on date not null,
     until_on date,
     version int not null default 1,
     constraint lead_appointment_pk primary key (id),
     constraint lead_appointment_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint lead_appointment_person_fk foreign key (person_id) references organisations.person (id),
     constraint lead_appointment_kind check (kind in ('LOCAL_LEAD', 'DEPUTY')),
     constraint lead_appointment_profession
       check (profession in ('SENIOR_PHARMACIST', 'SENIOR_PSYCHIATRIST', 'CLINICAL_AUDIT_OR_GOVERNANCE', 'OTHER')),
     constraint lead_appointment_ends_after_it_begins check (until_on >= from_on),
     constraint lead_appointment_one_local_lead
       exclude using gist (organisation_id with =, daterange(from_on, until_on) with &&) where (kind = 'LOCAL_LEAD')
   )`,
  `create index lead_appointment_by_person on organisations.lead_appointment (person_id)`,
  `create index lead_appointment_by_organisation on organisations.lead_appointment (organisation_id)`,
  `create table organisations.role_grant (
     id uuid not null,
     person_id uuid not null,
     role text not null,
     organisation_id uuid,
     programme_id uuid,
     audit_cycle_id uuid,
     team_ids uuid[],
     granted_at timestamptz not null default clock.now(),
     revoked_at timestamptz,
     version int not null default 1,
     constraint role_grant_pk primary key (id),
     constraint role_grant_person_fk foreign key (person_id) references organisations.person (id),
     constraint role_grant_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint role_grant_role check (role in ('CENTRAL_TEAM', 'QIP_LEAD', 'DATA_COLLECTOR', 'VIEWER')),
     constraint role_grant_scope check (
       (role = 'CENTRAL_TEAM') = (organisation_id is null)
       and (role = 'QIP_LEAD') = (programme_id is not null)
       and (role = 'DATA_COLLECTOR') = (audit_cycle_id is not null)
       and (team_ids is null or role = 'DATA_COLLECTOR'))
   )`,
  `create index role_grant_by_person on organisations.role_grant (person_id)`,
  `create index role_grant_by_organisation on organisations.role_grant (organisation_id)`,
  `create table organisations.team (
     id uuid not null,
     organisation_id uuid not null,
     code text not null,
     care_setting text not null,
     retired_on date,
     created_at timestamptz not null default clock.now(),
     constraint team_pk primary key (id),
     constraint team_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint team_code_unique unique (organisation_id, code),
     constraint team_code_form check (code ~ '^[A-Z0-9]{1,8}$' and code !~ '[A-Z]{4}')
   )`,
  `create table organisations.partner_tool (
     id uuid not null,
     subject text not null,
     name text not null,
     created_at timestamptz not null default clock.now(),
     constraint partner_tool_pk primary key (id),
     constraint partner_tool_subject_unique unique (subject)
   )`,
  `create table organisations.partner_grant (
     id uuid not null,
     organisation_id uuid not null,
     partner_tool_id uuid not null,
     granted_at timestamptz not null default clock.now(),
     revoked_at timestamptz,
     version int not null default 1,
     constraint partner_grant_pk primary key (id),
     constraint partner_grant_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint partner_grant_partner_tool_fk foreign key (partner_tool_id) references organisations.partner_tool (id)
   )`,
  `create unique index partner_grant_one_at_a_time on organisations.partner_grant (organisation_id, partner_tool_id)
   where revoked_at is null`,
];

const CENTRAL = `(select scope.is_central()) or (select scope.job()) = 'first-central-team'`;
const OWN = (column: string): string => `${column} = any ((select scope.organisations())::uuid[])`;

/** Read: the central team and those concerned. Write: named per table. Nobody deletes. */
const POLICIES = [
  ...tablePolicies('organisation', `${CENTRAL} or ${OWN('id')}`, CENTRAL),
  ...tablePolicies('membership', `${CENTRAL} or ${OWN('organisation_id')}`, CENTRAL),
  ...tablePolicies('succession', 'true', CENTRAL),
  ...tablePolicies(
    'person',
    `${CENTRAL} or id = (select scope.actor_id())
     or id in (select person_id from organisations.lead_appointment union all select person_id from organisations.role_grant)`,
    CENTRAL,
  ),
  ...tablePolicies(
    'lead_appointment',
    `${CENTRAL} or ${OWN('organisation_id')}`,
    `${CENTRAL} or ${OWN('organisation_id')}`,
  ),
  ...tablePolicies('role_grant', `${CENTRAL} or ${OWN('organisation_id')}`, `${CENTRAL} or ${OWN('organisation_id')}`),
  ...tablePolicies('team', `${CENTRAL} or ${OWN('organisation_id')}`, OWN('organisation_id')),
  ...tablePolicies('partner_tool', `(select scope.actor_id()) is not null`, CENTRAL),
  ...tablePolicies(
    'partner_grant',
    `${CENTRAL} or ${OWN('organisation_id')} or partner_tool_id = (select scope.actor_id())`,
    OWN('organisation_id'),
  ),
];

/** The policies hold for the owner as well, so that a contract view, which runs as its owner, obeys the caller's scope. */
function tablePolicies(table: string, mayRead: string, mayWrite: string): string[] {
  return [
    `alter table organisations.${table} enable row level security, force row level security`,
    `create policy ${table}_read on organisations.${table} for select using (${mayRead})`,
    `create policy ${table}_insert on organisations.${table} for insert with check (${mayWrite})`,
    `create policy ${table}_update on organisations.${table} for update using (${mayWrite}) with check (${mayWrite})`,
    `grant select, insert, update on organisations.${table} to ${APP}`,
  ];
}
