import { type Actor } from '@qip/subgraph-kit/access/actor';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type PagedList } from '@qip/subgraph-kit/connections/read-pages';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { grantsFor, participationCondition } from '../access/participation-condition.js';
import { SUBMISSION_COLUMNS } from '../submission/submission.loader.js';
import { DataQuery, type DataQueryFacts } from './data-query.type.js';

/** Data queries that the viewer may read, by id. */
export const dataQueryById = defineLoader(async (tx, ids) => {
  const rows = await tx.rows<DataQueryFacts>(
    `select query.id, query.submission_id as "submissionId", query.state, query.standard_number as "standardNumber",
       query.item, query.question, query.raised_at as "raisedAt", query.answer, query.answered_at as "answeredAt",
       query.closed_at as "closedAt", query.version
     from submissions.data_query query
     join submissions.submission on submission.id = query.submission_id
     where query.id = any ($1::uuid[]) and ${participationCondition(SUBMISSION_COLUMNS, '$2')}`,
    [ids, grantsFor(tx.actor, 'readDataQueries')],
  );
  return new Map(rows.map((row) => [row.id, new DataQuery(row)]));
});

function queryList(actor: Actor): PagedList {
  return {
    from: `submissions.data_query query join submissions.submission on submission.id = query.submission_id`,
    id: 'query.id',
    sort: [
      { by: 'query.raised_at', type: 'timestamptz' },
      { by: 'query.id', type: 'uuid' },
    ],
    where: participationCondition(SUBMISSION_COLUMNS, '$1'),
    parameters: [grantsFor(actor, 'readDataQueries')],
  };
}

/** How many sort values a cursor of data queries carries. */
export const DATA_QUERY_SORT_KEYS = 2;

/** Pages of a submission's data queries, oldest first. */
export const dataQueryPageBySubmission = definePageLoader(queryList, 'query.submission_id');
