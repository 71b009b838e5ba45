import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';

/** Whether there is a programme of this id that is published: one with an approved version. */
export async function isProgramme(tx: ReadTransaction, programmeId: string): Promise<boolean> {
  const found = await tx.rows('select from contracts.audit_tool_v1 where programme_id = $1 limit 1', [programmeId]);
  return found.length > 0;
}

/** Whether there is an audit cycle of this id that is not cancelled. */
export async function isCycle(tx: ReadTransaction, auditCycleId: string): Promise<boolean> {
  const found = await tx.rows(`select from contracts.cycle_v1 where id = $1 and state = 'PLANNED'`, [auditCycleId]);
  return found.length > 0;
}
