import { In } from 'typeorm';
import { attempt, can } from '@qip/subgraph-kit/access/policy';
import { type IdPage, readPage } from '@qip/subgraph-kit/connections/read-pages';
import { type PageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { ACCESS } from '../access-table.js';
import { GoodPracticeRow } from './good-practice.entity.js';
import { type GoodPracticeState } from './good-practice.rules.js';
import { GoodPractice } from './good-practice.type.js';

/** Examples by id: one's own, and those that are published. */
export const goodPracticeById = defineLoader(async (tx, ids) => {
  if (attempt(ACCESS, tx.actor, 'readGoodPractice') !== 'ALLOWED') return new Map<string, GoodPractice>();
  const rows = await tx.manager.findBy(GoodPracticeRow, { id: In(ids) });
  return new Map(
    rows.flatMap((row) => {
      const { id, organisationId, state } = row;
      const isOwn = can(ACCESS, tx.actor, 'readGoodPractice', { kind: 'ORGANISATION', organisationId });
      return isOwn || state === 'PUBLISHED' ? [[id, new GoodPractice(row, isOwn)] as const] : [];
    }),
  );
});

/** Which examples are asked for; null does not restrict. */
export interface GoodPracticeFilter {
  readonly state: GoodPracticeState | null;
  readonly programmeId: string | null;
  readonly workshopId: string | null;
}

/** How many sort values a cursor of examples carries: the title and the id, which say nothing of when and by whom. */
export const GOOD_PRACTICE_SORT_KEYS = 2;

/** A page of the examples that row-level security shows: one's own, and those that are published, by title. */
export function readGoodPracticePage(
  tx: ReadTransaction,
  { state, programmeId, workshopId }: GoodPracticeFilter,
  page: PageRequest,
): Promise<IdPage> {
  return readPage(
    tx,
    {
      from: 'organisations.good_practice',
      id: 'good_practice.id',
      sort: [
        { by: 'good_practice.title', type: 'text' },
        { by: 'good_practice.id', type: 'uuid' },
      ],
      where: `($1::text is null or good_practice.state = $1) and ($2::text is null or good_practice.programme_id::text = $2)
        and ($3::text is null or good_practice.workshop_id::text = $3)`,
      parameters: [state, programmeId, workshopId],
    },
    page,
  );
}
