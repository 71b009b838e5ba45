import { type Outcome } from '@qip/subgraph-kit/database/request-database';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { refused } from '../refused.js';
import { StoredFileRow } from '../stored-file/stored-file.entity.js';
import { MaterialRow } from './material.entity.js';
import { materialsPhase, mayBeRemoved } from './material.rules.js';

type Refusal = NotFoundError | InvalidTransitionError;

/** Takes a material away with its file, while nobody can have fetched it. */
export async function removeMaterial(
  tx: WriteTransaction,
  { materialId }: { readonly materialId: string },
): Promise<Outcome<{ readonly auditCycleId: string }, Refusal>> {
  const material = await tx.manager.findOneBy(MaterialRow, { id: materialId });
  if (material === null) return refused(new NotFoundError('Material'));
  const { auditCycleId, fileId, kind, title, additionReason } = material;
  // Whoever sends the file holds its row until it is kept: wait, then look.
  await tx.rows(`select from programmes.stored_file where id = $1 for update`, [fileId]);
  const file = await tx.manager.findOneBy(StoredFileRow, { id: fileId });
  const cycle = await tx.manager.findOneByOrFail(AuditCycleRow, { id: auditCycleId });
  if (!mayBeRemoved(materialsPhase(cycle, localDateAt(tx.now)), file?.state === 'READY')) {
    return refused(
      new InvalidTransitionError('READY', 'The materials of this cycle are out: they stay. Attach a better one.'),
    );
  }
  await tx.manager.delete(MaterialRow, { id: materialId });
  await tx.manager.delete(StoredFileRow, { id: fileId });
  tx.record({
    organisationId: null,
    operation: 'removeMaterial',
    entity: 'Material',
    entityId: materialId,
    before: { auditCycleId, kind, title, additionReason, fileName: file?.name ?? null, sha256: file?.sha256 ?? null },
  });
  return { kind: 'DONE', value: { auditCycleId } };
}
