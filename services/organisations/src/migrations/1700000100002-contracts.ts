import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole, ownerRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

const OWNER = ownerRole('organisations');

/** What the other services may know: who enters, which teams and memberships there are, who became whom. */
export class Contracts1700000100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ENTERING, ENTER, ...VIEWS]) await runner.query(statement);
    await runner.query(`revoke all on function contracts.enter_v1(text, text) from public`);
    for (const service of SERVICE_NAMES) {
      const role = applicationRole(service);
      await runner.query(`grant execute on function contracts.enter_v1(text, text) to ${role}`);
      await runner.query(
        `grant select on contracts.team_v1, contracts.membership_v1, contracts.succession_v1 to ${role}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view contracts.team_v1, contracts.membership_v1, contracts.succession_v1;
      drop function contracts.enter_v1(text, text)`);
    for (const table of ['person', 'partner_tool', 'lead_appointment', 'role_grant', 'partner_grant']) {
      await runner.query(`drop policy ${table}_entering on organisations.${table}`);
    }
  }
}

/**
 * Whoever enters has no scope yet, so the function that finds it out, which runs as the owner, may read exactly the rows
 * of the subject who is entering.
 */
const ENTERING = [
  `create policy person_entering on organisations.person for select to ${OWNER}
   using (subject = (select scope.setting('subject')))`,
  `create policy partner_tool_entering on organisations.partner_tool for select to ${OWNER}
   using (subject = (select scope.setting('subject')))`,
  `create policy lead_appointment_entering on organisations.lead_appointment for select to ${OWNER}
   using (person_id = (select scope.actor_id()))`,
  `create policy role_grant_entering on organisations.role_grant for select to ${OWNER}
   using (person_id = (select scope.actor_id()))`,
  `create policy partner_grant_entering on organisations.partner_grant for select to ${OWNER}
   using (partner_tool_id = (select scope.actor_id()))`,
];

/**
 * The first statement of every transaction: finds who the subject is and what it may do at this moment, sets the scope
 * that every row-level security policy asks for, and gives the actor to the caller. A deputy acts with the local lead's role.
 */
const ENTER = `
  create function contracts.enter_v1(given_subject text, given_job text) returns jsonb
  language plpgsql volatile security definer set search_path = '' as $body$
  declare
    found_id uuid;
    found_kind text := 'UNKNOWN';
    grants jsonb := '[]';
    local_roles constant text[] := '{LOCAL_LEAD,QIP_LEAD,DATA_COLLECTOR,VIEWER}';
    data_roles constant text[] := '{LOCAL_LEAD,QIP_LEAD,DATA_COLLECTOR}';
    result_roles constant text[] := '{LOCAL_LEAD,QIP_LEAD,VIEWER,PARTNER_TOOL}';
    today constant date := clock.today();
  begin
    perform set_config('app.subject', coalesce(given_subject, ''), true), set_config('app.job', coalesce(given_job, ''), true),
      set_config('app.actor_id', '', true), set_config('app.central', '', true), set_config('app.organisations', '', true),
      set_config('app.data_organisations', '', true), set_config('app.result_organisations', '', true);
    if given_job is not null then
      return jsonb_build_object('kind', 'JOB', 'id', null, 'name', 'job ' || given_job, 'grants', grants);
    elsif given_subject is null then
      return jsonb_build_object('kind', 'ANONYMOUS', 'id', null, 'name', 'nobody', 'grants', grants);
    end if;

    select id, 'PERSON' into found_id, found_kind from organisations.person where subject = given_subject;
    if found_id is null then
      select id, 'CLIENT' into found_id, found_kind from organisations.partner_tool where subject = given_subject;
    end if;
    if found_id is null then
      return jsonb_build_object('kind', 'UNKNOWN', 'id', null, 'name', 'unknown subject', 'grants', grants);
    end if;
    perform set_config('app.actor_id', found_id::text, true);

    with recursive held as (
      select 'LOCAL_LEAD' as role, organisation_id, null::uuid as programme_id, null::uuid as audit_cycle_id, null::uuid[] as team_ids
      from organisations.lead_appointment
      where person_id = found_id and from_on <= today and (until_on is null or until_on > today)
      union all
      select role, organisation_id, programme_id, audit_cycle_id, team_ids
      from organisations.role_grant where person_id = found_id and revoked_at is null
      union all
      select 'PARTNER_TOOL', organisation_id, null, null, null
      from organisations.partner_grant where partner_tool_id = found_id and revoked_at is null
      union all
      select 'PARTNER_TOOL', null, null, null, null where found_kind = 'CLIENT'
    ), ancestry as (
      select organisation_id as successor_id, organisation_id as id from held where organisation_id is not null
      union
      select ancestry.successor_id, link.predecessor_id
      from ancestry join organisations.succession link on link.successor_id = ancestry.id
      where link.effective_on <= today
    ), reach as (
      select held.role, ancestry.id from held join ancestry on ancestry.successor_id = held.organisation_id
    )
    select
      coalesce((select jsonb_agg(jsonb_build_object(
        'role', held.role, 'organisationId', held.organisation_id, 'programmeId', held.programme_id,
        'auditCycleId', held.audit_cycle_id, 'teamIds', held.team_ids,
        'predecessorIds', coalesce((select jsonb_agg(id order by id) from ancestry
          where successor_id = held.organisation_id and id <> held.organisation_id), '[]'))
        order by held.role, held.organisation_id, held.programme_id, held.audit_cycle_id) from held), '[]')
      from (select
        set_config('app.central', case when exists (select from held where role = 'CENTRAL_TEAM') then 'on' else '' end, true),
        set_config('app.organisations',
          coalesce((select string_agg(distinct id::text, ',') from reach where role = any (local_roles)), ''), true),
        set_config('app.data_organisations',
          coalesce((select string_agg(distinct id::text, ',') from reach where role = any (data_roles)), ''), true),
        set_config('app.result_organisations',
          coalesce((select string_agg(distinct id::text, ',') from reach where role = any (result_roles)), ''), true)
      ) set_scope
      into grants;
    return jsonb_build_object('kind', found_kind, 'id', found_id, 'name', lower(found_kind) || ' ' || found_id, 'grants', grants);
  end $body$`;

/** Definer views behind a barrier: they run as the schema's owner, whom FORCEd policies bind to the caller's scope. */
const VIEWS = [
  `create view contracts.team_v1 with (security_barrier) as
   select id, organisation_id, code, care_setting, retired_on from organisations.team`,
  `create view contracts.membership_v1 with (security_barrier) as
   select organisation_id, from_on, until_on from organisations.membership`,
  `create view contracts.succession_v1 with (security_barrier) as
   select predecessor_id, successor_id, effective_on from organisations.succession`,
];
