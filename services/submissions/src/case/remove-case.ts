import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { screenField } from '../identifier-screen/identifier-refusal.js';
import { countChange } from '../submission/count-change.js';
import { dropCase, traceOf } from './change-case.js';
import { takeCase, type TakeRefusal } from './take-case.js';

/** A case that is to count no more. */
export interface RemoveCase {
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** What is left of a case that was removed. */
export type RemovedCase = Readonly<Record<'caseId' | 'localReference' | 'submissionId', string>>;

/** Removes a case: it counts nowhere any more, and what an earlier lock took in stays in it. */
export async function removeCase(
  tx: WriteTransaction,
  input: RemoveCase,
): Promise<Outcome<RemovedCase, TakeRefusal | IdentifierRefusedError>> {
  const identifier = screenField('reason', input.reason);
  if (identifier !== null) return { kind: 'REFUSED', error: identifier };
  const taking = await takeCase(tx, input, 'removeCase');
  if (taking.kind === 'REFUSED') return taking;
  const { entered, current } = taking.value;
  await dropCase(tx, taking.value, input.reason);
  await countChange(tx, entered.submission.id);
  tx.record({
    organisationId: current.organisationId,
    operation: 'removeCase',
    entity: 'Case',
    entityId: current.id,
    reason: input.reason,
    before: traceOf(taking.value, current),
    after: traceOf(taking.value, { ...current, state: 'REMOVED', version: current.version + 1 }),
  });
  const localReference = `${current.referenceCode}-${current.number}`;
  return { kind: 'DONE', value: { caseId: current.id, localReference, submissionId: entered.submission.id } };
}
