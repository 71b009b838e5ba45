import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { refused } from '../refused.js';
import { type ActionAsRead, changeableAction, type ChangeRefusal, saveAction } from './change-action.js';

/** An action is done. */
export interface CompleteAction extends ActionAsRead {
  /** What came of it. */
  readonly review: string;
}

/** An action will not be done. */
export interface DropAction extends ActionAsRead {
  readonly reason: string;
}

type Closed = Promise<Outcome<{ readonly plannedActionId: string }, ChangeRefusal | IdentifierRefusedError>>;

/** Closes an action as done, with what came of it. */
export async function completeAction(tx: WriteTransaction, { review, ...asRead }: CompleteAction): Closed {
  const identifier = screenField('review', review, tx.now);
  if (identifier !== null) return refused(identifier);
  const found = await changeableAction(tx, 'completeAction', asRead);
  return found.kind === 'REFUSED' ? found : saveAction(tx, 'completeAction', found, { review });
}

/** Closes an action that will not be done, with the reason. */
export async function dropAction(tx: WriteTransaction, { reason, ...asRead }: DropAction): Closed {
  const identifier = screenField('reason', reason, tx.now);
  if (identifier !== null) return refused(identifier);
  const found = await changeableAction(tx, 'dropAction', asRead);
  return found.kind === 'REFUSED' ? found : saveAction(tx, 'dropAction', found, { review: reason });
}
