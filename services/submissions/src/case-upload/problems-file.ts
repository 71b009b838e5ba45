import { z } from 'zod';
import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { CSV_TYPE, csvFile } from '@qip/subgraph-kit/files/csv-file';
import { defineFileKind } from '@qip/subgraph-kit/files/file-kind';
import { caseUploadById } from './case-upload.loader.js';

const HEADINGS = ['row', 'column', 'heading', 'severity', 'code', 'looksLike', 'whatToDo'];

type ProblemLine = readonly (string | number | null)[];

/** The problems of an upload, all that are kept, at the place where a spreadsheet shows them. Never a cell itself. */
export const PROBLEMS_FILE = defineFileKind({
  service: 'submissions',
  name: 'upload-problems',
  about: z.object({ uploadId: z.uuid() }),
  open: async (context, { organisationId, about: { uploadId } }) => {
    const upload = await context.loader(caseUploadById).load(uploadId);
    if (organisationId === null || upload?.organisationId !== organisationId) return null;
    const lines = await context.database.read((tx) => readProblems(tx, organisationId, uploadId));
    return {
      name: `upload-problems-${uploadId.slice(-12)}.csv`,
      contentType: CSV_TYPE,
      parts: csvFile(HEADINGS, lines),
    };
  },
});

async function readProblems(
  tx: ReadTransaction,
  organisationId: string,
  uploadId: string,
): Promise<readonly ProblemLine[]> {
  const rows = await tx.rows<{ line: ProblemLine }>(
    `select jsonb_build_array(row_number, column_letter, column_name, lower(severity), code, identifier_kind, message)
       as line
     from submissions.case_upload_problem where organisation_id = $1 and upload_id = $2 order by ordinal`,
    [organisationId, uploadId],
  );
  return rows.map(({ line }) => line);
}
