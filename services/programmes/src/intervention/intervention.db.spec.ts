import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays, endOfDay } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenIntervention, givenPublication } from '../../testing/given-intervention.js';
import { underScope } from '../../testing/under-scope.js';
import { programmesSubgraph } from '../subgraph.js';
import { ANNOUNCEMENT_MAIL } from './intervention-mails.js';
import { INTERVENTION_STATES, nextState } from './intervention.rules.js';
import { POST_INTERVENTIONS, postInterventions } from './post-interventions.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);
let central: GivenPerson;
beforeAll(async () => {
  central = await givenCentralPerson(database);
});

const FACE = `intervention { id state title editionNumber version withdrawalReason
  editions { number title changes publishedAt files { id name state } } }`;
const COMMON = `... on NotFoundError { entity } ... on InputValidationError { fields { path } }`;
const CHANGE = `${COMMON} ... on StaleVersionError { currentVersion } ... on InvalidTransitionError { currentState message }`;
const IDENTIFIER = `... on IdentifierRefusedError { path kind }`;
const REFUSALS = {
  draftIntervention: `${COMMON} ${IDENTIFIER}`,
  reviseIntervention: `${CHANGE} ${IDENTIFIER}`,
  attachInterventionFile: `${CHANGE} ${IDENTIFIER}`,
  removeInterventionFile: CHANGE,
  publishIntervention: CHANGE,
  withdrawIntervention: `${CHANGE} ${IDENTIFIER}`,
} as const;
const TEXT = { title: 'Blood test wall chart', summary: 'Hangs in the clinic and shows when which test is due.' };

interface Edition {
  readonly number: number;
  readonly files: readonly { readonly id: string }[];
}
interface Answer {
  readonly __typename: string;
  readonly intervention?: { readonly id: string; readonly version: number; readonly editions: readonly Edition[] };
}

