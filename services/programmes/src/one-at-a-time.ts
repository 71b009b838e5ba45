import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';

/**
 * Lets one transaction at a time past this point for the same thing, until its end: for decisions that rest on what is not
 * there yet (a free code, no open draft, no enrolment), where there is no row to lock. Call it before reading.
 */
export async function oneAtATime(tx: WriteTransaction, ...thing: readonly string[]): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [['programmes', ...thing].join(' ')]);
}
