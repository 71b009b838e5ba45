import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type MovedDay } from '../audit-cycle/reschedule.rules.js';
import { EVENTS } from '../cycle-change/cycle-change-mail.js';
import { dayInWords } from '../day-in-words.js';
import { type NewsItem, type Span } from './news-item.js';

interface ChangeRow {
  readonly at: Date;
  readonly code: string;
  readonly label: string;
  readonly title: string;
  readonly kind: 'RESCHEDULED' | 'CANCELLED';
  readonly days: readonly MovedDay[];
  readonly reason: string;
}

/** Audit cycles whose days were moved, or which do not take place. */
export async function changedCycles(tx: ReadTransaction, { from, until }: Span): Promise<readonly NewsItem[]> {
  const rows = await tx.rows<ChangeRow>(
    `select change.changed_at as at, change.kind, change.days, change.reason, cycle.code, cycle.label, programme.title
     from programmes.cycle_change change
     join programmes.audit_cycle cycle on cycle.id = change.audit_cycle_id
     join programmes.programme on programme.id = cycle.programme_id
     where change.changed_at >= $1 and change.changed_at < $2
     order by change.changed_at, cycle.code`,
    [from, until],
  );
  return rows.map((change) => ({ at: change.at, text: textOf(change) }));
}

function textOf({ title, label, code, kind, days, reason }: ChangeRow): string {
  const cycle = `${title}, ${label} (${code})`;
  if (kind === 'CANCELLED') return `${cycle}, does not take place. Reason: ${reason}`;
  const moved = days.map(
    ({ event, fromOn, toOn }) => `${EVENTS[event].toLowerCase()} ${dayInWords(toOn)} (was ${dayInWords(fromOn)})`,
  );
  return `${cycle}, was moved: ${moved.join('; ')}. Reason: ${reason}`;
}
