import { ENGINE_VERSION } from '@qip/audit-engine/engine-version';
import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { changeHeld } from '../change-held.js';
import { type ProblemList } from '../csv/problem-list.js';
import { CaseUploadRow } from './case-upload.entity.js';
import { HOURS_TO_DECIDE, type UploadCounts, uploadCounts } from './case-upload.rules.js';
import { stageCopiedRows } from './copy-rows.js';
import { compareWithCases } from './staged-rows.js';

/** What the sender of a file is told. */
export interface CheckedFile extends UploadCounts {
  readonly rowCount: number;
  readonly duplicateCount: number;
  readonly problemCount: number;
}

/** Keeps the rows of a good file until somebody decides, with what they would change. */
export async function acceptFile(
  tx: WriteTransaction,
  upload: CaseUploadRow,
  found: { readonly problems: ProblemList; readonly submissionVersion: number },
): Promise<CheckedFile> {
  const rowCount = await stageCopiedRows(tx, upload);
  const { duplicateCount, ...comparison } = await compareWithCases(tx, upload);
  const counts = uploadCounts(upload.mode, { rowCount, ...comparison });
  const checked = { rowCount, duplicateCount, problemCount: found.problems.count, ...counts };
  await storeProblems(tx, upload, found.problems);
  await changeHeld(tx.manager, CaseUploadRow, upload, {
    ...checked,
    state: 'CHECKED',
    submissionVersion: found.submissionVersion,
    engineVersion: ENGINE_VERSION,
    expiresAt: () => `clock.now() + interval '${HOURS_TO_DECIDE} hours'`,
  });
  return checked;
}

/** Keeps the problems of a faulty file, and nothing else of it. */
export async function refuseFile(
  tx: WriteTransaction,
  upload: CaseUploadRow,
  found: { readonly problems: ProblemList; readonly rowCount: number },
): Promise<void> {
  await storeProblems(tx, upload, found.problems);
  await changeHeld(tx.manager, CaseUploadRow, upload, {
    state: 'REFUSED',
    rowCount: found.rowCount,
    problemCount: found.problems.count,
  });
}

async function storeProblems(tx: WriteTransaction, upload: CaseUploadRow, problems: ProblemList): Promise<void> {
  await tx.rows(
    `insert into submissions.case_upload_problem (organisation_id, upload_id, ordinal, row_number, column_name,
       column_letter, code, identifier_kind, severity, message)
     select $1, $2, ordinal, problem."row", problem."columnName", problem."columnLetter", problem.code,
       problem."identifierKind", problem.severity, problem.message
     from rows from (jsonb_to_recordset($3::jsonb) as ("row" int, "columnName" text, "columnLetter" text, code text,
       "identifierKind" text, severity text, message text)) with ordinality as problem
       ("row", "columnName", "columnLetter", code, "identifierKind", severity, message, ordinal)`,
    [upload.organisationId, upload.id, JSON.stringify(problems.kept())],
  );
}
