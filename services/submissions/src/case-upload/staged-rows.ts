import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type EnteredSubmission } from '../submission/enter-submission.js';
import { type CaseUploadRow } from './case-upload.entity.js';

/** Current cases that a file may touch: those of its teams, complete and drafts. $1 organisation, $2 submission, $3 teams. */
const CURRENT = `submissions.audit_case where organisation_id = $1 and submission_id = $2 and until_lock is null
  and state <> 'REMOVED' and ($3::uuid[] is null or team_id = any ($3::uuid[]))`;

/**
 * Rows of the file ($4 upload) and current complete cases side by side. They are compared as multisets: the third row with
 * the same team and answers needs a third case, so each has a place among its equals and knows how many equals the other
 * side has.
 */
const PLACED = `placed as (
  select side.*, row_number() over (partition by team_id, digest, is_row order by ordinal) as place,
    count(*) filter (where is_row) over (partition by team_id, digest) as equal_rows,
    count(*) filter (where not is_row) over (partition by team_id, digest) as equal_cases
  from (
    select true as is_row, row_number as ordinal, team_id, digest, case_id as id, 0 as from_lock
    from submissions.case_upload_row where organisation_id = $1 and upload_id = $4
    union all
    select false, number, team_id, digest, id, from_lock from ${CURRENT} and state = 'COMPLETE'
  ) side
)`;

function scopeOf({ organisationId, submissionId, teamIds, id }: CaseUploadRow): readonly unknown[] {
  return [organisationId, submissionId, teamIds, id];
}

/**
 * Asks for many rows at once. Just after they came in PostgreSQL has no statistics of them: it plans for a handful, joins by
 * nested loops, and takes minutes for a hundred thousand. Hash joins are right for any number.
 */
async function askForMany<Row extends object>(
  tx: WriteTransaction,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row | undefined> {
  await tx.rows('set local enable_nestloop = off');
  const [row] = await tx.rows<Row>(sql, parameters);
  await tx.rows('set local enable_nestloop = on');
  return row;
}

/** How a file stands to the cases that are there. */
export interface Comparison {
  /** Rows that are complete cases already. */
  readonly matched: number;
  /** Cases that the file may touch. */
  readonly currentCount: number;
  /** Rows that are the same as one above them. */
  readonly duplicateCount: number;
}

/** Holds the rows of a file against the cases that are there. */
export async function compareWithCases(tx: WriteTransaction, upload: CaseUploadRow): Promise<Comparison> {
  const counts = await askForMany<Comparison>(
    tx,
    `with ${PLACED}
     select (select count(*)::int from placed where is_row and place <= equal_cases) as matched,
       (select count(*)::int from placed where is_row and place > 1) as "duplicateCount",
       (select count(*)::int from ${CURRENT}) as "currentCount"`,
    scopeOf(upload),
  );
  return counts ?? { matched: 0, currentCount: 0, duplicateCount: 0 };
}

/**
 * Removes the cases that a file does not hold, drafts included. A case that no lock has taken in is marked as removed, and
 * keeps its number; of one that a lock has taken in, what was locked stays, and ends with the next lock.
 */
export async function removeOtherCases(
  tx: WriteTransaction,
  { nextLock }: EnteredSubmission,
  upload: CaseUploadRow,
): Promise<number> {
  const removed = await askForMany<{ count: number }>(
    tx,
    `with ${PLACED}, other as (
       select id, from_lock from placed where not is_row and place > equal_rows
       union all select id, from_lock from ${CURRENT} and state = 'DRAFT'
     ), removed as (
       update submissions.audit_case set version = version + 1,
         until_lock = case when other.from_lock < $5 then $5 end,
         state = case when other.from_lock < $5 then state else 'REMOVED' end,
         outcomes = case when other.from_lock < $5 then outcomes end
       from other
       where organisation_id = $1 and audit_case.id = other.id and audit_case.from_lock = other.from_lock
       returning 1
     )
     select count(*)::int as count from removed`,
    [...scopeOf(upload), nextLock],
  );
  return removed?.count ?? 0;
}

/** Adds the rows that are no cases yet, numbered on per team in the order of the file, with one statement. */
export async function addNewCases(
  tx: WriteTransaction,
  { nextLock, submission }: EnteredSubmission,
  upload: CaseUploadRow,
): Promise<number> {
  const added = await askForMany<{ count: number }>(
    tx,
    `with ${PLACED}, last as (
       select coalesce(reference_code, team_code) as team_code, max(number) as number from submissions.audit_case
       where organisation_id = $1 and submission_id = $2 group by coalesce(reference_code, team_code)
     ), added as (
       insert into submissions.audit_case (organisation_id, id, from_lock, submission_id, audit_cycle_id, team_id,
         team_code, number, state, answers, outcomes, digest, entered_by, engine_version)
       select $1, file.case_id, $5, $2, $6, file.team_id, file.team_code,
         coalesce(last.number, 0) + row_number() over (partition by file.team_code order by file.row_number),
         'COMPLETE', file.answers, file.outcomes, file.digest, $7, $8
       from placed
       join submissions.case_upload_row file
         on file.organisation_id = $1 and file.upload_id = $4 and file.row_number = placed.ordinal
       left join last on last.team_code = file.team_code
       where placed.is_row and placed.place > placed.equal_cases
       returning 1
     )
     select count(*)::int as count from added`,
    [...scopeOf(upload), nextLock, submission.auditCycleId, tx.actor.id, upload.engineVersion],
  );
  return added?.count ?? 0;
}

/** Drops the rows of a file: they have become cases, or never will. */
export async function dropRows(tx: WriteTransaction, { organisationId, id }: CaseUploadRow): Promise<void> {
  await tx.rows(`delete from submissions.case_upload_row where organisation_id = $1 and upload_id = $2`, [
    organisationId,
    id,
  ]);
}
