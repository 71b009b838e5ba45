import { DAYS_A_KEY_HOLDS, forgettingQueue } from './forget-keys.js';

/**
 * The statements that let a service's nightly job delete idempotency keys that are old enough, and no others. How old a
 * key is, real time tells: a demo's clock goes through years while the steps of its sample world still need theirs.
 */
export function forgetKeysSql(schema: string, applicationRole: string): readonly string[] {
  const isOld = `(select scope.job()) = '${forgettingQueue(schema)}' and used_at < now() - interval '${DAYS_A_KEY_HOLDS} days'`;
  return [
    `alter table ${schema}.idempotency_key add column used_at timestamptz not null default now()`,
    `create policy idempotency_key_forget on ${schema}.idempotency_key for delete to ${applicationRole} using (${isOld})`,
    // A person's own keys are open to him in every other way; nobody gets rid of one to do the same thing twice.
    `create policy idempotency_key_hold on ${schema}.idempotency_key as restrictive for delete to ${applicationRole}
       using (${isOld})`,
    `grant delete on ${schema}.idempotency_key to ${applicationRole}`,
  ];
}

/** The way back. */
export function rememberKeysSql(schema: string, applicationRole: string): readonly string[] {
  return [
    `revoke delete on ${schema}.idempotency_key from ${applicationRole}`,
    `drop policy idempotency_key_hold on ${schema}.idempotency_key`,
    `drop policy idempotency_key_forget on ${schema}.idempotency_key`,
    `alter table ${schema}.idempotency_key drop column used_at`,
  ];
}
