import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const TRY = `mutation ($input: TryProgrammeInput!) { tryProgramme(input: $input) {
  __typename
  ... on UserError { message }
  ... on TryProgrammeSuccess { cases { name isComplete hiddenItems issues { item code severity message }
    outcomes { standard state reasonCode reason missingItems explanation decidingItems } } }
  ... on NotFoundError { entity }
  ... on InputValidationError { fields { path message } }
  ... on IdentifierRefusedError { path kind }
  ... on DefinitionError { diagnostics { path item standard code } }
  ... on ProgrammeFileError { problems { line column path } } } }`;

const DEFINITION = { auditTool: SAMPLE_AUDIT_TOOL, standards: SAMPLE_STANDARDS };
const FULL = { ageBand: '18-64', onLithium: true, monthsOnLithium: 24, serumLevels: 4 };

async function trial(input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { subject } = await givenCentralPerson(database);
  const answer = await programmes.ask({ query: TRY, variables: { input }, as: subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['tryProgramme'];
}

async function tried(...cases: readonly object[]): Promise<unknown> {
  const given = cases.map((answers) => ({ answers }));
  return ((await trial({ ...DEFINITION, cases: given })) as { readonly cases?: unknown }).cases;
}

describe('a trial', () => {
  it('says what each example case comes to and why', async () => {
    const cases = [{ name: 'well monitored', answers: FULL }];
    expect(await trial({ ...DEFINITION, cases })).toEqual({
      __typename: 'TryProgrammeSuccess',
      cases: [
        {
          name: 'well monitored',
          isComplete: true,
          hiddenItems: ['renalBeforeStart'],
          issues: [],
          outcomes: [
            {
              standard: 1,
              state: 'MET',
              reasonCode: null,
              reason: null,
              missingItems: [],
              explanation: 'Met: “Serum lithium levels in the past year” is 4.',
              decidingItems: ['serumLevels'],
            },
            expect.objectContaining({ standard: 2, state: 'NOT_APPLICABLE' }),
            expect.objectContaining({ standard: 3, state: 'MET' }),
          ],
        },
      ],
    });
  });

  it('shows exclusions, missing data, warnings, errors and hidden items', async () => {
    expect(
      await tried(
        { ...FULL, declinedTests: true, serumLevels: 30 },
        { ...FULL, serumLevels: null },
        { onLithium: false, monthsOnLithium: 3 },
      ),
    ).toMatchObject([
      {
        isComplete: true,
        issues: [{ item: 'serumLevels', code: 'MANY_LEVELS', severity: 'WARNING' }],
        outcomes: [{ state: 'EXCLUDED', reasonCode: 'DECLINED', reason: 'The patient declined blood tests' }, {}, {}],
      },
      { isComplete: true, outcomes: [{ state: 'MISSING_DATA', missingItems: ['serumLevels'] }, {}, {}] },
      {
        isComplete: false,
        hiddenItems: ['monthsOnLithium'],
        issues: [
          { item: 'ageBand', code: 'REQUIRED', severity: 'ERROR' },
          { item: 'monthsOnLithium', code: 'HIDDEN' },
        ],
        outcomes: [{ state: 'NOT_APPLICABLE' }, { state: 'NOT_APPLICABLE' }, { state: 'NOT_MET' }],
      },
    ]);
  });

  it('judges nothing of a case whose answers are none of the form’s', async () => {
    expect(await tried({ ...FULL, months: 3 }, { ...FULL, onLithium: 'yes' })).toMatchObject([
      { isComplete: false, issues: [{ code: 'UNKNOWN_ITEM' }], outcomes: null },
      { isComplete: false, outcomes: null },
    ]);
  });

  it('takes a stored draft or a file as well', async () => {
    const { programmeVersionId } = await givenProgramme(database, { state: 'DRAFT' });
    const facts = {
      topic: '7',
      title: 'Lithium',
      clinicalArea: 'Mood',
      auditUnit: 'PATIENT',
      nextReviewOn: '2030-01-01',
    };
    const text = JSON.stringify({ format: 'qip-programme/1', ...facts, ...DEFINITION });
    for (const source of [{ programmeVersionId }, { text }]) {
      expect(await trial({ ...source, cases: [{ answers: FULL }] })).toMatchObject({
        cases: [{ name: null, isComplete: true, outcomes: [{ state: 'MET' }, {}, {}] }],
      });
    }
    expect(await trial({ programmeVersionId: newId(), cases: [{ answers: {} }] })).toMatchObject({
      entity: 'ProgrammeVersion',
    });
  });

  it('tells the mistakes of what is tried, by item, standard, or place in the file', async () => {
    const standards = SAMPLE_STANDARDS.map((one) => (one.number === 2 ? { ...one, metWhen: 'renal' } : one));
    const items = SAMPLE_AUDIT_TOOL.items.map((one) => (one.name === 'comment' ? { ...one, visibleWhen: '1' } : one));
    const wrong = { auditTool: { ...SAMPLE_AUDIT_TOOL, items }, standards };
    expect(await trial({ ...wrong, cases: [{ answers: {} }] })).toMatchObject({
      diagnostics: [
        { path: 'auditTool.items.6.visibleWhen', item: 'comment', standard: null, code: 'NOT_A_CONDITION' },
        { path: 'standards.1.metWhen', item: null, standard: 2, code: 'UNKNOWN_NAME' },
      ],
    });
    expect(await trial({ text: 'format: 1', cases: [{ answers: {} }] })).toMatchObject({
      __typename: 'ProgrammeFileError',
    });
  });

  it('refuses identifiers as if it were stored', async () => {
    const cases = [{ answers: FULL }, { answers: { ...FULL, comment: 'NHS number 943 476 5919' } }];
    expect(await trial({ ...DEFINITION, cases })).toMatchObject({
      __typename: 'IdentifierRefusedError',
      path: 'cases.1.answers.comment',
      kind: 'NHS_NUMBER',
    });
    const [named, foreign] = [{ name: 'Mr John Smith', answers: FULL }, { answers: { '943 476 5919': 1 } }];
    expect(await trial({ ...DEFINITION, cases: [named] })).toMatchObject({ path: 'cases.0.name', kind: 'NAME' });
    expect(await trial({ ...DEFINITION, cases: [foreign] })).toMatchObject({ path: 'cases.0.answers' });
  });

  it('is bounded, and is of one definition', async () => {
    const cases = Array.from({ length: 51 }, () => ({ answers: {} }));
    expect(await trial({ ...DEFINITION, cases })).toMatchObject({ fields: [{ path: 'cases' }] });
    expect(await trial({ ...DEFINITION, cases: [] })).toMatchObject({ fields: [{ path: 'cases' }] });
    for (const source of [{}, { auditTool: SAMPLE_AUDIT_TOOL }, { ...DEFINITION, text: 'a: 1' }]) {
      expect(await trial({ ...source, cases: [{ answers: {} }] })).toMatchObject({
        fields: [{ path: 'programmeVersionId' }],
      });
    }
  });

  it('does not keep a process busy with lists inside lists', async () => {
    const options = Array.from({ length: 200 }, (_, index) => ({ code: `C${index}`, label: `Label ${index}` }));
    const list = { kind: 'MULTIPLE_CHOICE', name: 'drugs', label: 'Drugs', section: 'A', isRequired: false, options };
    const auditTool = { sections: [{ code: 'A', title: 'A' }], items: [list], rules: [] };
    const pairs = Array.from({ length: 20 }, () => 'drugs.all(x, drugs.exists(y, x == y))').join(' && ');
    const standards = [1, 2, 3, 4].map((number) => ({ ...SAMPLE_STANDARDS[2], number, metWhen: pairs }));
    const answers = { drugs: options.map(({ code }) => code) };
    expect(await trial({ auditTool, standards, cases: [{ answers }] })).toMatchObject({ fields: [{ path: 'cases' }] });
    const three = Array.from({ length: 3 }, () => ({ answers }));
    expect(await trial({ auditTool, standards: standards.slice(0, 1), cases: three })).toMatchObject({
      fields: [{ path: 'cases', message: expect.stringMatching('Give 2 cases at most') }],
    });
  });

  it('leaves nothing behind', async () => {
    const count = `select (select count(*) from programmes.audit_event)::int as events,
      (select count(*) from programmes.idempotency_key)::int as keys, (select count(*) from programmes.programme)::int as programmes`;
    const before = await database.sql(count);
    programmes.takeStatements();
    await tried(FULL);
    expect(programmes.takeStatements().filter((statement) => /insert|update|delete/i.test(statement))).toEqual([]);
    expect(await database.sql(count)).toEqual(before);
  });
});
