import { describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

async function kept({ organisation }: GivenPart): Promise<{ readonly rows: number; readonly cases: number }> {
  const [row] = await database.sql<{ rows: number; cases: number }>(
    `select (select count(*)::int from submissions.case_upload_row where organisation_id = $1) as rows,
       (select count(*)::int from submissions.audit_case where organisation_id = $1) as cases`,
    [organisation.organisationId],
  );
  return row ?? { rows: -1, cases: -1 };
}

describe('a faulty file', () => {
  it('tells every fault of its headings, and reads no row', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const headings = 'teamCode,ageBand,onLithium,monthsOnLithium,declinedTests,serumLevels,comment,ageBand,ward';
    const { uploadId, answer } = await lead.send('ADD', `${headings}\nA1,nonsense\n`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'FILE_REFUSED', problemCount: 3 } });
    expect(await lead.read(uploadId)).toMatchObject({
      state: 'REFUSED',
      rowCount: 0,
      uploadUrl: null,
      problems: {
        totalCount: 3,
        edges: [
          { node: { row: 1, columnName: null, columnLetter: 'I', code: 'UNKNOWN_COLUMN', severity: 'ERROR' } },
          { node: { row: 1, columnName: 'ageBand', columnLetter: 'H', code: 'REPEATED_COLUMN' } },
          { node: { row: 1, columnName: 'renalBeforeStart', columnLetter: null, code: 'MISSING_COLUMN' } },
        ],
      },
    });
  });

  it('tells every fault of its cells at once, and keeps no row, good ones neither', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const file = csvOf(goodRow(), 'A1,old,yes,24,no,4,,', goodRow('B9'), 'A1,18-64,yes,24,no,30,,', 'A1,18-64');
    const { uploadId, answer } = await lead.send('REPLACE', file);
    expect(answer.body).toMatchObject({ code: 'FILE_REFUSED', problemCount: 4 });
    const read = JSON.stringify(await lead.read(uploadId));
    expect(read).toContain('"rowCount":5');
    expect(
      [...read.matchAll(/"row":(\d+),"columnName":(\S+?),"columnLetter":(\S+?),"code":"(\w+)"/g)].map((m) =>
        m.slice(1),
      ),
    ).toEqual([
      ['3', '"ageBand"', '"B"', 'UNKNOWN_OPTION'],
      ['4', '"teamCode"', '"A"', 'UNKNOWN_TEAM'],
      ['5', '"serumLevels"', '"F"', 'MANY_LEVELS'],
      ['6', 'null', 'null', 'WRONG_NUMBER_OF_CELLS'],
    ]);
    expect(await kept(part)).toEqual({ rows: 0, cases: 0 });
    expect(await lead.commit(uploadId)).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'REFUSED',
    });
    expect(await kept(part)).toEqual({ rows: 0, cases: 0 });
  });

  it('with one identifier in five hundred rows is refused as a whole, by row, column and kind', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const rows = Array.from({ length: 500 }, (_, index) => (index === 316 ? `${goodRow()}9434765919` : goodRow()));
    const { uploadId, answer } = await lead.send('ADD', csvOf(...rows));
    expect(answer).toMatchObject({ status: 422, body: { code: 'IDENTIFIER_REFUSED', problemCount: 1 } });
    expect(await lead.read(uploadId)).toMatchObject({
      problems: {
        edges: [
          {
            node: {
              row: 318,
              columnName: 'comment',
              columnLetter: 'H',
              code: 'IDENTIFIER_REFUSED',
              identifierKind: 'NHS_NUMBER',
            },
          },
        ],
      },
    });
    expect(await kept(part)).toEqual({ rows: 0, cases: 0 });
  });

  it('with thousands of faults lists the first, and says how many there are', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const rows = Array.from({ length: 2_500 }, () => 'A1,old,yes,24,no,4,,');
    const { uploadId, answer } = await lead.send('ADD', csvOf(...rows));
    expect(answer.body).toMatchObject({ problemCount: 2_500 });
    const [stored] = await database.sql(
      `select count(*)::int as count, max(code) filter (where row_number is null) as note
       from submissions.case_upload_problem where upload_id = $1`,
      [uploadId],
    );
    expect(stored).toEqual({ count: 1_001, note: 'MORE_PROBLEMS' });
  });

  it('in Windows-1252 is read, with a warning that it was', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const file = Buffer.from(csvOf(`${goodRow()}caf\u00e9 \u00a35`), 'latin1');
    const { uploadId, answer } = await lead.send('ADD', file);
    expect(answer).toMatchObject({ status: 200, body: { state: 'CHECKED', problemCount: 1 } });
    expect(await lead.read(uploadId)).toMatchObject({
      problems: { edges: [{ node: { row: null, code: 'READ_AS_WINDOWS_1252', severity: 'WARNING' } }] },
    });
    await lead.commit(uploadId);
    const stored = await database.sql(
      `select answers ->> 'comment' as comment from submissions.audit_case where organisation_id = $1`,
      [part.organisation.organisationId],
    );
    expect(stored).toEqual([{ comment: 'caf\u00e9 \u00a35' }]);
  });

  it.each([
    ['a formula', Buffer.from(csvOf(`${goodRow()}=cmd|' /C calc'!A0`)), `=cmd|' /C calc'!A0`],
    ['a quote in too many bytes', Buffer.from(csvOf(`${goodRow()}\xc0\xa2`), 'latin1'), '\u00c0\u00a2'],
  ])('with %s in a comment keeps it as the text that it is', async (_what, file, comment) => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    await lead.commit((await lead.send('ADD', file)).uploadId);
    const stored = await database.sql(
      `select answers ->> 'comment' as comment from submissions.audit_case where organisation_id = $1`,
      [part.organisation.organisationId],
    );
    expect(stored).toEqual([{ comment }]);
  });

  it('with warnings only is accepted, and tells them', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId, answer } = await lead.send('ADD', csvOf(goodRow('A1', 24, 30)));
    expect(answer).toMatchObject({ status: 200, body: { state: 'CHECKED', problemCount: 1 } });
    expect(await lead.read(uploadId)).toMatchObject({
      problems: { edges: [{ node: { row: 2, columnName: 'serumLevels', severity: 'WARNING' } }] },
    });
    expect(await lead.commit(uploadId)).toMatchObject({ __typename: 'CommitCaseUploadSuccess' });
  });
});