async function act(operation: keyof typeof REFUSALS, input: object): Promise<Answer> {
  const type = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) {
    __typename ... on ${type}Success { ${FACE} } ${REFUSALS[operation]} } }`;
  const answer = await programmes.ask({ query, variables: { input }, as: central.subject });
  expect(answer.errors).toBeUndefined();
  return answer.data?.[operation] as Answer;
}

async function seenBy(subject: string, filter = ''): Promise<readonly string[]> {
  const query = `{ interventions(first: 100${filter}) { edges { node { id } } } }`;
  const { data, errors } = await programmes.ask({ query, as: subject });
  expect(errors).toBeUndefined();
  const list = data as {
    readonly interventions: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  };
  return list.interventions.edges.map(({ node }) => node.id);
}

describe('the library', () => {
  it('shows what is published to whoever holds a role, and drafts to the central team', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const [draft, published, withdrawn] = [
      await givenIntervention(database, { state: 'DRAFT' }),
      await givenIntervention(database, { kind: 'EDUCATIONAL_SLIDE_SET' }),
      await givenIntervention(database, { state: 'WITHDRAWN' }),
    ];
    const collector = await givenColleague(database, {
      ...{ role: 'DATA_COLLECTOR', organisationId, auditCycleId: newId() },
    });
    for (const { subject } of [lead, collector, central]) expect(await seenBy(subject)).toContain(published);
    const tool = await givenPartnerTool(database, [organisationId]);
    const { errors } = await programmes.ask({ query: `{ interventions { totalCount } }`, as: tool.subject });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await seenBy(lead.subject, ', state: WITHDRAWN')).toContain(withdrawn);
    expect(await seenBy(lead.subject, ', state: DRAFT')).toEqual([]);
    expect(await seenBy(central.subject, ', state: DRAFT')).toContain(draft);
    expect(await seenBy(lead.subject, ', kind: PRACTICAL_TOOL')).not.toContain(published);
    const rows = `select id from programmes.intervention where id = any ($1::uuid[])`;
    for (const [subject, count] of [
      [lead.subject, 2] as const,
      [tool.subject, 0] as const,
      [central.subject, 3] as const,
    ]) {
      const seen = await underScope(database, { subject }, (ask) => ask(rows, [[draft, published, withdrawn]]));
      expect(seen).toHaveLength(count);
    }
  });

  it('shows what is specific to a programme once the baseline is published, and not before', async () => {
    const { lead } = await givenOrganisation(database);
    const programme = await givenProgramme(database);
    const { programmeId } = programme;
    const baseline = await givenCycle(database, programme);
    const reAudit = await givenCycle(database, programme, { baselineId: baseline.auditCycleId });
    const id = await givenIntervention(database, { programmeId });
    const filter = `, programmeId: "${programmeId}"`;
    const rows = async (): Promise<number> =>
      (
        await underScope(database, { subject: lead.subject }, (ask) =>
          ask(`select from programmes.intervention_edition where intervention_id = $1`, [id]),
        )
      ).length;
    expect([await seenBy(lead.subject, filter), await rows()]).toEqual([[], 0]);
    expect(await seenBy(central.subject, filter)).toEqual([id]);
    await givenPublication(database, reAudit);
    expect([await seenBy(lead.subject, filter), await rows()]).toEqual([[], 0]);
    await givenPublication(database, baseline);
    expect([await seenBy(lead.subject, filter), await rows()]).toEqual([[id], 1]);
    expect(await seenBy(lead.subject, `${filter}, isGeneral: true`)).toEqual([]);
    expect(await seenBy(lead.subject, `, programmeId: "no id"`)).toEqual([]);
  });

  it('is made by the central team alone, past all code', async () => {
    const { lead } = await givenOrganisation(database);
    const id = await givenIntervention(database);
    await underScope(database, { subject: lead.subject }, async (ask) => {
      expect(await ask(`update programmes.intervention set state = 'WITHDRAWN' returning id`)).toEqual([]);
      const insert = `insert into programmes.intervention (id, kind, state) values ($1, 'PRACTICAL_TOOL', 'DRAFT')`;
      await expect(ask(insert, [newId()])).rejects.toThrow(/row-level security/);
    });
    await underScope(database, { subject: central.subject }, async (ask) => {
      const change = `update programmes.intervention_edition set title = 'Changed' where intervention_id = $1`;
      await expect(ask(change, [id])).rejects.toThrow(/frozen/);
    });
  });
});

describe('an intervention', () => {
  it('is drafted, gets its files, is published and goes on in editions, of which each stays as it was', async () => {
    const drafted = await act('draftIntervention', { ...TEXT, kind: 'PRACTICAL_TOOL' });
    const interventionId = drafted.intervention?.id;
    const attached = await act('attachInterventionFile', { interventionId, expectedVersion: 1, fileName: 'chart.pdf' });
    const fileId = attached.intervention?.editions[0]?.files[0]?.id;
    expect(await act('publishIntervention', { interventionId, expectedVersion: 2 })).toMatchObject({
      __typename: 'InvalidTransitionError',
      message: 'A file of this edition has not come or was not taken. Send it, or remove it.',
    });
    await database.sql(
      `update programmes.stored_file set state = 'READY', byte_count = 1, sha256 = repeat('a', 64),
         received_at = clock.now() where id = $1`,
      [fileId],
    );
    expect(await act('publishIntervention', { interventionId, expectedVersion: 2 })).toMatchObject({
      intervention: { state: 'PUBLISHED', editionNumber: 1, version: 3, title: TEXT.title },
    });
    expect(await act('publishIntervention', { interventionId, expectedVersion: 3 })).toMatchObject({
      __typename: 'InvalidTransitionError',
      currentState: 'PUBLISHED',
    });
    const next = { ...TEXT, title: 'Blood test chart', changes: 'The intervals of 2026.' };
    const file = { id: fileId, name: 'chart.pdf', state: 'READY' };
    const first = { number: 1, title: TEXT.title, publishedAt: expect.any(String), files: [file] };
    expect(await act('reviseIntervention', { interventionId, expectedVersion: 3, ...next })).toMatchObject({
      intervention: {
        ...{ state: 'PUBLISHED', title: TEXT.title, editionNumber: 1 },
        editions: [{ number: 2, title: next.title, publishedAt: null, files: [file] }, first],
      },
    });
    const { lead } = await givenOrganisation(database);
    const seen = await programmes.ask({
      query: `query ($id: ID!) { intervention(id: $id) { editions { number files { downloadUrl uploadUrl } } } }`,
      variables: { id: interventionId },
      as: lead.subject,
    });
    const files = [{ downloadUrl: expect.stringContaining('/files/programmes/'), uploadUrl: null }];
    expect(seen.data?.['intervention']).toEqual({ editions: [{ number: 1, files }] });
    await act('removeInterventionFile', { interventionId, expectedVersion: 4, fileId });
    expect(await act('publishIntervention', { interventionId, expectedVersion: 5 })).toMatchObject({
      intervention: { title: next.title, editionNumber: 2, editions: [{ number: 2, files: [] }, first] },
    });
  });

  it('loses a file that no edition has', async () => {
    const { intervention } = await act('draftIntervention', { ...TEXT, kind: 'PRACTICAL_TOOL' });
    const interventionId = intervention?.id;
    const attached = await act('attachInterventionFile', { interventionId, expectedVersion: 1, fileName: 'chart.pdf' });
    const fileId = attached.intervention?.editions[0]?.files[0]?.id;
    await act('removeInterventionFile', { interventionId, expectedVersion: 2, fileId });
    expect(await database.sql(`select from programmes.stored_file where id = $1`, [fileId])).toEqual([]);
    expect(await act('removeInterventionFile', { interventionId, expectedVersion: 3, fileId })).toEqual({
      __typename: 'NotFoundError',
      entity: 'StoredFile',
    });
  });

  it('moves as the table says, on the version that was read', async () => {
    const steps = {
      reviseIntervention: ['REVISE', TEXT],
      publishIntervention: ['PUBLISH', {}],
      withdrawIntervention: ['WITHDRAW', { reason: 'The evidence changed.' }],
    } as const;
    for (const state of INTERVENTION_STATES) {
      for (const [operation, [step, input]] of Object.entries(steps)) {
        const interventionId = await givenIntervention(database, { state });
        if (state === 'PUBLISHED' && step === 'PUBLISH') {
          await act('reviseIntervention', { interventionId, expectedVersion: 1, ...TEXT });
        }
        const expectedVersion = state === 'PUBLISHED' && step === 'PUBLISH' ? 2 : 1;
        const given = { interventionId, ...input };
        const name = operation as keyof typeof steps;
        expect(await act(name, { ...given, expectedVersion: 9 })).toMatchObject({ __typename: 'StaleVersionError' });
        const next = nextState(state, step);
        expect(await act(name, { ...given, expectedVersion })).toMatchObject(
          next === null
            ? { __typename: 'InvalidTransitionError', currentState: state }
            : { intervention: { state: next, version: expectedVersion + 1 } },
        );
      }
    }
  });

  it('is refused with a programme that is not there, with a name in it, and with a file of a type that is not taken', async () => {
    const draft = { ...TEXT, kind: 'PRACTICAL_TOOL' };
    expect(await act('draftIntervention', { ...draft, programmeId: newId() })).toEqual({
      __typename: 'NotFoundError',
      entity: 'Programme',
    });
    expect(await act('draftIntervention', { ...draft, summary: 'Ask Dr Jane Smith for it.' })).toEqual({
      ...{ __typename: 'IdentifierRefusedError', path: 'summary', kind: 'NAME' },
    });
    const interventionId = await givenIntervention(database, { state: 'DRAFT' });
    const file = { interventionId, expectedVersion: 1, fileName: 'chart.exe' };
    expect(await act('attachInterventionFile', file)).toMatchObject({ fields: [{ path: 'fileName' }] });
    const published = { ...file, interventionId: await givenIntervention(database), fileName: 'chart.pdf' };
    expect(await act('attachInterventionFile', published)).toMatchObject({ currentState: 'PUBLISHED' });
  });
});

async function announce(): Promise<void> {
  const context = programmes.running().open({ kind: 'JOB', job: POST_INTERVENTIONS }, newId());
  await postInterventions(context).finally(() => context.database.close());
}

function announced(
  interventionId: string,
): Promise<readonly { organisationId: string; number: string; facts: object }[]> {
  return database.sql(
    `select organisation_id as "organisationId", person_id as "personId", facts, split_part(key, '/', 3) as number
     from programmes.mail where key like 'intervention/' || $1 || '/%' order by key`,
    [interventionId],
  );
}

describe('the announcement', () => {
  it('goes once to the current lead of every member, for each edition that is out', async () => {
    const [member, left, late] = [
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
    ];
    const membership = `update organisations.membership set`;
    await database.sql(`${membership} until_on = clock.today() where organisation_id = $1`, [left.organisationId]);
    await database.sql(`${membership} from_on = clock.today() + 1 where organisation_id = $1`, [late.organisationId]);
    const id = await givenIntervention(database, { title: 'Wall chart' });
    const [draft, withdrawn] = [
      await givenIntervention(database, { state: 'DRAFT' }),
      await givenIntervention(database, { state: 'WITHDRAWN' }),
    ];
    await announce();
    await announce();
    const mails = await announced(id);
    expect(mails.filter(({ organisationId }) => organisationId === member.organisationId)).toEqual([
      {
        ...{ organisationId: member.organisationId, personId: member.lead.personId, number: '1' },
        facts: { title: 'Wall chart', kind: 'PRACTICAL_TOOL', editionNumber: 1, changes: null, programme: null },
      },
    ]);
    const told = mails.map(({ organisationId }) => organisationId);
    expect(new Set(told).size).toBe(told.length);
    expect(told).not.toContain(left.organisationId);
    expect(told).not.toContain(late.organisationId);
    expect([await announced(draft), await announced(withdrawn)]).toEqual([[], []]);
    await act('reviseIntervention', { interventionId: id, expectedVersion: 1, ...TEXT, changes: 'New intervals.' });
    await act('publishIntervention', { interventionId: id, expectedVersion: 2 });
    await announce();
    const second = (await announced(id)).filter(({ number }) => number === '2');
    expect(second).toHaveLength(mails.length);
    const { subject, body } = ANNOUNCEMENT_MAIL.compose(second[0]?.facts);
    expect(subject).toBe('A new edition in the library: Blood test wall chart');
    expect(JSON.stringify(body)).toContain('New intervals.');
  });

  it('waits for the baseline of the programme, and leaves out who joined after that', async () => {
    const [member, late] = [await givenOrganisation(database), await givenOrganisation(database)];
    const programme = await givenProgramme(database);
    const baseline = await givenCycle(database, programme);
    const id = await givenIntervention(database, { programmeId: programme.programmeId });
    const joined = `update organisations.membership set from_on = clock.today() + 1 where organisation_id = $1`;
    await database.sql(joined, [late.organisationId]);
    await announce();
    expect(await announced(id)).toEqual([]);
    await givenPublication(database, baseline);
    await announce();
    await stopClock(database, endOfDay(addDays(await clockToday(database), 1)));
    await announce();
    await resetClock(database);
    const mails = await announced(id);
    const told = mails.map(({ organisationId }) => organisationId);
    expect(told).toContain(member.organisationId);
    expect(told).not.toContain(late.organisationId);
    expect(mails[0]?.facts).toMatchObject({ programme: `${programme.topic}: ${programme.title}` });
  });
});
