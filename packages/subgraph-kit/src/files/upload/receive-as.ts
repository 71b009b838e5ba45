import { type Caller } from '../../access/caller.js';
import { type Outcome } from '../../database/request-database.js';
import { type WriteTransaction } from '../../database/transaction.js';
import { PlatformError } from '../../errors/platform-error.js';
import { type SubgraphContext } from '../../server/subgraph-context.js';
import { type UploadAnswer } from '../../server/subgraph.js';
import { BUSY_ANSWER } from './upload-answers.js';

/** Takes a file in, in one transaction of whoever sends it: an answer that refuses leaves nothing of it. */
export async function receiveAs(
  subject: string,
  open: (caller: Caller) => SubgraphContext,
  take: (tx: WriteTransaction) => Promise<Outcome<UploadAnswer, UploadAnswer>>,
): Promise<UploadAnswer> {
  const context = open({ kind: 'SUBJECT', subject });
  let isRead = false;
  try {
    const outcome = await context.database.write((tx) => {
      // A transaction that lost a deadlock is tried again, but a file comes in once: the sender has to send it again.
      if (isRead) throw new PlatformError('SERVICE_BUSY');
      isRead = true;
      return take(tx);
    });
    return outcome.kind === 'DONE' ? outcome.value : outcome.error;
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'SERVICE_BUSY') return BUSY_ANSWER;
    throw error;
  } finally {
    await context.database.close();
  }
}
