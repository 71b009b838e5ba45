import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

const APP = applicationRole('organisations');

/**
 * The history of every organisation for the central team; invitations, by which a person is linked to a subject; teams that
 * count their changes; and the record of what partner tools read.
 */
export class Invitations1700000100120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...HISTORY, ...INVITATIONS, ...PERSONS, ...TEAMS, ...PARTNER_READS]) {
      await runner.query(statement);
    }
    for (const service of SERVICE_NAMES) {
      await runner.query(
        `grant execute on function contracts.record_partner_read_v1(uuid, text) to ${applicationRole(service)}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const CENTRAL = `(select scope.is_central())`;
const FIRST = `(select scope.job()) = 'first-central-team'`;
const OWN = `organisation_id = any ((select scope.organisations())::uuid[])`;
const LED = `organisation_id = any ((select scope.uuid_list('led_organisations'))::uuid[])`;
const LEADS_ANY = `cardinality((select scope.uuid_list('led_organisations'))) > 0`;
/** Whoever shows the token of an invitation reaches that invitation and its person, and nothing else. */
const SHOWN = `token_digest = (select scope.setting('invitation_digest'))`;

const HISTORY = [
  `create policy audit_event_central on organisations.audit_event for select to ${APP} using (${CENTRAL})`,
];

/** Of the token its digest alone. organisation_id: whose lead invites; null for an invitation of the central team. */
const INVITATIONS = [
  `create table organisations.invitation (
     id uuid not null,
     organisation_id uuid,
     person_id uuid not null,
     token_digest text not null,
     invited_by uuid not null,
     invited_at timestamptz not null default clock.now(),
     expires_at timestamptz not null,
     accepted_at timestamptz,
     withdrawn_at timestamptz,
     constraint invitation_pk primary key (id),
     constraint invitation_token_unique unique (token_digest),
     constraint invitation_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint invitation_person_fk foreign key (person_id) references organisations.person (id),
     constraint invitation_ends_once check (accepted_at is null or withdrawn_at is null),
     constraint invitation_expires_later check (expires_at > invited_at)
   )`,
  `create index invitation_by_person on organisations.invitation (person_id)`,
  `create index invitation_by_organisation on organisations.invitation (organisation_id)`,
  `alter table organisations.invitation enable row level security, force row level security`,
  `create policy invitation_read on organisations.invitation for select using (${CENTRAL} or ${OWN} or ${SHOWN})`,
  `create policy invitation_insert on organisations.invitation for insert with check (${CENTRAL} or ${LED})`,
  `create policy invitation_update on organisations.invitation for update
   using (${CENTRAL} or ${LED} or ${SHOWN}) with check (${CENTRAL} or ${LED} or ${SHOWN})`,
  `grant select, insert, update on organisations.invitation to ${APP}`,
];

/** A lead registers whom he invites, without a subject; whoever shows the token sets his own, once. */
const PERSONS = [
  `drop policy person_insert on organisations.person`,
  `drop policy person_read on organisations.person`,
  `create policy person_insert on organisations.person for insert
   with check (${CENTRAL} or ${FIRST} or (subject is null and ${LEADS_ANY}))`,
  `create policy person_read on organisations.person for select using (
     ${CENTRAL} or ${FIRST} or id = (select scope.actor_id())
     or id in (select person_id from organisations.lead_appointment union all select person_id from organisations.role_grant
               union all select person_id from organisations.invitation))`,
  `create policy person_accept on organisations.person for update
   using (subject is null and id in (select person_id from organisations.invitation where ${SHOWN}))
   with check (subject = (select scope.setting('subject')))`,
];

const TEAMS = [
  `alter table organisations.team add column version int not null default 1,
     add constraint team_care_setting check (care_setting in ('ADULT_ACUTE_WARD', 'PSYCHIATRIC_INTENSIVE_CARE',
       'REHABILITATION_WARD', 'FORENSIC_WARD', 'OLDER_ADULT_WARD', 'COMMUNITY_ADULT', 'COMMUNITY_OLDER_ADULT', 'CAMHS',
       'LEARNING_DISABILITY', 'OTHER'))`,
];

/** Written through the contract's function alone: no service can write another tool's reading, or none's. */
const PARTNER_READS = [
  `create table organisations.partner_read (
     organisation_id uuid not null,
     id uuid not null default gen_random_uuid(),
     partner_tool_id uuid not null,
     what text not null,
     read_at timestamptz not null default clock.now(),
     constraint partner_read_pk primary key (organisation_id, id),
     constraint partner_read_organisation_fk foreign key (organisation_id) references organisations.organisation (id),
     constraint partner_read_partner_tool_fk foreign key (partner_tool_id) references organisations.partner_tool (id),
     constraint partner_read_what check (what ~ '^[a-z][A-Za-z]{2,59}$')
   )`,
  `create index partner_read_by_time on organisations.partner_read (organisation_id, read_at)`,
  `alter table organisations.partner_read enable row level security, force row level security`,
  `create policy partner_read_read on organisations.partner_read for select using (${CENTRAL} or ${OWN})`,
  `create policy partner_read_record on organisations.partner_read for insert to current_user
   with check (partner_tool_id = (select scope.actor_id())
     and organisation_id = any ((select scope.result_organisations())::uuid[]))`,
  `grant select on organisations.partner_read to ${APP}`,
  `create function contracts.record_partner_read_v1(read_organisation uuid, read_what text) returns boolean
   language plpgsql volatile security definer set search_path = '' as $body$
   begin
     if not exists (select from organisations.partner_tool where id = (select scope.actor_id())) then
       return false;
     end if;
     insert into organisations.partner_read (organisation_id, partner_tool_id, what)
     values (read_organisation, scope.actor_id(), read_what);
     return true;
   end $body$`,
  `revoke all on function contracts.record_partner_read_v1(uuid, text) from public`,
];

const DOWN = [
  `drop function contracts.record_partner_read_v1(uuid, text)`,
  `drop table organisations.partner_read`,
  `alter table organisations.team drop constraint team_care_setting, drop column version`,
  `drop policy person_accept on organisations.person`,
  `drop policy person_insert on organisations.person`,
  `drop policy person_read on organisations.person`,
  `drop table organisations.invitation`,
  `create policy person_insert on organisations.person for insert with check (${CENTRAL} or ${FIRST})`,
  `create policy person_read on organisations.person for select using (
     ${CENTRAL} or ${FIRST} or id = (select scope.actor_id())
     or id in (select person_id from organisations.lead_appointment union all select person_id from organisations.role_grant))`,
  `drop policy audit_event_central on organisations.audit_event`,
];
