import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';

/** Counts a change of a submission's cases, so that nobody signs off what he has not seen. For a submission that is held. */
export async function countChange(tx: WriteTransaction, submissionId: string): Promise<void> {
  const counted = await tx.rows(`update submissions.submission set version = version + 1 where id = $1 returning id`, [
    submissionId,
  ]);
  if (counted.length !== 1) throw new Error('A submission that is held was not changed: is its policy in place?');
}
