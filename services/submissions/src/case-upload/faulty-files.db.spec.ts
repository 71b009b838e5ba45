import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader, type Uploader } from '../../testing/ask.js';
import { FAULTY_FILES } from '../../testing/faulty-files/faulty-files.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';
import { FILE_LIMITS } from './case-upload.rules.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

const MEBIBYTE = 1024 * 1024;
/** Parts that were made before the reading stopped lie in buffers on the way. */
const READ_AT_MOST = FILE_LIMITS.bytes + MEBIBYTE;
const GROWS_AT_MOST = 256 * MEBIBYTE;
const PATIENCE_MS = 120_000;

let part: GivenPart;
let lead: Uploader;
/** A file that was checked before all the faulty ones, and waits for its commit. */
let waiting: string;
beforeAll(async () => {
  part = await givenPart(database);
  lead = uploader(submissions, part);
  await lead.commit((await lead.send('ADD', csvOf(goodRow('A1', 1), goodRow('A1', 2), goodRow('B1', 3)))).uploadId);
  waiting = (await lead.send('REPLACE', csvOf(goodRow('A1', 2), goodRow('B1', 9)))).uploadId;
});

/** All that the organisation has, apart from the uploads that were refused, and what its transactions have left behind. */
async function kept(): Promise<unknown> {
  const [row] = await database.sql(
    `select
       (select jsonb_agg(upload order by id) from submissions.case_upload upload
         where organisation_id = $1 and state <> 'REFUSED') as uploads,
       (select jsonb_agg(row order by upload_id, row_number) from submissions.case_upload_row row
         where organisation_id = $1) as rows,
       (select jsonb_agg(audit_case order by id, from_lock) from submissions.audit_case
         where organisation_id = $1) as cases,
       (select jsonb_agg(submission order by id) from submissions.submission where organisation_id = $1) as submissions,
       (select count(*)::int from pg_class where relpersistence = 't') as "temporaryTables",
       (select count(*)::int from pg_stat_activity
         where datname = current_database() and application_name = 'qip submissions' and xact_start is not null) as open`,
    [part.organisation.organisationId],
  );
  return row;
}

/** What was asked of a file, and how far the process grew while it was read. */
interface Cost {
  readBytes: number;
  grownBytes: number;
}

/** A body that is made as it is read. */
function bodyOf(parts: Iterable<Buffer>, cost: Cost): Readable {
  const before = process.memoryUsage.rss();
  const counted = function* (): Generator<Buffer> {
    for (const bytes of parts) {
      cost.readBytes += bytes.length;
      cost.grownBytes = Math.max(cost.grownBytes, process.memoryUsage.rss() - before);
      yield bytes;
    }
  };
  return Readable.from(counted(), { objectMode: false });
}

describe('a file with', () => {
  it.each(FAULTY_FILES.map((file) => [file.name, file] as const))(
    '%s is refused as a whole, in bounds, and leaves nothing behind',
    async (_name, file) => {
      const code = file.problem ?? file.code;
      const before = await kept();
      const cost: Cost = { readBytes: 0, grownBytes: 0 };
      const body = bodyOf(file.parts(), cost);
      const { uploadId, answer } = await lead.send('ADD', body);
      body.destroy();
      expect(answer).toMatchObject({
        status: file.status ?? 422,
        body: { code: file.code, state: 'REFUSED', uploadId },
      });
      const [first] = await database.sql(
        `select row_number as row, code from submissions.case_upload_problem
         where upload_id = $1 and code = $2 order by ordinal limit 1`,
        [uploadId, code],
      );
      expect(first).toEqual({ row: file.row, code });
      expect(cost.readBytes).toBeLessThanOrEqual(READ_AT_MOST);
      expect(cost.grownBytes).toBeLessThanOrEqual(GROWS_AT_MOST);
      expect(await kept()).toEqual(before);
    },
    PATIENCE_MS,
  );

  it('any of these faults keeps no other file out, and the one before them can still be committed', async () => {
    const [one, other, third] = await Promise.all([0, 1, 2].map(() => lead.send('ADD', csvOf(goodRow()))));
    expect([one, other, third].map((sent) => sent?.answer.status)).toEqual([200, 200, 200]);
    expect(await lead.commit(waiting)).toMatchObject({
      upload: { state: 'COMMITTED', newCount: 1, unchangedCount: 1, removedCount: 2 },
    });
  });
});
