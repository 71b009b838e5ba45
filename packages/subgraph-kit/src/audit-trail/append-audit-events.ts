import { type EntityManager } from 'typeorm';
import { type AuditEvent } from './audit-event.js';

/** The chain of the centre: what no organisation owns. */
export const CENTRAL_CHAIN = '00000000-0000-0000-0000-000000000000';

/**
 * Appends the events of one transaction, chain by chain in the order of the chains' ids, so that two transactions that
 * touch the same chains take their locks in the same order.
 */
export async function appendAuditEvents(
  manager: EntityManager,
  schema: string,
  actor: string,
  events: readonly AuditEvent[],
): Promise<void> {
  const ordered = [...events].sort((a, b) => compare(chainOf(a), chainOf(b)));
  for (const event of ordered) {
    await manager.query(`select ${schema}.append_audit_event($1, $2, $3, $4, $5, $6, $7, $8)`, [
      chainOf(event),
      actor,
      event.operation,
      event.entity,
      event.entityId,
      event.reason ?? null,
      event.before ?? null,
      event.after ?? null,
    ]);
  }
}

function chainOf(event: AuditEvent): string {
  return event.organisationId ?? CENTRAL_CHAIN;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
