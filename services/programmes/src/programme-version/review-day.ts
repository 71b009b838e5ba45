import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';

/** The refusal of a next review that is due already, or null for one that lies ahead. */
export function reviewDayRefusal(tx: WriteTransaction, nextReviewOn: LocalDate): InputValidationError | null {
  if (nextReviewOn > localDateAt(tx.now)) return null;
  return new InputValidationError([{ path: 'nextReviewOn', message: 'The next review lies ahead: give a later day.' }]);
}
