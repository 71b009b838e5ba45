import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenCentralPerson, givenDeputy, givenOrganisation, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestMailServer } from '@qip/testkit/test-mail-server';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const mails = useTestMailServer();
const organisations = useTestSubgraph(organisationsSubgraph, database, { mailServer: mails });
let central: GivenPerson;
/** Leads in London, in Wales and in Wales again; the first and the second take part. */
let leads: readonly string[];
let programmeId: string;

const addressOf = (personId: string): string => `${personId.slice(-6)}@sample.example`;

beforeAll(async () => {
  central = await givenCentralPerson(database);
  const made = [
    await givenOrganisation(database),
    await givenOrganisation(database),
    await givenOrganisation(database),
  ];
  const [london, wales, other] = made;
  if (london === undefined || wales === undefined || other === undefined) throw new Error('Three were made.');
  for (const { organisationId } of [wales, other]) {
    await database.sql(`update organisations.organisation set region = 'WALES' where id = $1`, [organisationId]);
  }
  await givenDeputy(database, london.organisationId);
  const gone = await givenOrganisation(database);
  await database.sql(`update organisations.lead_appointment set until_on = '2021-01-01' where organisation_id = $1`, [
    gone.organisationId,
  ]);
  const cycle = await givenCycle(database, await givenProgramme(database));
  programmeId = cycle.programmeId;
  const { auditCycleId } = cycle;
  for (const { organisationId } of [london, wales, gone])
    await givenEnrolment(database, { auditCycleId, organisationId });
  await givenEnrolment(database, { auditCycleId, organisationId: other.organisationId, isWithdrawn: true });
  leads = made.map(({ lead }) => addressOf(lead.personId));
});

const SEND = `mutation ($input: SendNoticeInput!) { sendNotice(input: $input) { __typename
  ... on SendNoticeSuccess { notice { id recipientCount sentCount waitingCount failedCount sender { id } } }
  ... on InputValidationError { fields { path } } ... on IdentifierRefusedError { path } ... on NotFoundError { entity } } }`;

async function send(input: object): Promise<unknown> {
  const variables = { input: { subject: 'Workshops', text: 'They are in May.\n\nCome.', ...input } };
  const { data, errors } = await organisations.ask({ query: SEND, variables, as: central.subject });
  expect(errors).toBeUndefined();
  return data?.['sendNotice'];
}

async function delivered(): Promise<readonly string[]> {
  await organisations.running().runJob('send-mail-organisations');
  return mails
    .take()
    .flatMap(({ to }) => to)
    .toSorted();
}

const addresses = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => leads[number] ?? '').toSorted();

describe('a notice', () => {
  it.each([
    ['everybody', null, false, [0, 1, 2]],
    ['the leads of a region', 'WALES', false, [1, 2]],
    ['those who take part in a programme', null, true, [0, 1]],
    ['both', 'WALES', true, [1]],
  ])('goes to %s: current local leads, each once', async (_whom, region, isOfProgramme, numbers) => {
    const answer = await send({ region, programmeId: isOfProgramme ? programmeId : null });
    expect(answer).toMatchObject({
      __typename: 'SendNoticeSuccess',
      notice: {
        ...{ recipientCount: numbers.length, waitingCount: numbers.length, sentCount: 0, failedCount: 0 },
        sender: { id: central.personId },
      },
    });
    expect(await delivered()).toEqual(addresses(...numbers));
  });

  it('says what was typed, paragraph by paragraph, and is sent once under its key', async () => {
    const input = { region: 'LONDON', idempotencyKey: newId() };
    expect(await send(input)).toEqual(await send(input));
    await organisations.running().runJob('send-mail-organisations');
    const [mail, ...more] = mails.take();
    expect(more).toEqual([]);
    expect(mail?.content.subject).toBe('Workshops');
    expect(mail?.content.text).toMatch(/^They are in May\.\n\nCome\.\n\nYou get this/);
  });

  it.each([
    [{ region: 'SCOTLAND' }, { __typename: 'InputValidationError', fields: [{ path: 'region' }] }],
    [{ programmeId: newId() }, { __typename: 'NotFoundError', entity: 'Programme' }],
    [{ subject: 'two\nlines' }, { __typename: 'InputValidationError', fields: [{ path: 'subject' }] }],
    [{ text: 'Ask someone@trust.example for it.' }, { __typename: 'IdentifierRefusedError', path: 'text' }],
    [{ subject: 'NHS number 943 476 5919' }, { __typename: 'IdentifierRefusedError', path: 'subject' }],
  ])('is refused, and nobody gets it: %j', async (input, refusal) => {
    expect(await send(input)).toEqual(refusal);
    expect(await delivered()).toEqual([]);
  });

  it('is listed newest first, with what has become of its mails', async () => {
    mails.become({ kind: 'REFUSES', at: 'RECIPIENT', code: 550 });
    await send({ subject: 'The newest', region: 'WALES' });
    await organisations.running().runJob('send-mail-organisations');
    const query = `{ notices(first: 2) { totalCount edges { node { subject recipientCount sentCount waitingCount failedCount } } } }`;
    const { data } = await organisations.ask({ query, as: central.subject });
    expect(data?.['notices']).toEqual({
      totalCount: 6,
      edges: [
        { node: { subject: 'The newest', recipientCount: 2, sentCount: 0, waitingCount: 0, failedCount: 2 } },
        { node: { subject: 'Workshops', recipientCount: 1, sentCount: 1, waitingCount: 0, failedCount: 0 } },
      ],
    });
    const trail = await database.sql<{ operation: string }>(
      `select operation from organisations.audit_event where entity = 'Notice'`,
    );
    expect(trail.map(({ operation }) => operation)).toEqual(Array.from({ length: 6 }, () => 'sendNotice'));
  });
});
