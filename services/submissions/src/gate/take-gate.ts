import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { effectiveClosing, type Gate, type OwnWindow, windowState } from './gate.rules.js';

interface OwnWindowJson extends Omit<OwnWindow, 'closesAt'> {
  readonly closesAt: string;
}

interface GateRow {
  readonly state: Gate['state'];
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly lock_number: number;
  readonly standing_lock: number;
  readonly own: readonly OwnWindowJson[];
  readonly now: Date;
}

/** What a gate is taken for: a write of one organisation, or the lock of the cycle, which concerns all of them. */
export type GatePurpose = 'LOCK' | { readonly writeOf: string };

/**
 * Takes the gate of a cycle, as the first lock of every write: a write lets other writers through and keeps the lock out,
 * LOCK waits for all of them. The clock is read after the row was got, so that whoever had to wait sees how late it is.
 * An organisation's own window comes with it, in the same statement: locks, which end it, were waited for before that.
 * @returns null where there is no such cycle
 */
export async function takeGate(tx: WriteTransaction, auditCycleId: string, purpose: GatePurpose): Promise<Gate | null> {
  await queueUp(tx, auditCycleId, purpose);
  const [row] = await tx.rows<GateRow>(
    `with taken as materialized (
       select audit_cycle_id, state, opens_at, closes_at, lock_number from submissions.gate
       where audit_cycle_id = $1 for ${purpose === 'LOCK' ? 'update' : 'share'}
     )
     select taken.*, ${standingLock('taken')} as standing_lock,
       ${ownWindows('taken', '($2::uuid is null or organisation_id = $2)')} as own, clock.now() as now
     from taken`,
    [auditCycleId, purpose === 'LOCK' ? null : purpose.writeOf],
  );
  return row === undefined ? null : gateOf(row);
}

/**
 * A row that is shared can be shared by ever more writers while the lock waits for the last of them, without end. Advisory
 * locks are given in the order in which they were asked for: writers who come after the lock wait behind it.
 */
async function queueUp(tx: WriteTransaction, auditCycleId: string, purpose: GatePurpose): Promise<void> {
  const kind = purpose === 'LOCK' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.rows(`select ${kind}(hashtextextended('submissions gate ' || $1, 0))`, [auditCycleId]);
}

/** A cycle's gate as it stands for one organisation, or, where none is named, for everybody. */
export interface GateKey {
  readonly auditCycleId: string;
  readonly organisationId: string | null;
}

/** The gate that a key asks for. */
export interface GateRead extends GateKey {
  readonly gate: Gate;
}

/** Reads gates without taking them, with the windows of their own that row-level security lets through. */
export async function readGates(tx: ReadTransaction, keys: readonly GateKey[]): Promise<readonly GateRead[]> {
  const rows = await tx.rows<GateRow & GateKey>(
    `select asked.cycle as "auditCycleId", asked.organisation as "organisationId", gate.state, gate.opens_at,
       gate.closes_at, gate.lock_number, ${standingLock('gate')} as standing_lock,
       ${ownWindows('gate', 'organisation_id = asked.organisation')} as own, clock.now() as now
     from unnest($1::uuid[], $2::uuid[]) as asked (cycle, organisation)
     join submissions.gate on gate.audit_cycle_id = asked.cycle`,
    [keys.map(({ auditCycleId }) => auditCycleId), keys.map(({ organisationId }) => organisationId)],
  );
  return rows.map((row) => ({
    auditCycleId: row.auditCycleId,
    organisationId: row.organisationId,
    gate: gateOf(row),
  }));
}

function standingLock(gate: string): string {
  return `(select coalesce(max(cycle_lock.lock_number), 0) from submissions.cycle_lock
    where cycle_lock.audit_cycle_id = ${gate}.audit_cycle_id and undone_at is null)`;
}

function ownWindows(gate: string, condition: string): string {
  return `(select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'closesAt', own_window.closes_at,
      'afterLock', after_lock)), '[]')
    from submissions.own_window where own_window.audit_cycle_id = ${gate}.audit_cycle_id and ${condition})`;
}

function gateOf(row: GateRow): Gate {
  return {
    state: row.state,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    lockNumber: row.lock_number,
    standingLock: row.standing_lock,
    own: row.own.map((own) => ({ ...own, closesAt: new Date(own.closesAt) })),
    now: row.now,
  };
}

/** The refusal of a write while the window is not open; null while it is. */
export function windowRefusal(gate: Gate): WindowClosedError | null {
  const lastDay = localDateAt(new Date(effectiveClosing(gate).getTime() - 1));
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
      const closedOn = gate.now < effectiveClosing(gate) ? null : lastDay;
      return new WindowClosedError(
        'The audit cycle is locked: nothing can be changed any more. A correction needs a reopening by the central team.',
        { closedOn, opensOn: null },
      );
    }
  }
}
