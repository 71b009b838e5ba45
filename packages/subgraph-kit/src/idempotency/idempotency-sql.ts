/**
 * The statements that give a service its idempotency keys; called by the service's first migration.
 * A key belongs to the actor who used it and to one operation, so that nobody can find out another's keys.
 */
export function idempotencySql(schema: string, applicationRole: string): readonly string[] {
  return [
    `create table ${schema}.idempotency_key (
       actor_id uuid not null,
       operation text not null,
       key_digest text not null,
       input_digest text not null,
       answer jsonb,
       created_at timestamptz not null default clock.now(),
       constraint idempotency_key_pk primary key (actor_id, operation, key_digest)
     )`,
    `alter table ${schema}.idempotency_key enable row level security, force row level security`,
    `create policy idempotency_key_own on ${schema}.idempotency_key to ${applicationRole}
       using (actor_id = (select scope.actor_id())) with check (actor_id = (select scope.actor_id()))`,
    `grant select, insert, update on ${schema}.idempotency_key to ${applicationRole}`,
  ];
}
