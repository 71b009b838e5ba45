const ENTER = `
  create or replace function contracts.enter_v1(given_subject text, given_job text) returns jsonb
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
      set_config('app.data_organisations', '', true), set_config('app.result_organisations', '', true),
      set_config('app.led_organisations', '', true), set_config('app.team_organisations', '', true);
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
      from organisations.role_grant
      where person_id = found_id and revoked_at is null AND_BEGUN AND_NOT_OVER
      union all
      select 'PARTNER_TOOL', organisation_id, null, null, null
      from organisations.partner_grant
      where partner_tool_id = found_id and revoked_at is null AND_NOT_OVER
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
          coalesce((select string_agg(distinct id::text, ',') from reach where role = any (result_roles)), ''), true),
        set_config('app.led_organisations',
          coalesce((select string_agg(distinct organisation_id::text, ',') from held where role = 'LOCAL_LEAD'), ''), true),
        set_config('app.team_organisations', coalesce((select string_agg(distinct organisation_id::text, ',')
          from held where role in ('LOCAL_LEAD', 'QIP_LEAD')), ''), true)
      ) set_scope
      into grants;
    return jsonb_build_object('kind', found_kind, 'id', found_id, 'name', lower(found_kind) || ' ' || found_id, 'grants', grants);
  end $body$`;

/**
 * The first statement of every transaction: finds who the subject is and what it may do at this moment, sets the scope
 * that every row-level security policy asks for, and gives the actor to the caller. A deputy acts with the local lead's role.
 *
 * Reading reaches predecessors; the organisations that one may write for (`led_organisations`, and with a QIP lead's
 * `team_organisations`) are one's own alone.
 * @param tenure whether grants of roles and of partner tools have first and last days
 */
export function enterSql(tenure: 'DATED' | 'UNDATED'): string {
  const isDated = tenure === 'DATED';
  return ENTER.replaceAll('AND_BEGUN', isDated ? 'and (from_on is null or from_on <= today)' : '').replaceAll(
    'AND_NOT_OVER',
    isDated ? 'and (until_on is null or until_on > today)' : '',
  );
}
