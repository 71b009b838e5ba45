import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';

/**
 * Lets one transaction at a time past this point for the same thing, until its end: for decisions that rest on what is not
 * there yet (a free code, no open draft, no enrolment), where there is no row to lock. Call it before reading.
 */
export async function oneAtATime(tx: WriteTransaction, ...thing: readonly string[]): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [['programmes', ...thing].join(' ')]);
}

/** Waits for those who hold a thing together with others (`togetherWith`), and lets nobody else hold it until the end. */
export async function aloneWith(tx: WriteTransaction, ...thing: readonly string[]): Promise<void> {
  await oneAtATime(tx, 'held', ...thing);
}

/** Holds a thing together with others until the end of the transaction, while nobody is alone with it. */
export async function togetherWith(tx: WriteTransaction, ...thing: readonly string[]): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock_shared(hashtextextended($1, 0))`, [
    ['programmes', 'held', ...thing].join(' '),
  ]);
}
