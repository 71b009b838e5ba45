import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { screenField } from '@qip/subgraph-kit/text/screen-field';
import { newId } from '@qip/subgraph-kit/values/id';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { refused } from '../refused.js';
import { createStoredFile } from '../stored-file/create-stored-file.js';
import { MaterialRow } from './material.entity.js';
import { type MaterialKind, materialsPhase } from './material.rules.js';

/** A file that is to go with a cycle. */
export interface AttachMaterial {
  readonly auditCycleId: string;
  readonly kind: MaterialKind;
  readonly title: string;
  readonly fileName: string;
  /** Null before the day of the materials. */
  readonly additionReason: string | null;
}

type Refusal =
  NotFoundError | IdentifierRefusedError | InvalidTransitionError | WindowClosedError | InputValidationError;

const REASON_IS_MISSING =
  'The materials of this cycle are out: say why another one is added. Every member is written to.';
const REASON_IS_EARLY = 'The materials of this cycle are not out yet: what is attached now goes out with the others.';

/** Makes room for a file that goes with a cycle: with the others on their day, or as an addition after it. */
export async function attachMaterial(
  tx: WriteTransaction,
  input: AttachMaterial,
): Promise<Outcome<{ readonly materialId: string }, Refusal>> {
  const identifier = identifierIn(tx, input);
  if (identifier !== null) return refused(identifier);
  const cycle = await tx.manager.findOneBy(AuditCycleRow, { id: input.auditCycleId });
  if (cycle === null) return refused(new NotFoundError('AuditCycle'));
  const refusal = refusalOf(cycle, tx.now, input.additionReason);
  if (refusal !== null) return refused(refusal);

  const { auditCycleId, kind, title, fileName, additionReason } = input;
  const fileId = await createStoredFile(tx, { name: fileName });
  const materialId = newId();
  const material = { auditCycleId, kind, title, fileId, additionReason };
  await tx.manager.insert(MaterialRow, {
    id: materialId,
    attachedBy: tx.actor.id ?? '',
    attachedAt: tx.now,
    ...material,
  });
  tx.record({
    organisationId: null,
    operation: 'attachMaterial',
    entity: 'Material',
    entityId: materialId,
    ...(additionReason === null ? {} : { reason: additionReason }),
    after: { ...material, fileName },
  });
  return { kind: 'DONE', value: { materialId } };
}

function identifierIn({ now }: WriteTransaction, input: AttachMaterial): IdentifierRefusedError | null {
  return (
    screenField('title', input.title, now) ??
    screenField('fileName', input.fileName, now) ??
    screenField('additionReason', input.additionReason, now)
  );
}

function refusalOf(cycle: AuditCycleRow, now: Date, reason: string | null): Refusal | null {
  switch (materialsPhase(cycle, localDateAt(now))) {
    case 'CANCELLED':
      return new InvalidTransitionError('CANCELLED', 'This cycle was cancelled: nothing goes with it any more.');
    case 'OVER': {
      const message = `Submission for cycle ${cycle.code} has closed: nobody needs its materials any more.`;
      return new WindowClosedError(message, { closedOn: cycle.submissionClosesOn, opensOn: null });
    }
    case 'IN_PREPARATION':
      return reason === null ? null : new InputValidationError([{ path: 'additionReason', message: REASON_IS_EARLY }]);
    case 'OUT':
      return reason === null
        ? new InputValidationError([{ path: 'additionReason', message: REASON_IS_MISSING }])
        : null;
  }
}
