import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { CycleChangeRow } from './cycle-change.entity.js';

/** The job that tells the leads of a change. */
export const POST_RESCHEDULE = 'post-reschedule';

/** Writes a change down for everybody to read, and has the leads told in the same transaction where they are to be told. */
export async function recordChange(
  tx: WriteTransaction,
  change: Pick<CycleChangeRow, 'auditCycleId' | 'kind' | 'days' | 'reason'>,
  isTold: boolean,
): Promise<void> {
  const id = newId();
  await tx.manager.insert(CycleChangeRow, { id, ...change, changedAt: tx.now });
  if (isTold) await tx.enqueue(POST_RESCHEDULE, { changeId: id });
}
