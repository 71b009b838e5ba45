import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type NewsItem, type Span } from './news-item.js';

/** Results that were published, and corrections of them. */
export async function publishedResults(tx: ReadTransaction, { from, until }: Span): Promise<readonly NewsItem[]> {
  const rows = await tx.rows<{ at: Date; revision: number; code: string; label: string; title: string }>(
    `select publication.published_at as at, publication.revision, cycle.code, cycle.label, programme.title
     from contracts.publication_v2 publication
     join programmes.audit_cycle cycle on cycle.id = publication.audit_cycle_id
     join programmes.programme on programme.id = cycle.programme_id
     where publication.published_at >= $1 and publication.published_at < $2
     order by publication.published_at, cycle.code`,
    [from, until],
  );
  return rows.map(({ at, revision, code, label, title }) => ({
    at,
    text:
      revision === 1
        ? `The results of ${title}, ${label} (${code}), were published.`
        : `The results of ${title}, ${label} (${code}), were corrected: revision ${revision} was published.`,
  }));
}
