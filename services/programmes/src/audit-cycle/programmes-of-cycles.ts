import { In } from 'typeorm';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { AuditCycleRow } from './audit-cycle.entity.js';

/** The programme of each cycle that rows belong to, by the cycle's id: what a QIP lead's grant is held against. */
export async function programmesOfCycles(
  tx: ReadTransaction,
  rows: readonly { readonly auditCycleId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const cycles = await tx.manager.find(AuditCycleRow, {
    select: { id: true, programmeId: true },
    where: { id: In(rows.map(({ auditCycleId }) => auditCycleId)) },
  });
  return new Map(cycles.map(({ id, programmeId }) => [id, programmeId]));
}
