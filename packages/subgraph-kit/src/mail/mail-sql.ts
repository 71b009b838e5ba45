import { sendingQueue } from './sending-queue.js';

/**
 * The statements that give a service its mails. A mail holds whom it is for and what it has to say, no address: that is
 * looked up when it is sent. `due_at` and `claimed_until` are true time, whatever a demo's clock shows.
 *
 * Whoever runs a use case may add a mail that waits: the central team, an organisation's own people for their organisation,
 * the jobs that write to people (`post-…`). The sending job alone says what became of it; the central team may put one that
 * failed back. It is read by the central team, by the addressee, by whoever holds a role in the organisation, and by these
 * jobs; by no partner tool.
 */
export function mailSql(schema: string, applicationRole: string): readonly string[] {
  const table = `${schema}.mail`;
  return [
    `create table ${table} (
       id uuid not null,
       key text not null,
       template text not null,
       facts jsonb not null,
       person_id uuid not null,
       organisation_id uuid,
       state text not null default 'WAITING',
       attempt_count int not null default 0,
       uncertain_count int not null default 0,
       created_at timestamptz not null default clock.now(),
       due_at timestamptz not null default now(),
       claimed_until timestamptz,
       sent_at timestamptz,
       last_failure text,
       message_id text,
       constraint mail_pk primary key (id),
       constraint mail_key_unique unique (key),
       constraint mail_state check (state in ('WAITING', 'SENT', 'FAILED')),
       constraint mail_sent_at check ((state = 'SENT') = (sent_at is not null)),
       constraint mail_failure check (last_failure ~ '^[A-Z_]+(_[0-9]{3})?$')
     )`,
    `create index mail_due on ${table} (due_at) where state = 'WAITING'`,
    `create index mail_by_person on ${table} (person_id)`,
    `create index mail_by_organisation on ${table} (organisation_id)`,
    `alter table ${table} enable row level security, force row level security`,
    `create policy mail_read on ${table} for select using (
       ${CENTRAL} or ${POSTING} or ${sending(schema)} or person_id = (select scope.actor_id()) or ${OWN})`,
    `create policy mail_post on ${table} for insert with check (
       state = 'WAITING' and attempt_count = 0 and uncertain_count = 0
       and (${CENTRAL} or ${POSTING} or ${OWN}))`,
    `create policy mail_send on ${table} for update using (${sending(schema)}) with check (${sending(schema)})`,
    `create policy mail_retry on ${table} for update
       using (${CENTRAL} and state = 'FAILED') with check (${CENTRAL} and state = 'WAITING')`,
    `grant select, insert on ${table} to ${applicationRole}`,
    `grant update (state, attempt_count, uncertain_count, due_at, claimed_until, sent_at, last_failure, message_id)
       on ${table} to ${applicationRole}`,
  ];
}

const CENTRAL = `(select scope.is_central())`;
const OWN = `organisation_id = any ((select scope.organisations())::uuid[])`;
const POSTING = `(select scope.job()) like 'post-%'`;

function sending(schema: string): string {
  return `(select scope.job()) = '${sendingQueue(schema)}'`;
}
