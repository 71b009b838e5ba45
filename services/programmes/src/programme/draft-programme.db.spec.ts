import { describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const DRAFT = `mutation ($input: DraftProgrammeInput!) { draftProgramme(input: $input) {
  __typename
  ... on UserError { message }
  ... on DraftProgrammeSuccess { programmeVersion {
    id number state approvedAt nextReviewOn version programme { topic title clinicalArea auditUnit currentVersion { id } }
    authorship { authors { id } checker { id } }
    standards { number statement direction targetPercent evidence { body code recommendation link }
      eligibleWhen exclusions { code reason when } metWhen missingData }
    auditTool { sections { code title help } rules { code holds severity message items }
      items { name kind section label help isRequired visibleWhen stratum options { code label } unit minimum maximum
        decimalPlaces earliest latest maximumLength } } } }
  ... on InputValidationError { fields { path message } }
  ... on DefinitionError { diagnostics { path code message line column } } } }`;

const INPUT = {
  title: 'Monitoring of patients prescribed lithium',
  clinicalArea: 'Mood disorders',
  auditUnit: 'PATIENT',
  nextReviewOn: '2199-01-01',
  auditTool: SAMPLE_AUDIT_TOOL,
  standards: SAMPLE_STANDARDS,
};

async function draft(as: GivenPerson, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const answer = await programmes.ask({ query: DRAFT, variables: { input: { ...INPUT, ...input } }, as: as.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['draftProgramme'];
}

function programmesOf(topic: string): Promise<readonly object[]> {
  return database.sql(`select id from programmes.programme where topic = $1`, [topic]);
}

describe('a programme', () => {
  it('is drafted whole, and reads back as it was written', async () => {
    const central = await givenCentralPerson(database);
    const nothing = { options: [], unit: null, minimum: null, maximum: null, decimalPlaces: null, earliest: null };
    const empty = { ...nothing, latest: null, maximumLength: null, help: null, visibleWhen: null, stratum: null };
    expect(await draft(central, { topic: '7' })).toEqual({
      __typename: 'DraftProgrammeSuccess',
      programmeVersion: {
        id: expect.any(String),
        number: 1,
        state: 'DRAFT',
        approvedAt: null,
        nextReviewOn: '2199-01-01',
        version: 1,
        programme: {
          topic: '7',
          title: 'Monitoring of patients prescribed lithium',
          clinicalArea: 'Mood disorders',
          auditUnit: 'PATIENT',
          currentVersion: null,
        },
        authorship: { authors: [{ id: central.personId }], checker: null },
        standards: SAMPLE_STANDARDS.map((standard) => ({
          ...standard,
          evidence: standard.evidence.map((evidence) => ({ recommendation: null, link: null, ...evidence })),
        })),
        auditTool: {
          sections: SAMPLE_AUDIT_TOOL.sections.map((section) => ({ help: null, ...section })),
          items: SAMPLE_AUDIT_TOOL.items.map((item) => ({ ...empty, ...item })),
          rules: SAMPLE_AUDIT_TOOL.rules,
        },
      },
    });
  });

  it('can be sent back as it was read', async () => {
    const central = await givenCentralPerson(database);
    const first = (await draft(central, { topic: '20' })) as { programmeVersion: Record<string, unknown> };
    const { auditTool, standards } = first.programmeVersion;
    expect(await draft(central, { topic: '21', auditTool, standards })).toMatchObject({
      programmeVersion: { auditTool, standards },
    });
  });

  it('is recorded with its author', async () => {
    const central = await givenCentralPerson(database);
    await draft(central, { topic: '8' });
    const events = await database.sql(
      `select entity, after ->> 'topic' as topic, after ->> 'number' as number from programmes.audit_event
       where operation = 'draftProgramme' and actor = $1 order by sequence`,
      [`person ${central.personId}`],
    );
    expect(events).toEqual([
      { entity: 'Programme', topic: '8', number: null },
      { entity: 'ProgrammeVersion', topic: null, number: '1' },
    ]);
  });

  it('is drafted once under one idempotency key', async () => {
    const central = await givenCentralPerson(database);
    const input = { topic: '9', idempotencyKey: 'once' };
    const first = await draft(central, input);
    expect(await draft(central, input)).toEqual(first);
    expect(await programmesOf('9')).toHaveLength(1);
    expect(await draft(central, { ...input, topic: '10' })).toMatchObject({ __typename: 'IdempotencyKeyReusedError' });
    expect(await programmesOf('10')).toEqual([]);
  });

  it('has a topic of its own', async () => {
    const central = await givenCentralPerson(database);
    const { topic } = await givenProgramme(database);
    expect(await draft(central, { topic })).toEqual({
      __typename: 'InputValidationError',
      message: 'One field was not accepted.',
      fields: [
        {
          path: 'topic',
          message: 'Another programme has this topic: choose another number, or revise that programme.',
        },
      ],
    });
  });

  it('is refused with every faulty field named', async () => {
    const central = await givenCentralPerson(database);
    const item = { name: 'a', kind: 'BOOLEAN', section: 'A', label: 'A', isRequired: true, maximumLength: 3 };
    const auditTool = { sections: [], items: [item], rules: [] };
    const input = { topic: '07', title: ' x ', clinicalArea: 'a\nb', auditTool, standards: [] };
    expect(await draft(central, input)).toMatchObject({
      __typename: 'InputValidationError',
      fields: [
        { path: 'topic' },
        { path: 'title' },
        { path: 'clinicalArea' },
        { path: 'auditTool.sections' },
        { path: 'auditTool.items.0' },
        { path: 'standards' },
      ],
    });
  });

  it('is refused when its next review is not ahead', async () => {
    const central = await givenCentralPerson(database);
    const [{ today } = { today: '' }] = await database.sql<{ today: string }>(`select clock.today()::text as today`);
    expect(await draft(central, { topic: '11', nextReviewOn: today })).toMatchObject({
      fields: [{ path: 'nextReviewOn' }],
    });
    expect(await programmesOf('11')).toEqual([]);
  });
});

describe('a definition with mistakes', () => {
  it('is refused with all of them, where they are and what was probably meant', async () => {
    const central = await givenCentralPerson(database);
    const [first, second, third] = SAMPLE_STANDARDS;
    const standards = [
      { ...first, metWhen: 'onLithium &&\n  serumLevel >= 4' },
      { ...second, eligibleWhen: 'monthsOnLithium' },
      third,
    ];
    const [patient] = SAMPLE_AUDIT_TOOL.sections;
    const auditTool = { ...SAMPLE_AUDIT_TOOL, sections: [patient, { code: 'MONITORNG', title: 'Monitoring' }] };
    const answer = await draft(central, { topic: '12', auditTool, standards });
    expect(answer).toMatchObject({
      __typename: 'DefinitionError',
      message: 'The definition has 6 mistakes: nothing was stored.',
    });
    expect(answer).toMatchObject({
      diagnostics: [
        { path: 'auditTool.items.3.section', code: 'UNKNOWN_SECTION', line: null, column: null },
        { path: 'auditTool.items.4.section' },
        { path: 'auditTool.items.5.section' },
        { path: 'auditTool.items.6.section' },
        { path: 'standards.0.metWhen', code: 'UNKNOWN_NAME', line: 2, column: 3 },
        { path: 'standards.1.eligibleWhen', code: 'NOT_A_CONDITION', line: 1, column: 1 },
      ],
    });
    expect(JSON.stringify(answer)).toContain('Did you mean “serumLevels”?');
    expect(await programmesOf('12')).toEqual([]);
  });

  it('leaves neither an audit event nor a claimed key behind', async () => {
    const central = await givenCentralPerson(database);
    const key = newId();
    const [first] = SAMPLE_STANDARDS;
    const input = { topic: '13', idempotencyKey: key };
    await draft(central, { ...input, standards: [{ ...first, metWhen: 'nonsense(' }] });
    expect(await draft(central, input)).toMatchObject({ __typename: 'DraftProgrammeSuccess' });
    const events = await database.sql(`select entity from programmes.audit_event where actor = $1`, [
      `person ${central.personId}`,
    ]);
    expect(events).toEqual([{ entity: 'Programme' }, { entity: 'ProgrammeVersion' }]);
  });
});
