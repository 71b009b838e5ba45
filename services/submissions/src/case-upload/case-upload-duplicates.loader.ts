import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { type DuplicateRows } from './case-upload-duplicate.type.js';

/** The most that are shown of a file: enough to begin with, and `duplicateCount` says how many there are. */
const MOST_DUPLICATES = 100;

interface DuplicateOfUpload extends DuplicateRows {
  readonly uploadId: string;
}

/** Rows that are the same as one above them, while the rows of a file are kept. Asked for uploads only that the viewer may handle. */
export const duplicatesByUpload = defineListLoader(async (tx, uploadIds) => {
  const rows = await tx.rows<DuplicateOfUpload>(
    `with compared as (
       select upload_id, row_number,
         min(row_number) over (partition by upload_id, team_id, digest) as first_row
       from submissions.case_upload_row where upload_id = any ($1::uuid[])
     ), ranked as (
       select *, row_number() over (partition by upload_id order by row_number) as place
       from compared where row_number > first_row
     )
     select upload_id as "uploadId", row_number as row, first_row as "sameAsRow"
     from ranked where place <= $2::int order by upload_id, place`,
    [[...uploadIds], MOST_DUPLICATES],
  );
  return Map.groupBy(rows, ({ uploadId }) => uploadId);
});
