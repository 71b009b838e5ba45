import { parse } from 'csv-parse/sync';
import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenColleague } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField, uploader } from '../../testing/ask.js';
import { fetchFile } from '../../testing/fetch-file.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);
const HEADINGS = ['row', 'column', 'heading', 'severity', 'code', 'looksLike', 'whatToDo'];

async function addressOf(part: GivenPart, uploadId: string): Promise<unknown> {
  const query = `query ($id: ID!) { caseUpload(id: $id) { problemsUrl } }`;
  const upload = await askField(submissions, 'caseUpload', {
    query,
    variables: { id: uploadId },
    as: part.organisation.lead.subject,
  });
  return (upload as { readonly problemsUrl: unknown }).problemsUrl;
}

async function problemsOf(part: GivenPart, body: string): Promise<readonly (readonly string[])[]> {
  const { uploadId } = await uploader(submissions, part).send('ADD', body);
  const file = await fetchFile(submissions, await addressOf(part, uploadId), part.organisation.lead.subject);
  expect(file?.name).toMatch(/^upload-problems-[0-9a-f]{12}\.csv$/);
  return parse(file?.text ?? '', { bom: true });
}

describe('the problems of an upload as a file', () => {
  it('stand where a spreadsheet shows them, and hold no cell', async () => {
    const part = await givenPart(database);
    const rows = await problemsOf(
      part,
      csvOf(goodRow(), 'A1,18-64,yes,900,no,4,,9434765919', 'Z9,18-64,yes,24,no,4,,'),
    );
    expect(rows[0]).toEqual(HEADINGS);
    expect(rows.slice(1).map((row) => row.slice(0, 6))).toEqual([
      ['3', 'H', 'comment', 'error', 'IDENTIFIER_REFUSED', 'NHS_NUMBER'],
      ['3', 'D', 'monthsOnLithium', 'error', 'ABOVE_MAXIMUM', ''],
      ['4', 'A', 'teamCode', 'error', 'UNKNOWN_TEAM', ''],
    ]);
    expect(JSON.stringify(rows)).not.toContain('9434765919');
    expect(JSON.stringify(rows)).not.toContain('Z9');
    expect(rows.slice(1).every((row) => (row[6] ?? '').length > 20)).toBe(true);
  });

  it('are all that are kept, not the first page of them, and say how many there were', async () => {
    const part = await givenPart(database);
    const faulty = Array.from({ length: 1_200 }, () => 'A1,18-64,yes,900,no,4,,');
    const rows = await problemsOf(part, csvOf(...faulty));
    expect(rows).toHaveLength(1 + 1_000 + 1);
    expect(rows.slice(1, 1_001).map(([row]) => Number(row))).toEqual(Array.from({ length: 1_000 }, (_, at) => at + 2));
    expect(rows.at(-1)?.[4]).toBe('MORE_PROBLEMS');
    expect(rows.at(-1)?.[6]).toContain('1200');
  });

  it('are never a formula, whatever a rule of the tool says', async () => {
    const part = await givenPart(database);
    const { uploadId } = await uploader(submissions, part).send('ADD', csvOf('Z9,18-64,yes,24,no,4,,'));
    await database.sql(`update submissions.case_upload_problem set message = '=1+1' where upload_id = $1`, [uploadId]);
    const file = await fetchFile(submissions, await addressOf(part, uploadId), part.organisation.lead.subject);
    expect(file?.text).toContain(",'=1+1");
  });

  it('have no address where there are none', async () => {
    const part = await givenPart(database);
    const { uploadId } = await uploader(submissions, part).send('ADD', csvOf(goodRow()));
    expect(await addressOf(part, uploadId)).toBeNull();
  });

  it('are there for nobody who may not handle the upload, whatever address they have', async () => {
    const part = await givenPart(database);
    const { organisationId } = part.organisation;
    const { uploadId } = await uploader(submissions, part).send('ADD', csvOf('Z9,18-64,yes,24,no,4,,'));
    const address = await addressOf(part, uploadId);
    const stranger = (await givenPart(database, { in: part })).organisation.lead;
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId });
    const collector = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId,
      auditCycleId: part.cycle.auditCycleId,
      teamIds: [part.teamB],
    });
    for (const { subject } of [stranger, viewer, collector, await givenCentralPerson(database)]) {
      expect([subject, await fetchFile(submissions, address, subject)]).toEqual([subject, null]);
    }
    expect(await fetchFile(submissions, address, null)).toBeNull();
    expect(await fetchFile(submissions, address, part.organisation.lead.subject)).not.toBeNull();
  });
});
