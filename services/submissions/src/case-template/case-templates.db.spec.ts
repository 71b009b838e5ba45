import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { givenColleague } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { askField, uploader } from '../../testing/ask.js';
import { fetchFile } from '../../testing/fetch-file.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { goodRow, SAMPLE_HEADER } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);

const QUERY = `query ($keys: [_Any!]!, $organisationId: ID!) { _entities(representations: $keys) {
  ... on AuditCycle { caseTemplates(organisationId: $organisationId) { csvUrl xlsxUrl dataDictionaryUrl } } } }`;

type Templates = Readonly<Record<'csvUrl' | 'xlsxUrl' | 'dataDictionaryUrl', string>>;

async function templatesOf(part: GivenPart, as: string = part.organisation.lead.subject): Promise<Templates> {
  const variables = {
    keys: [{ __typename: 'AuditCycle', id: part.cycle.auditCycleId }],
    organisationId: part.organisation.organisationId,
  };
  const [cycle] = (await askField(submissions, '_entities', { query: QUERY, variables, as })) as readonly {
    readonly caseTemplates: Templates | null;
  }[];
  if (cycle?.caseTemplates === undefined || cycle.caseTemplates === null) throw new Error('There are no templates.');
  return cycle.caseTemplates;
}

describe('the templates of a cycle', () => {
  it('are a CSV file whose rows are cases as soon as they are filled in', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const file = await fetchFile(submissions, (await templatesOf(part)).csvUrl, part.organisation.lead.subject);
    expect(file).toMatchObject({ contentType: 'text/csv; charset=utf-8', text: `\uFEFF${SAMPLE_HEADER}\r\n` });
    expect(file?.name).toMatch(/^case-template-.+\.csv$/);
    const { answer } = await lead.send('ADD', Buffer.concat([file?.bytes ?? Buffer.of(), Buffer.from(goodRow())]));
    expect(answer).toMatchObject({ status: 200, body: { state: 'CHECKED', rowCount: 1, problemCount: 0 } });
  });

  it('are a workbook with the teams of the organisation, in the columns that an upload asks for', async () => {
    const part = await givenPart(database);
    const { xlsxUrl } = await templatesOf(part);
    const file = await fetchFile(submissions, xlsxUrl, part.organisation.lead.subject);
    expect(file?.name).toMatch(/^case-template-.+\.xlsx$/);
    const { sheets } = await readXlsx(file?.bytes ?? Buffer.of());
    expect(sheets.map(({ name }) => name)).toEqual(['Cases', 'Dictionary', 'Lists']);
    expect(sheets[0]?.rows).toEqual([SAMPLE_HEADER.split(',')]);
    expect(sheets[0]?.dataValidations).toHaveLength(SAMPLE_HEADER.split(',').length);
    expect(sheets[2]?.rows.map(([team]) => team)).toEqual(['teamCode', 'A1', 'B1']);
    expect(sheets[1]?.rows.map(([item]) => item)).toEqual(['item', ...SAMPLE_HEADER.split(',')]);
  });

  it('are a data dictionary with a row for each column', async () => {
    const part = await givenPart(database);
    const { dataDictionaryUrl } = await templatesOf(part);
    const file = await fetchFile(submissions, dataDictionaryUrl, part.organisation.lead.subject);
    expect(file?.text).toContain('\r\nmonthsOnLithium,Months on lithium,Patient,whole number,months,from 0 to 720,');
  });

  it('name to a data collector with teams the own ones only', async () => {
    const part = await givenPart(database);
    const { subject } = await givenColleague(database, {
      role: 'DATA_COLLECTOR',
      organisationId: part.organisation.organisationId,
      auditCycleId: part.cycle.auditCycleId,
      teamIds: [part.teamB],
    });
    const teamsSeenBy = async (asker: string, address: string): Promise<unknown> => {
      const file = await fetchFile(submissions, address, asker);
      const { sheets } = await readXlsx(file?.bytes ?? Buffer.of());
      return sheets[2]?.rows.flatMap(([team]) => team ?? []);
    };
    const { xlsxUrl } = await templatesOf(part);
    expect(await teamsSeenBy(subject, (await templatesOf(part, subject)).xlsxUrl)).toEqual(['teamCode', 'B1']);
    // It is who asks that counts, not who was given the address.
    expect(await teamsSeenBy(subject, xlsxUrl)).toEqual(['teamCode', 'B1']);
  });

  it('are there for nobody who may add no cases, whatever address they have', async () => {
    const part = await givenPart(database);
    const stranger = await givenPart(database, { in: part });
    const viewer = await givenColleague(database, {
      role: 'VIEWER',
      organisationId: part.organisation.organisationId,
    });
    for (const address of Object.values(await templatesOf(part))) {
      for (const subject of [stranger.organisation.lead.subject, viewer.subject, null]) {
        expect([subject, await fetchFile(submissions, address, subject)]).toEqual([subject, null]);
      }
    }
    await expect(templatesOf(part, stranger.organisation.lead.subject)).rejects.toThrow('no templates');
  });
});
