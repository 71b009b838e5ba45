/**
 * The statements that give a service its audit trail; called by the service's first migration.
 *
 * A chain per organisation and one for the centre (the nil id). Each event carries the hash of the one before and of
 * itself, so that a change, a removal, an insertion or an exchange shows. The application role can read what its scope
 * allows and append through one function; it cannot change or remove anything.
 * @param schema the service's schema
 * @param applicationRole the role that appends
 */
export function auditTrailSql(schema: string, applicationRole: string): readonly string[] {
  return [
    `create table ${schema}.audit_event (
       chain uuid not null,
       sequence bigint not null,
       at timestamptz not null,
       actor text not null,
       operation text not null,
       entity text not null,
       entity_id text not null,
       reason text,
       before jsonb,
       after jsonb,
       previous_hash bytea not null,
       hash bytea not null,
       constraint audit_event_pk primary key (chain, sequence)
     )`,
    `create function ${schema}.audit_event_hash(event ${schema}.audit_event) returns bytea
     language sql immutable set search_path = ''
     return sha256(event.previous_hash || convert_to(jsonb_build_array(
       event.chain, event.sequence, to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), event.actor,
       event.operation, event.entity, event.entity_id, event.reason, event.before, event.after)::text, 'UTF8'))`,
    `create function ${schema}.append_audit_event(
       given_chain uuid, given_actor text, given_operation text, given_entity text, given_entity_id text,
       given_reason text, given_before jsonb, given_after jsonb) returns void
     language plpgsql security definer set search_path = '' as $body$
     declare
       last ${schema}.audit_event;
       event ${schema}.audit_event;
     begin
       perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('${schema} audit ' || given_chain, 0));
       select * into last from ${schema}.audit_event where chain = given_chain order by sequence desc limit 1;
       event := (given_chain, coalesce(last.sequence, 0) + 1, clock.now(), given_actor, given_operation, given_entity,
         given_entity_id, given_reason, given_before, given_after, coalesce(last.hash, ''::bytea), ''::bytea);
       event.hash := ${schema}.audit_event_hash(event);
       insert into ${schema}.audit_event select event.*;
     end $body$`,
    `revoke all on function ${schema}.append_audit_event from public`,
    `grant execute on function ${schema}.append_audit_event to ${applicationRole}`,
    `alter table ${schema}.audit_event enable row level security, force row level security`,
    `create policy audit_event_append on ${schema}.audit_event for insert to current_user with check (true)`,
    `create policy audit_event_end_of_chain on ${schema}.audit_event for select to current_user using (true)`,
    `create policy audit_event_read on ${schema}.audit_event for select to ${applicationRole} using (
       chain = any ((select scope.organisations())::uuid[])
       or (chain = '00000000-0000-0000-0000-000000000000' and (select scope.is_central())))`,
    `grant select on ${schema}.audit_event to ${applicationRole}`,
  ];
}
