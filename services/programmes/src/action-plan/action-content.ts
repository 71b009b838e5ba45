import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { type LocalDate, localDateAt } from '@qip/subgraph-kit/values/local-date';
import { StandardRow } from '../standard/standard.entity.js';
import { mayBeDueOn, type OwnerRole } from './action-plan.rules.js';

/** What somebody says of an action. */
export interface ActionContent {
  /** Null where it is about the audit as a whole. */
  readonly standardId: string | null;
  readonly gap: string;
  readonly cause: string;
  readonly action: string;
  readonly ownerRole: OwnerRole;
  readonly dueOn: LocalDate;
}

/** Finds in the first text of several what identifies somebody; null where none does. */
export function screenTexts(texts: Readonly<Record<string, string | null>>, now: Date): IdentifierRefusedError | null {
  for (const [path, text] of Object.entries(texts)) {
    const refusal = screenField(path, text, now);
    if (refusal !== null) return refusal;
  }
  return null;
}

/**
 * What is wrong with the standard and the day of an action, or null.
 * @param current the day as it is; null for a new action
 */
export async function contentRefusal(
  tx: ReadTransaction,
  { standardId, dueOn }: ActionContent,
  { programmeVersionId, current }: { readonly programmeVersionId: string; readonly current: LocalDate | null },
): Promise<NotFoundError | InputValidationError | null> {
  if (!mayBeDueOn(dueOn, current, localDateAt(tx.now))) {
    return new InputValidationError([{ path: 'dueOn', message: 'This day is over: name today or a later day.' }]);
  }
  if (standardId === null) return null;
  const isOfCycle = await tx.manager.existsBy(StandardRow, { id: standardId, programmeVersionId });
  return isOfCycle ? null : new NotFoundError('Standard');
}
