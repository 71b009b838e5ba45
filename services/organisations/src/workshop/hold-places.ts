import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';

/**
 * Lets one transaction at a time give or take back places of a workshop, until it ends. The functions that write them take
 * the same lock; with it taken before, what is decided from a registration still holds when it is written.
 */
export async function holdPlaces(tx: WriteTransaction, workshopId: string): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('organisations workshop ' || $1, 0))`, [workshopId]);
}
