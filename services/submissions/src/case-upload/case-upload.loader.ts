import { In } from 'typeorm';
import { definePageLoader } from '@qip/subgraph-kit/connections/page-loader';
import { type LoaderDefinition, defineLoader } from '@qip/subgraph-kit/loaders/loader';
import { type FileProblem } from '../csv/file-problem.js';
import { SubmissionRow } from '../submission/submission.entity.js';
import { CaseUploadProblem } from './case-upload-problem.type.js';
import { CaseUploadRow } from './case-upload.entity.js';
import { CaseUpload } from './case-upload.type.js';
import { mayHandle } from './upload-access.js';

/** Uploads that the viewer may handle, by id. */
export const caseUploadById = defineLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(CaseUploadRow, { id: In(ids) });
  const submissions = await tx.manager.findBy(SubmissionRow, { id: In(rows.map(({ submissionId }) => submissionId)) });
  const byId = new Map(submissions.map((submission) => [submission.id, submission]));
  const visible = rows.filter((row) => {
    const submission = byId.get(row.submissionId);
    return submission !== undefined && mayHandle(tx.actor, 'readCaseUpload', submission, row);
  });
  return new Map(visible.map((row) => [row.id, new CaseUpload(row)]));
});

/** How many sort values a cursor of a file's problems carries. */
export const PROBLEM_SORT_KEYS = 1;

/** Pages of a file's problems, in the order of the file. Asked for uploads only that the viewer may handle. */
export const problemPageByUpload = definePageLoader(
  {
    from: 'submissions.case_upload_problem problem',
    id: `problem.upload_id || ' ' || problem.ordinal`,
    sort: [{ by: 'problem.ordinal', type: 'int' }],
    where: 'true',
    parameters: [],
  },
  'problem.upload_id',
);

/** Problems by upload and place, as `problemPageByUpload` names them. */
export const problemByPlace: LoaderDefinition<string, CaseUploadProblem | null> = {
  read: async (tx, places) => {
    const keys = places.map((place) => place.split(' '));
    const rows = await tx.rows<FileProblem & { readonly place: string }>(
      `select problem.upload_id || ' ' || problem.ordinal as place, row_number as row, column_name as "columnName",
         column_letter as "columnLetter", code, identifier_kind as "identifierKind", severity, message
       from submissions.case_upload_problem problem
       join unnest($1::uuid[], $2::int[]) as asked (upload_id, ordinal)
         on problem.upload_id = asked.upload_id and problem.ordinal = asked.ordinal`,
      [keys.map(([uploadId]) => uploadId), keys.map(([, ordinal]) => ordinal)],
    );
    return new Map(rows.map((row) => [row.place, new CaseUploadProblem(row)]));
  },
  keyOf: (place) => place,
  absent: () => null,
};
