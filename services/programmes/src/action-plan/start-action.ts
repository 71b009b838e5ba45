import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type ActionAsRead, changeableAction, type ChangeRefusal, saveAction } from './change-action.js';

/** Says that somebody has begun an action. */
export async function startAction(
  tx: WriteTransaction,
  input: ActionAsRead,
): Promise<Outcome<{ readonly plannedActionId: string }, ChangeRefusal>> {
  const found = await changeableAction(tx, 'startAction', input);
  return found.kind === 'REFUSED' ? found : saveAction(tx, 'startAction', found, {});
}
