import { DAYS_A_KEY_HOLDS, forgettingQueue } from './forget-keys.js';

/**
 * The statements that let a service's nightly job have idempotency keys deleted that are old enough, and no others, while
 * the service's own role may delete none. How old a key is, real time tells: a demo's clock goes through years while the
 * steps of its sample world still need theirs.
 */
export function forgetKeysSql(schema: string, applicationRole: string): readonly string[] {
  return [
    `alter table ${schema}.idempotency_key add column used_at timestamptz not null default now()`,
    `create policy idempotency_key_forget on ${schema}.idempotency_key for delete using
       ((select scope.job()) = '${forgettingQueue(schema)}' and used_at < now() - interval '${DAYS_A_KEY_HOLDS} days')`,
    `create function ${schema}.forget_keys() returns void
       language sql volatile security definer set search_path = '' as 'delete from ${schema}.idempotency_key'`,
    `revoke all on function ${schema}.forget_keys() from public`,
    `grant execute on function ${schema}.forget_keys() to ${applicationRole}`,
  ];
}

/** The way back. */
export function rememberKeysSql(schema: string): readonly string[] {
  return [
    `drop function ${schema}.forget_keys()`,
    `drop policy idempotency_key_forget on ${schema}.idempotency_key`,
    `alter table ${schema}.idempotency_key drop column used_at`,
  ];
}
