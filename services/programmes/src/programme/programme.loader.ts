import { can } from '@qip/subgraph-kit/access/policy';
import { type Actor } from '@qip/subgraph-kit/access/actor';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader, type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { ProgrammeRow } from './programme.entity.js';
import { Programme } from './programme.type.js';

const IS_PUBLIC = `exists (select from programmes.programme_version version
  where version.programme_id = programme.id and version.state = 'APPROVED')`;

/** Programmes that the viewer may see, by id. */
export const programmeById = defineLoader(async (tx, ids) => {
  const rows = await visibleProgrammes(tx, 'id', ids);
  return new Map(rows.map((row) => [row.id, new Programme(row)]));
});

/** Programmes that the viewer may see, by topic. */
export const programmeByTopic: LoaderDefinition<string, Programme | null> = {
  read: async (tx, topics) => {
    const rows = await visibleProgrammes(tx, 'topic', topics);
    return new Map(rows.map((row) => [row.topic, new Programme(row)]));
  },
  keyOf: (topic) => topic,
  absent: () => null,
};

const NEXT_REVIEW_ON = `(select version.next_review_on from programmes.programme_version version
  where version.programme_id = programme.id and version.state = 'APPROVED' order by version.number desc limit 1)`;

/**
 * The programmes that an actor may see, in the order of their topic numbers.
 * @param reviewDueBy only those whose newest approved version has its next review on this day or before; null for all
 */
export function visibleProgrammeList(actor: Actor, reviewDueBy: string | null): PagedList {
  return {
    from: 'programmes.programme',
    id: 'programme.id',
    sort: [
      { by: 'length(programme.topic)', type: 'int' },
      { by: 'programme.topic', type: 'text' },
    ],
    where: `($1::boolean or ${IS_PUBLIC}) and ($2::date is null or ${NEXT_REVIEW_ON} <= $2::date)`,
    parameters: [mayReadDrafts(actor), reviewDueBy],
  };
}

/** How many sort values a cursor of the programmes carries. */
export const PROGRAMME_SORT_KEYS = 2;

async function visibleProgrammes(
  tx: ReadTransaction,
  key: 'id' | 'topic',
  keys: readonly string[],
): Promise<readonly ProgrammeRow[]> {
  return tx.manager
    .createQueryBuilder(ProgrammeRow, 'programme')
    .where(`programme.${key} in (:...keys)`, { keys })
    .andWhere(`(:mayReadDrafts or ${IS_PUBLIC})`, { mayReadDrafts: mayReadDrafts(tx.actor) })
    .getMany();
}

function mayReadDrafts(actor: Actor): boolean {
  return can(ACCESS, actor, 'readDraft', { kind: 'NATIONAL' });
}
