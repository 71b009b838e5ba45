import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type NewsItem, type Span } from './news-item.js';

/**
 * Editions of interventions that came out in the library. One that is specific to a programme is out once the results of its
 * baseline are published, as the library has it; of one that was withdrawn in the meantime nothing is told.
 */
export async function libraryEditions(tx: ReadTransaction, { from, until }: Span): Promise<readonly NewsItem[]> {
  const rows = await tx.rows<{ at: Date; number: number; title: string; programme: string | null }>(
    `select at, number, title, programme
     from (select edition.number, edition.title, programme.title as programme,
         greatest(edition.published_at, min(publication.published_at)) as at
       from programmes.intervention
       join programmes.intervention_edition edition on edition.intervention_id = intervention.id
       left join programmes.programme on programme.id = intervention.programme_id
       left join programmes.audit_cycle baseline on baseline.programme_id = programme.id and baseline.kind = 'BASELINE'
       left join contracts.publication_v2 publication on publication.audit_cycle_id = baseline.id
       where intervention.state = 'PUBLISHED' and edition.published_at is not null
       group by edition.id, programme.id
       having programme.id is null or count(publication.published_at) > 0) out
     where at >= $1 and at < $2 order by at, title`,
    [from, until],
  );
  return rows.map(({ at, number, title, programme }) => {
    const about = programme === null ? 'of general use' : `for ${programme}`;
    return { at, text: number === 1 ? `${title}, ${about}.` : `${title}, ${about}: edition ${number}.` };
  });
}
