import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { type Gate, windowState } from './gate.rules.js';

interface GateRow {
  readonly state: Gate['state'];
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly lock_number: number;
  readonly now: Date;
}

/**
 * Takes the gate of a cycle, as the first lock of every write: WRITE lets other writers through and keeps the lock out,
 * LOCK waits for all of them. The clock is read after the row was got, so that whoever had to wait sees how late it is.
 * @returns null where there is no such cycle
 */
export async function takeGate(
  tx: WriteTransaction,
  auditCycleId: string,
  purpose: 'WRITE' | 'LOCK',
): Promise<Gate | null> {
  await queueUp(tx, auditCycleId, purpose);
  const [row] = await tx.rows<GateRow>(
    `with taken as materialized (
       select state, opens_at, closes_at, lock_number from submissions.gate
       where audit_cycle_id = $1 for ${purpose === 'WRITE' ? 'share' : 'update'}
     )
     select taken.*, clock.now() as now from taken`,
    [auditCycleId],
  );
  return row === undefined ? null : gateOf(row);
}

/**
 * A row that is shared can be shared by ever more writers while the lock waits for the last of them, without end. Advisory
 * locks are given in the order in which they were asked for: writers who come after the lock wait behind it.
 */
async function queueUp(tx: WriteTransaction, auditCycleId: string, purpose: 'WRITE' | 'LOCK'): Promise<void> {
  const kind = purpose === 'WRITE' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.rows(`select ${kind}(hashtextextended('submissions gate ' || $1, 0))`, [auditCycleId]);
}

/** Reads the gates of cycles without taking them. */
export async function readGates(
  tx: ReadTransaction,
  auditCycleIds: readonly string[],
): Promise<ReadonlyMap<string, Gate>> {
  const rows = await tx.rows<GateRow & { readonly audit_cycle_id: string }>(
    `select audit_cycle_id, state, opens_at, closes_at, lock_number, clock.now() as now
     from submissions.gate where audit_cycle_id = any ($1::uuid[])`,
    [auditCycleIds],
  );
  return new Map(rows.map((row) => [row.audit_cycle_id, gateOf(row)]));
}

function gateOf(row: GateRow): Gate {
  return {
    state: row.state,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    lockNumber: row.lock_number,
    now: row.now,
  };
}

/** The refusal of a write while the window is not open; null while it is. */
export function windowRefusal(gate: Gate): WindowClosedError | null {
  const lastDay = localDateAt(new Date(gate.closesAt.getTime() - 1));
  switch (windowState(gate)) {
    case 'OPEN':
      return null;
    case 'NOT_YET_OPEN': {
      const opensOn = localDateAt(gate.opensAt);
      return new WindowClosedError(`Online submission opens on ${opensOn}.`, { closedOn: null, opensOn });
    }
    case 'CLOSED':
      return new WindowClosedError(
        `Online submission closed at the end of ${lastDay}. Ask the central team if there is a reason for an extension.`,
        { closedOn: lastDay, opensOn: null },
      );
    case 'LOCKED': {
      const closedOn = gate.now < gate.closesAt ? null : lastDay;
      return new WindowClosedError('The audit cycle is locked: nothing can be changed any more.', {
        closedOn,
        opensOn: null,
      });
    }
  }
}
