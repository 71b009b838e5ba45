import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { dayInWords } from '../day-in-words.js';
import { type NewsItem, type Span } from './news-item.js';

/** Audit cycles that came into the timetable. */
export async function plannedCycles(tx: ReadTransaction, { from, until }: Span): Promise<readonly NewsItem[]> {
  const rows = await tx.rows<{
    at: Date;
    code: string;
    label: string;
    title: string;
    opens: LocalDate;
    closes: LocalDate;
  }>(
    `select cycle.created_at as at, cycle.code, cycle.label, programme.title,
       cycle.collection_opens_on as opens, cycle.submission_closes_on as closes
     from programmes.audit_cycle cycle join programmes.programme on programme.id = cycle.programme_id
     where cycle.created_at >= $1 and cycle.created_at < $2 and cycle.state = 'PLANNED'
     order by cycle.created_at, cycle.code`,
    [from, until],
  );
  return rows.map(({ at, code, label, title, opens, closes }) => ({
    at,
    text: `${title}, ${label} (${code}), was planned: collection opens on ${dayInWords(opens)}, and submission closes at the end of ${dayInWords(closes)}.`,
  }));
}
