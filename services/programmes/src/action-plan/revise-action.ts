import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { type InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { refused } from '../refused.js';
import { type ActionContent, contentRefusal, screenTexts } from './action-content.js';
import { type ActionAsRead, changeableAction, type ChangeRefusal, saveAction } from './change-action.js';

/** An action shall read differently. */
export interface ReviseAction extends ActionAsRead, ActionContent {
  /** How it goes; null where there is nothing to say. */
  readonly review: string | null;
}

type Refusal = ChangeRefusal | InputValidationError | IdentifierRefusedError;

/** Replaces what an open action says. */
export async function reviseAction(
  tx: WriteTransaction,
  { plannedActionId, expectedVersion, ...content }: ReviseAction,
): Promise<Outcome<{ readonly plannedActionId: string }, Refusal>> {
  const found = await changeableAction(tx, 'reviseAction', { plannedActionId, expectedVersion });
  if (found.kind === 'REFUSED') return found;
  const { gap, cause, action, review } = content;
  const { programmeVersionId, row } = found;
  const refusal =
    screenTexts({ gap, cause, action, review }, tx.now) ??
    (await contentRefusal(tx, content, { programmeVersionId, current: row.dueOn }));
  return refusal === null ? saveAction(tx, 'reviseAction', found, content) : refused(refusal);
}
