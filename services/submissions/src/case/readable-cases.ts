import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { grantsFor, participationCondition } from '../access/participation-condition.js';
import { SUBMISSION_COLUMNS } from '../submission/submission.loader.js';

/**
 * Begins a statement over `readable_case`: the cases of the submissions in $1 as they stand now, of the teams that the
 * caller may read, by $2. Teams are held against the grants once each, not once per case.
 */
const READABLE_CASES = `with asked as materialized (
    select submission.id, submission.organisation_id, submission.programme_id, submission.audit_cycle_id
    from submissions.submission where submission.id = any ($1::uuid[])
  ), readable as materialized (
    select submission.id, submission.organisation_id, submission.audit_cycle_id, part.team_id
    from (
      select distinct audit_case.submission_id, audit_case.team_id
      from asked
      join submissions.audit_case on audit_case.audit_cycle_id = asked.audit_cycle_id
        and audit_case.organisation_id = asked.organisation_id and audit_case.submission_id = asked.id
    ) part
    join asked submission on submission.id = part.submission_id
    where ${participationCondition({ ...SUBMISSION_COLUMNS, team: 'part.team_id' }, '$2')}
  ), readable_case as (
    select audit_case.*
    from readable
    join submissions.audit_case on audit_case.audit_cycle_id = readable.audit_cycle_id
      and audit_case.organisation_id = readable.organisation_id and audit_case.submission_id = readable.id
      and audit_case.team_id = readable.team_id
    where audit_case.until_lock is null and audit_case.state <> 'REMOVED'
  )`;

/**
 * Reads something about the cases of submissions that the caller may read, with one statement.
 * @param select what follows the definition of `readable_case`, with parameters of its own from $3 on
 */
export function fromReadableCases<Row extends object>(
  tx: ReadTransaction,
  submissionIds: readonly string[],
  select: string,
  more: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return tx.rows<Row>(`${READABLE_CASES} ${select}`, [submissionIds, grantsFor(tx.actor, 'readCases'), ...more]);
}
