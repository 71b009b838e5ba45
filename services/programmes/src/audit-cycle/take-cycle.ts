import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { endOfDay, type LocalDate, localDateAt, startOfDay } from '@qip/subgraph-kit/values/local-date';
import { aloneWith, oneAtATime } from '../one-at-a-time.js';
import { AuditCycleRow } from './audit-cycle.entity.js';
import { type CycleStage } from './cycle-step.rules.js';
import { phaseOn } from './phase.rules.js';
import { type Schedule } from './schedule.rules.js';

/** A cycle whose plan may be changed, held until the end of the transaction. */
export interface TakenCycle {
  readonly row: AuditCycleRow;
  readonly stage: CycleStage;
  /** The civil day after everything was waited for. */
  readonly today: LocalDate;
}

/**
 * Takes a cycle in order to change its plan: whoever plans another one of its programme waits, and so do those who enrol
 * in it or write a case, whom this waited for in turn. The clock is read last, so that whoever had to wait sees how late
 * it is.
 * @returns null where there is no such cycle
 */
export async function takeCycle(tx: WriteTransaction, auditCycleId: string): Promise<TakenCycle | null> {
  const found = await tx.manager.findOneBy(AuditCycleRow, { id: auditCycleId });
  if (found === null) return null;
  await oneAtATime(tx, 'cycles of', found.programmeId);
  await aloneWith(tx, 'cycle', auditCycleId);
  const row = await tx.manager.findOneByOrFail(AuditCycleRow, { id: auditCycleId });
  const isOpen = await moveWindow(tx, row);
  const [clock] = await tx.rows<{ now: Date }>(`select clock.now() as now`);
  const today = localDateAt(clock?.now ?? tx.now);
  const phase = phaseOn({ schedule: row, state: row.state }, today);
  return { row, today, stage: isOpen || phase === 'CANCELLED' ? phase : 'LOCKED' };
}

/**
 * Moves the submission window of a cycle to the days that are given; to those that it has already, it only takes the gate,
 * the row on which every write of a case waits. It belongs to the service that stores cases.
 * @returns false where the cycle is locked, and the window stays as it is
 */
export async function moveWindow(
  tx: WriteTransaction,
  cycle: { readonly id: string } & Pick<Schedule, 'submissionOpensOn' | 'submissionClosesOn'>,
): Promise<boolean> {
  const [gate] = await tx.rows<{ is_moved: boolean }>(`select contracts.move_window_v1($1, $2, $3) as is_moved`, [
    cycle.id,
    startOfDay(cycle.submissionOpensOn),
    endOfDay(cycle.submissionClosesOn),
  ]);
  return gate?.is_moved === true;
}
