import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { endOfDay, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { closingFault, type Gate, type OwnWindowKind } from '../gate/gate.rules.js';

/** A window that the central team gives to one organisation. */
export interface WindowGrant {
  readonly kind: OwnWindowKind;
  readonly organisationId: string;
  readonly auditCycleId: string;
  /** The last day, whole. */
  readonly closesOn: LocalDate;
  readonly reason: string;
}

/** What is wrong with the last day of the window; null where nothing is. */
export function closingRefusal({ kind, closesOn }: WindowGrant, gate: Gate): InputValidationError | null {
  const message = closingFault(kind, endOfDay(closesOn), gate);
  return message === null ? null : new InputValidationError([{ path: 'closesOn', message }]);
}

/** Writes the window in place of an earlier one of the same kind, for a gate that this transaction holds. */
export async function grantWindow(tx: WriteTransaction, grant: WindowGrant, gate: Gate): Promise<void> {
  await tx.rows(
    `insert into submissions.own_window (organisation_id, audit_cycle_id, kind, closes_at, after_lock, reason, granted_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict on constraint own_window_pk do update set closes_at = excluded.closes_at,
       after_lock = excluded.after_lock, reason = excluded.reason, granted_by = excluded.granted_by,
       granted_at = clock.now()`,
    [
      grant.organisationId,
      grant.auditCycleId,
      grant.kind,
      endOfDay(grant.closesOn),
      gate.standingLock,
      grant.reason,
      tx.actor.id,
    ],
  );
}

/** The organisation's chain and the centre's both tell of it. */
export function recordGrant(
  tx: WriteTransaction,
  { organisationId, auditCycleId, closesOn, reason }: WindowGrant,
  event: { readonly operation: string; readonly entity: string; readonly entityId: string },
  before: Readonly<Record<string, unknown>>,
): void {
  const after = { organisationId, auditCycleId, closesOn };
  for (const chain of [organisationId, null]) {
    tx.record({ ...event, organisationId: chain, reason, before, after });
  }
}
