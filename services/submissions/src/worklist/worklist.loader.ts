import { type Actor } from '@qip/subgraph-kit/access/actor';
import { type PageKey } from '@qip/subgraph-kit/connections/page-loader';
import { EMPTY_PAGE, type IdPage, type PagedList, readPagesByParent } from '@qip/subgraph-kit/connections/read-pages';
import { type LoaderDefinition } from '@qip/subgraph-kit/loaders/loader';
import { isId } from '@qip/subgraph-kit/values/id';
import { grantsFor, participationCondition } from '../access/participation-condition.js';
import { SUBMISSION_COLUMNS } from '../submission/submission.loader.js';
import { letterPattern, type WorklistFilter } from './worklist.rules.js';

/** How many sort values a cursor of a worklist carries. */
export const WORKLIST_SORT_KEYS = 3;

/** A submission's page of a worklist. */
export interface WorklistKey extends PageKey {
  readonly filter: WorklistFilter;
}

/** Standards are numbered from 1 without gaps, so that a standard's number is its place among the stored outcomes. */
function worklist(actor: Actor, filter: WorklistFilter): PagedList {
  return {
    from: `submissions.audit_case join submissions.submission on submission.id = audit_case.submission_id
      and submission.audit_cycle_id = audit_case.audit_cycle_id
      and submission.organisation_id = audit_case.organisation_id`,
    id: 'audit_case.id',
    sort: [
      { by: 'audit_case.team_code', type: 'text' },
      { by: 'audit_case.number', type: 'int' },
      { by: 'audit_case.id', type: 'uuid' },
    ],
    where: `audit_case.until_lock is null and audit_case.state = 'COMPLETE'
      and case when $3::int is null then audit_case.outcomes else substr(audit_case.outcomes, $3::int, 1) end ~ $2
      and ${participationCondition({ ...SUBMISSION_COLUMNS, team: 'audit_case.team_id' }, '$1')}`,
    parameters: [grantsFor(actor, 'readCases'), letterPattern(filter), filter.standardNumber],
  };
}

const sameList = ({ page, filter }: WorklistKey): string => JSON.stringify([page, filter]);
const keyOf = (key: WorklistKey): string => key.parentId + sameList(key);

/** Pages of worklists by submission: one statement for all submissions that are asked for the same page. */
export const worklistPageBySubmission: LoaderDefinition<WorklistKey, IdPage> = {
  read: async (tx, keys) => {
    const pages = new Map<string, IdPage>();
    for (const same of Map.groupBy(keys, sameList).values()) {
      const [first] = same;
      const ids = same.map(({ parentId }) => parentId).filter(isId);
      if (first === undefined || ids.length === 0) continue;
      const { page, filter } = first;
      const parents = { column: 'audit_case.submission_id', ids };
      const found = await readPagesByParent(tx, worklist(tx.actor, filter), parents, page);
      for (const [parentId, own] of found) pages.set(keyOf({ parentId, page, filter }), own);
    }
    return pages;
  },
  keyOf,
  absent: () => EMPTY_PAGE,
};
