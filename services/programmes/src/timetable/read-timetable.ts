import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { AuditCycleRow } from '../audit-cycle/audit-cycle.entity.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { eventsWithin, type Period } from './timetable.rules.js';
import { TimetableEvent } from './timetable-event.type.js';

/** The dated events of all cycles that take place, within a period. */
export async function readTimetable(tx: ReadTransaction, period: Period): Promise<TimetableEvent[]> {
  // Materials are a schedule's first day and the report its last: the table's constraint holds them to it.
  const rows = await tx.manager.findBy(AuditCycleRow, {
    state: 'PLANNED',
    materialsOn: LessThanOrEqual(period.to),
    reportOn: MoreThanOrEqual(period.from),
  });
  return eventsWithin(
    rows.map((row) => new AuditCycle(row)),
    period,
  ).map((event) => new TimetableEvent(event));
}
