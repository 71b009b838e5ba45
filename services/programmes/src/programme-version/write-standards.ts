import { type Standard } from '@qip/audit-engine/standard';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { newId } from '@qip/subgraph-kit/values/id';
import { StandardRow } from '../standard/standard.entity.js';

/** Writes the standards of a version that is not frozen, in place of those that it had. */
export async function writeStandards(
  tx: WriteTransaction,
  programmeVersionId: string,
  standards: readonly Standard[],
): Promise<void> {
  await tx.manager.delete(StandardRow, { programmeVersionId });
  await tx.manager.insert(
    StandardRow,
    standards.map((standard) => ({ id: newId(), programmeVersionId, ...standard })),
  );
}
