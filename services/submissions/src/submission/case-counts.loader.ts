import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { grantsFor, participationCondition } from '../access/participation-condition.js';
import { SUBMISSION_COLUMNS } from './submission.loader.js';

/** How many cases a submission holds that the viewer may count. */
export interface CaseCounts {
  readonly caseCount: number;
  readonly completeCount: number;
}

interface CountRow extends CaseCounts {
  readonly submissionId: string;
}

/**
 * Counts by submission. The central team counts everything and sees no case, so it counts through the contract; everybody
 * else counts what they may read, which for a data collector may be some teams only.
 */
export const caseCountsBySubmission = defineLoader(async (tx, submissionIds) => {
  const own = await countReadable(tx, submissionIds);
  const all = isCentral(tx) ? await countAll(tx, submissionIds) : [];
  return new Map<string, CaseCounts>([...own, ...all].map((row) => [row.submissionId, row]));
});

/** Whether the caller counts whole organisations and reads no case. */
export function isCentral({ actor }: ReadTransaction): boolean {
  return actor.grants.some(({ role }) => role === 'CENTRAL_TEAM');
}

function countAll(tx: ReadTransaction, submissionIds: readonly string[]): Promise<readonly CountRow[]> {
  return tx.rows<CountRow>(
    `select submission_id as "submissionId", submitted_count as "caseCount", complete_count as "completeCount"
     from contracts.submission_count_v1 where submission_id = any ($1::uuid[])`,
    [submissionIds],
  );
}

function countReadable(tx: ReadTransaction, submissionIds: readonly string[]): Promise<readonly CountRow[]> {
  const isReadable = participationCondition({ ...SUBMISSION_COLUMNS, team: 'counted.team_id' }, '$2');
  return tx.rows<CountRow>(
    `select submission.id as "submissionId", sum(counted.cases)::int as "caseCount",
       sum(counted.complete)::int as "completeCount"
     from (
       select submission_id, team_id, count(*) as cases, count(*) filter (where state = 'COMPLETE') as complete
       from submissions.audit_case
       where audit_cycle_id in (select audit_cycle_id from submissions.submission where id = any ($1::uuid[]))
         and submission_id = any ($1::uuid[]) and until_lock is null and state <> 'REMOVED'
       group by submission_id, team_id
     ) counted
     join submissions.submission on submission.id = counted.submission_id
     where ${isReadable}
     group by submission.id`,
    [submissionIds, grantsFor(tx.actor, 'readCases')],
  );
}
