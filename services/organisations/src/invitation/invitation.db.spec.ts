import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import {
  givenCentralPerson,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { moveClock, resetClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenInvitation } from '../../testing/given-invitation.js';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database, { poolSize: 5 });
afterEach(() => resetClock(database));

async function act(as: string, operation: string, input: object, members: string): Promise<unknown> {
  const type = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) { __typename ${members} } }`;
  const answer = await organisations.ask({ query, variables: { input }, as });
  expect(answer.errors).toBeUndefined();
  return answer.data?.[operation];
}

interface Invited {
  readonly token: string;
  readonly invitation: { readonly id: string; readonly person: { readonly id: string } };
}

const REFUSALS =
  '... on InvalidTransitionError { currentState } ... on NotFoundError { entity } ... on InputValidationError { fields { path } }';

const invite = ({ subject }: GivenPerson, input: object): Promise<unknown> =>
  act(
    subject,
    'invitePerson',
    input,
    `... on InvitePersonSuccess { token invitation { id state person { id displayName } organisation { odsCode } } } ${REFUSALS}`,
  );
const accept = (as: string, token: string): Promise<unknown> =>
  act(as, 'acceptInvitation', { token }, `... on AcceptInvitationSuccess { person { id email } } ${REFUSALS}`);

const COLLEAGUE = { displayName: 'Sample Colleague', email: 'colleague@sample.example' };
const invalid = (currentState: string): unknown => ({ __typename: 'InvalidTransitionError', currentState });
const missing = (entity: string): unknown => ({ __typename: 'NotFoundError', entity });

describe('an invitation', () => {
  it('links the subject that shows its token to the person, whose roles then hold', async () => {
    const { organisationId, odsCode, lead } = await givenOrganisation(database);
    const invited = (await invite(lead, { organisationId, ...COLLEAGUE })) as Invited;
    const personId = invited.invitation.person.id;
    expect(invited.invitation).toMatchObject({
      ...{ state: 'OPEN', organisation: { odsCode } },
      person: { displayName: COLLEAGUE.displayName },
    });
    await act(lead.subject, 'grantRole', { personId, role: 'VIEWER', organisationId }, '');
    const subject = `new subject ${newId()}`;
    const done = { __typename: 'AcceptInvitationSuccess', person: { id: personId, email: COLLEAGUE.email } };
    expect(await accept(subject, invited.token)).toEqual(done);
    expect(await accept(subject, invited.token)).toEqual(done);
    expect(await organisations.ask({ query: '{ viewer { roles { role } person { id } } }', as: subject })).toEqual({
      data: { viewer: { roles: [{ role: 'VIEWER' }], person: { id: personId } } },
    });
    expect(await accept('another subject', invited.token)).toEqual(invalid('ACCEPTED'));
    expect(await invite(lead, { organisationId, personId })).toEqual(invalid('ACCEPTED'));
  });

  it('works once, however many show its token at once', async () => {
    const { organisationId } = await givenOrganisation(database);
    for (let round = 0; round < 5; round += 1) {
      const { token, personId } = await givenInvitation(database, organisationId);
      const subjects = [1, 2, 3, 4, 5].map((index) => `subject ${index} of ${personId}`);
      const answers = await Promise.all(subjects.map((subject) => accept(subject, token)));
      const names = answers.map((answer) => JSON.stringify(answer));
      expect(names.filter((text) => text.includes('AcceptInvitationSuccess'))).toHaveLength(1);
      expect(names.filter((text) => text.includes('"ACCEPTED"'))).toHaveLength(4);
    }
  });

  it('of several that one subject accepts at once links it to one person', async () => {
    const { organisationId } = await givenOrganisation(database);
    const subject = `subject ${newId()}`;
    const tokens = [
      (await givenInvitation(database, organisationId)).token,
      (await givenInvitation(database, organisationId)).token,
      (await givenInvitation(database, organisationId)).token,
    ];
    const answers = await Promise.all(tokens.map((token) => accept(subject, token)));
    const names = answers.map((answer) => JSON.stringify(answer));
    expect(names.filter((text) => text.includes('AcceptInvitationSuccess'))).toHaveLength(1);
    expect(names.filter((text) => text.includes('"OPEN"'))).toHaveLength(2);
  });

  it('is not for somebody who is known already, nor for a partner tool', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { token } = await givenInvitation(database, organisationId);
    expect(await accept(lead.subject, token)).toEqual(invalid('OPEN'));
    expect(await accept((await givenPartnerTool(database, [])).subject, token)).toEqual(invalid('OPEN'));
    expect(await accept(`subject ${newId()}`, token)).toMatchObject({ __typename: 'AcceptInvitationSuccess' });
  });

  it('expires after fourteen days, and is renewed', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const invited = (await invite(lead, { organisationId, ...COLLEAGUE })) as Invited;
    await moveClock(database, new Date(Date.now() + 14 * 86_400_000 + 1_000));
    expect(await accept('late', invited.token)).toEqual(invalid('EXPIRED'));
    const personId = invited.invitation.person.id;
    const again = (await invite(lead, { organisationId, personId })) as Invited;
    expect(again.invitation).toMatchObject({ state: 'OPEN', person: { id: personId } });
    expect(await accept('late', invited.token)).toEqual(invalid('WITHDRAWN'));
    expect(await accept('late', again.token)).toMatchObject({ __typename: 'AcceptInvitationSuccess' });
  });

  it('can be withdrawn, and then works no more', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const { invitationId, token } = await givenInvitation(database, organisationId);
    const withdraw = (): Promise<unknown> =>
      act(
        lead.subject,
        'withdrawInvitation',
        { invitationId },
        `... on WithdrawInvitationSuccess { invitation { state } } ${REFUSALS}`,
      );
    expect(await withdraw()).toMatchObject({ invitation: { state: 'WITHDRAWN' } });
    expect(await withdraw()).toEqual(invalid('WITHDRAWN'));
    expect(await accept('too late', token)).toEqual(invalid('WITHDRAWN'));
  });

  it('with a token that is none is not found', async () => {
    expect(await accept('somebody', 'A'.repeat(43))).toEqual(missing('Invitation'));
    expect(await accept('somebody', 'short')).toMatchObject({ fields: [{ path: 'token' }] });
  });

  it('is renewed by the lead whose organisation it was to, and by the central team; by no other lead', async () => {
    const [own, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    const central = await givenCentralPerson(database);
    const { personId } = await givenInvitation(database, own.organisationId);
    await act(other.lead.subject, 'grantRole', { personId, role: 'VIEWER', organisationId: other.organisationId }, '');
    expect(await invite(other.lead, { organisationId: other.organisationId, personId })).toEqual(missing('Person'));
    const national = await givenInvitation(database, null);
    expect(await invite(own.lead, { organisationId: own.organisationId, personId: national.personId })).toEqual(
      missing('Person'),
    );
    expect(await invite(own.lead, { ...COLLEAGUE })).toEqual(missing('Organisation'));
    for (const [as, input] of [
      [own.lead, { organisationId: own.organisationId, personId }],
      [central, { personId }],
      [central, COLLEAGUE],
    ] as const) {
      expect(await invite(as, input)).toMatchObject({ __typename: 'InvitePersonSuccess' });
    }
  });

  it.each([
    [{}, 'personId'],
    [{ displayName: 'Sample' }, 'personId'],
    [{ personId: newId(), ...COLLEAGUE }, 'personId'],
    [{ displayName: 'Sample', email: 'a@b.example, c@d.example' }, 'email'],
    [{ displayName: 'Sample', email: 'b@x.example\r\nBcc: e@x.example' }, 'email'],
    [{ displayName: '<b>', email: 'a@b.example' }, 'displayName'],
  ])('needs somebody new or somebody known, and one address: not %j', async (input, path) => {
    const { organisationId, lead } = await givenOrganisation(database);
    expect(await invite(lead, { organisationId, ...input })).toEqual({
      __typename: 'InputValidationError',
      fields: [{ path }],
    });
  });
});

describe('the token', () => {
  it('is the same under the same key, and stands nowhere in the database', async () => {
    const { organisationId, lead } = await givenOrganisation(database);
    const input = { organisationId, ...COLLEAGUE, idempotencyKey: 'invited once' };
    const first = (await invite(lead, input)) as Invited;
    expect(await invite(lead, input)).toEqual(first);
    await accept(`subject ${newId()}`, first.token);
    const tables = await database.sql<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'organisations'`,
    );
    for (const { name } of tables) {
      const [row] = await database.sql<{ text: string | null }>(
        `select string_agg(stored::text, ' ') as text from organisations.${name} stored`,
      );
      expect([name, (row?.text ?? '').includes(first.token)]).toEqual([name, false]);
    }
  });

  it('links nobody to a person who was registered with a subject', async () => {
    const { organisationId } = await givenOrganisation(database);
    const known = await givenPerson(database);
    const { token } = await givenInvitation(database, organisationId, known.personId);
    expect(await accept('somebody new', token)).toEqual(invalid('ACCEPTED'));
  });
});
