import { createHash } from 'node:crypto';
import { type WriteTransaction } from '../database/transaction.js';

/** What a key says about this attempt: go on, here is the answer of the first time, or the key means another input. */
export type Claim =
  | { readonly kind: 'NEW' }
  | { readonly kind: 'DONE'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: 'OTHER_INPUT' };

/** One attempt of one operation under a key. */
export interface ClaimedAttempt {
  readonly schema: string;
  readonly operation: string;
  readonly key: string;
  readonly input: unknown;
}

/**
 * Claims a key in the effect's own transaction. A second attempt that runs at the same time waits here for the first one's
 * commit and then finds its answer; after a rollback the key is free again.
 */
export async function claimIdempotencyKey(tx: WriteTransaction, attempt: ClaimedAttempt): Promise<Claim> {
  const digest = digestOf(canonicalJson(attempt.input));
  const where = placeOf(tx, attempt);
  const inserted = await tx.rows(
    `insert into ${attempt.schema}.idempotency_key (actor_id, operation, key_digest, input_digest)
     values ($1, $2, $3, $4) on conflict do nothing returning key_digest`,
    [...where, digest],
  );
  if (inserted.length === 1) return { kind: 'NEW' };
  const [kept] = await tx.rows<{ input_digest: string; answer: Record<string, unknown> | null }>(
    `select input_digest, answer from ${attempt.schema}.idempotency_key
     where actor_id = $1 and operation = $2 and key_digest = $3`,
    where,
  );
  if (kept === undefined) throw new Error('An idempotency key was taken, but cannot be read: is its policy in place?');
  if (kept.input_digest !== digest || kept.answer === null) return { kind: 'OTHER_INPUT' };
  return { kind: 'DONE', answer: kept.answer };
}

/** Keeps the answer of a claimed attempt, in the same transaction. */
export async function keepAnswer(
  tx: WriteTransaction,
  attempt: ClaimedAttempt,
  answer: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.rows(
    `update ${attempt.schema}.idempotency_key set answer = $4 where actor_id = $1 and operation = $2 and key_digest = $3`,
    [...placeOf(tx, attempt), answer],
  );
}

/** Where an attempt is kept. Of the key its digest alone: whatever somebody typed there is not stored. */
function placeOf(tx: WriteTransaction, { operation, key }: ClaimedAttempt): readonly unknown[] {
  return [tx.actor.id, operation, digestOf(key)];
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with every object's keys in order, so that the same input has the same digest however it was written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
