import { describe, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, givenOrganisation, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const IMPORT = `mutation ($input: ImportProgrammeInput!) { importProgramme(input: $input) {
  __typename
  ... on UserError { message }
  ... on ImportProgrammeSuccess { programmeVersion { id number state version nextReviewOn programme { topic title }
    exports { yamlUrl jsonUrl schemaUrl catalogueUrl } } }
  ... on InputValidationError { fields { path } }
  ... on StaleVersionError { currentVersion }
  ... on ProgrammeFileError { problems { line column path code message } } } }`;

interface Exports {
  readonly yamlUrl: string;
  readonly jsonUrl: string;
  readonly schemaUrl: string;
  readonly catalogueUrl: string;
}

const NO_EXPORTS: Exports = { yamlUrl: '', jsonUrl: '', schemaUrl: '', catalogueUrl: '' };

async function take(as: GivenPerson, input: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const answer = await programmes.ask({ query: IMPORT, variables: { input }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['importProgramme'] as Record<string, unknown>;
}

async function exportsOf(programmeVersionId: string, as?: GivenPerson): Promise<Exports | null> {
  const query = `query ($id: ID!) { _entities(representations: [{ __typename: "ProgrammeVersion", id: $id }]) {
    ... on ProgrammeVersion { exports { yamlUrl jsonUrl schemaUrl catalogueUrl } } } }`;
  const who = as === undefined ? {} : { as: as.subject };
  const { data } = await programmes.ask({ query, variables: { id: programmeVersionId }, ...who });
  const [version] = data?.['_entities'] as readonly ({ readonly exports: Exports } | null)[];
  return version?.exports ?? null;
}

/** The text at an address; null where there is nothing for whoever asks. */
async function fetchAt(url: string, as?: GivenPerson): Promise<string | null> {
  const link = url.replace(/^http:\/\/platform\.test\/(public|files)\/programmes\//, '');
  const caller = as === undefined ? { kind: 'ANONYMOUS' as const } : { kind: 'SUBJECT' as const, subject: as.subject };
  const answer = await programmes.running().openFile({ link, caller, requestId: newId() });
  return answer.kind === 'FILE' ? text(answer.body) : null;
}

/** What is there for anybody; empty where there is nothing. */
async function fileAt(url: string): Promise<string> {
  return (await fetchAt(url)) ?? '';
}

/** The file of an approved version of a new programme, with its programme. */
async function givenFile(form: 'yamlUrl' | 'jsonUrl' = 'yamlUrl'): Promise<{
  readonly file: string;
  readonly topic: string;
  readonly programmeVersionId: string;
}> {
  const { topic, programmeVersionId } = await givenProgramme(database);
  const exports = await exportsOf(programmeVersionId);
  const file = await fetchAt(exports?.[form] ?? '');
  return { file: file ?? '', topic, programmeVersionId };
}

const withTopic = (file: string, topic: string): string => file.replace(/^(\s*"?topic"?: )"\d+"/m, `$1"${topic}"`);

describe('an approved version', () => {
  it('is a public file in two forms, beside its schema and in the list of the catalogue', async () => {
    const { topic, programmeVersionId, title } = await givenProgramme(database);
    const exports = (await exportsOf(programmeVersionId)) ?? NO_EXPORTS;
    expect(exports).toEqual({
      yamlUrl: `http://platform.test/public/programmes/catalogue/programme-${topic}-v1.yaml`,
      jsonUrl: `http://platform.test/public/programmes/catalogue/programme-${topic}-v1.json`,
      schemaUrl: 'http://platform.test/public/programmes/schema/qip-programme-1.schema.json',
      catalogueUrl: 'http://platform.test/public/programmes/catalogue/index.json',
    });
    const yaml = await fileAt(exports.yamlUrl);
    expect(yaml.split('\n').slice(0, 3)).toEqual([
      `# yaml-language-server: $schema=${exports.schemaUrl}`,
      'format: qip-programme/1',
      `topic: "${topic}"`,
    ]);
    expect(JSON.parse(await fileAt(exports.jsonUrl))).toMatchObject({ topic, title });
    expect(JSON.parse((await fetchAt(exports.schemaUrl)) ?? '')).toMatchObject({ $id: 'urn:qip-programme:1' });
    const index = JSON.parse(await fileAt(exports.catalogueUrl)) as { versions: { topic: string }[] };
    expect(index.versions.find((one) => one.topic === topic)).toEqual({
      topic,
      title,
      clinicalArea: expect.any(String),
      version: 1,
      approvedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      nextReviewOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      yaml: exports.yamlUrl,
      json: exports.jsonUrl,
    });
  });

  it('names nobody, neither its authors nor its checker', async () => {
    const { file } = await givenFile();
    const people = await database.sql<{ id: string; name: string }>(
      `select id::text, display_name as name from organisations.person`,
    );
    for (const { id, name } of people) expect([file.includes(id), file.includes(name)]).toEqual([false, false]);
  });
});

describe('a draft', () => {
  it('is a file for the central team, and for nobody else', async () => {
    const { topic, programmeVersionId } = await givenProgramme(database, { state: 'DRAFT' });
    const [central, { lead }] = [await givenCentralPerson(database), await givenOrganisation(database)];
    expect(await exportsOf(programmeVersionId)).toBeNull();
    const exports = await exportsOf(programmeVersionId, central);
    expect(await fetchAt(exports?.yamlUrl ?? '', central)).toContain(`topic: "${topic}"`);
    expect(await fetchAt(exports?.yamlUrl ?? '', lead)).toBeNull();
    expect(await fetchAt(exports?.yamlUrl ?? '')).toBeNull();
    expect(await fetchAt(`http://platform.test/public/programmes/catalogue/programme-${topic}-v1.yaml`)).toBeNull();
    const list = await fetchAt('http://platform.test/public/programmes/catalogue/index.json');
    expect(list).not.toContain(`programme-${topic}-`);
  });
});

describe('an import', () => {
  it.each(['yamlUrl', 'jsonUrl'] as const)('makes a draft whose file (%s) is the same to the byte', async (form) => {
    const { file } = await givenFile(form);
    const central = await givenCentralPerson(database);
    const topic = form === 'yamlUrl' ? '801' : '802';
    const given = withTopic(file, topic);
    const imported = await take(central, { text: given });
    expect(imported).toMatchObject({
      __typename: 'ImportProgrammeSuccess',
      programmeVersion: { number: 1, state: 'DRAFT', programme: { topic } },
    });
    const { exports } = imported['programmeVersion'] as { readonly exports: Exports };
    expect(await fetchAt(exports[form], central)).toBe(given);
  });

  it('follows the newest version of its programme, or replaces a draft, and says by what', async () => {
    const { file, programmeVersionId } = await givenFile();
    const central = await givenCentralPerson(database);
    const [row] = await database.sql<{ version: number }>(
      `select version from programmes.programme_version where id = $1`,
      [programmeVersionId],
    );
    expect(await take(central, { text: file })).toMatchObject({ fields: [{ path: 'programmeVersionId' }] });
    const newest = { programmeVersionId, expectedVersion: row?.version };
    expect(await take(central, { text: withTopic(file, '803'), ...newest })).toMatchObject({
      fields: [{ path: 'programmeVersionId' }],
    });
    expect(await take(central, { text: file, ...newest, expectedVersion: 99 })).toMatchObject({
      currentVersion: row?.version,
    });
    const next = await take(central, { text: file, ...newest, nextReviewOn: '2199-01-01' });
    expect(next).toMatchObject({ programmeVersion: { number: 2, state: 'DRAFT', nextReviewOn: '2199-01-01' } });
    const { id } = next['programmeVersion'] as { readonly id: string };
    expect(await take(central, { text: file, programmeVersionId: id, expectedVersion: 1 })).toMatchObject({
      programmeVersion: { id, version: 2 },
    });
    const events = await database.sql(`select operation from programmes.audit_event where entity_id = $1`, [id]);
    expect(events).toEqual([{ operation: 'importProgramme' }, { operation: 'importProgramme' }]);
  });

  it('tells every mistake with the line and column of the file, and stores nothing', async () => {
    const { file } = await givenFile();
    const central = await givenCentralPerson(database);
    const wrong = withTopic(file, '804')
      .replace('metWhen: serumLevels >= 4', 'metWhen: true && serumLevel >= 4')
      .replace('visibleWhen: monthsOnLithium < 12', 'visibleWhen: monthsOnLithium < "12"');
    const answer = await take(central, { text: wrong });
    expect(answer).toMatchObject({ __typename: 'ProgrammeFileError', message: expect.stringMatching('2 mistakes') });
    const placed = (answer['problems'] as { line: number; column: number; code: string; path: string }[]).map(
      ({ line, column, code, path }) => [code, path, wrong.split('\n')[line - 1]?.slice(column - 1)],
    );
    expect(placed).toEqual([
      ['TYPE', 'auditTool.items.5.visibleWhen', expect.stringMatching(/monthsOnLithium < "12"|< "12"/)],
      ['UNKNOWN_NAME', 'standards.0.metWhen', 'serumLevel >= 4'],
    ]);
    expect(await take(central, { text: 'a: &b 1' })).toMatchObject({ problems: [{ line: 1, code: null }] });
    expect(await database.sql(`select id from programmes.programme where topic = '804'`)).toEqual([]);
  });

  it('takes in no more than it can read, and no review that is due', async () => {
    const { file } = await givenFile();
    const central = await givenCentralPerson(database);
    expect(await take(central, { text: 'a'.repeat(300_001) })).toMatchObject({ fields: [{ path: 'text' }] });
    const due = { text: withTopic(file, '805'), nextReviewOn: '2020-01-01' };
    expect(await take(central, due)).toMatchObject({ fields: [{ path: 'nextReviewOn' }] });
    expect(await take(central, { text: file, expectedVersion: 1 })).toMatchObject({
      fields: [{ path: 'expectedVersion' }],
    });
  });
});
