import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';

/** Whether there is a programme of this id that is published: one with an approved version. */
export async function isProgramme(tx: ReadTransaction, programmeId: string): Promise<boolean> {
  const found = await tx.rows('select from contracts.audit_tool_v1 where programme_id = $1 limit 1', [programmeId]);
  return found.length > 0;
}

/** An audit cycle as far as roles are bound to it. */
interface AuditedCycle {
  readonly programmeId: string;
  readonly isCancelled: boolean;
}

/** The audit cycle of this id; null where there is none. */
export async function findCycle(tx: ReadTransaction, auditCycleId: string | null): Promise<AuditedCycle | null> {
  if (auditCycleId === null) return null;
  const [found] = await tx.rows<AuditedCycle>(
    `select programme_id as "programmeId", state = 'CANCELLED' as "isCancelled" from contracts.cycle_v1 where id = $1`,
    [auditCycleId],
  );
  return found ?? null;
}
