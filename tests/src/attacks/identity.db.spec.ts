import { describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenOrganisation, givenPartnerTool } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { rootFields } from './root-fields.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);

/** The catalogue, which answers without a token. Whatever is not in this list asks for one. */
const PUBLIC = ['auditCycle', 'auditCycles', 'calendarUrl', 'programme', 'programmes', 'timetable'];
const FIELDS = rootFields();

describe('who asks', () => {
  it('is said by the token alone: internal headers of a client change nothing (identity-01)', async () => {
    const [a, b] = [await givenOrganisation(database), await givenOrganisation(database)];
    const query = '{ viewer { person { id } roles { role } organisations { id } } }';
    const plain = await platform.ask({ query, as: a.lead.subject });
    expect(plain.body).toEqual({
      data: {
        viewer: {
          person: { id: a.lead.personId },
          roles: [{ role: 'LOCAL_LEAD' }],
          organisations: [{ id: a.organisationId }],
        },
      },
    });
    const withHeaders = await platform
      .request()
      .post('/graphql')
      .set({
        authorization: await platform.as(a.lead.subject),
        'x-user-id': b.lead.personId,
        'x-org-id': b.organisationId,
        'x-roles': 'centre-admin',
        'x-gateway-assertion': (await platform.as(b.lead.subject)).replace('Bearer ', ''),
        'x-forwarded-user': b.lead.subject,
      })
      .send({ query });
    expect(withHeaders.text).toBe(plain.text);
  });
});

describe('without a token', () => {
  it.each(FIELDS.filter(({ name }) => !PUBLIC.includes(name)))(
    'nothing comes of the $operation $name but the request to sign in (identity-03)',
    async ({ name, document }) => {
      const { body, data } = await platform.ask({ query: document });
      expect(body).toEqual({
        data: data === null ? null : { [name]: null },
        errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } })],
      });
    },
  );

  it.each(FIELDS.filter(({ name }) => PUBLIC.includes(name)))(
    'the catalogue answers: $name (identity-03)',
    async ({ name, document }) => {
      const { data, codes } = await platform.ask({ query: document });
      expect([Object.keys(data ?? {}), codes]).toEqual([[name], []]);
    },
  );

  it('there is no other public field than those of the list (identity-03)', () => {
    expect(FIELDS.map(({ name }) => name)).toEqual(expect.arrayContaining(PUBLIC));
    expect(FIELDS.filter(({ operation }) => operation === 'mutation').map(({ name }) => name)).not.toEqual(
      expect.arrayContaining(PUBLIC),
    );
  });
});

describe('the schema', () => {
  const asks = ['{ __schema { types { name } } }', '{ __type(name: "Organisation") { fields { name } } }'];

  it.each(asks)('is not told to a lead by %s (introspection-01)', async (query) => {
    const { lead } = await givenOrganisation(database);
    for (const as of [lead.subject, undefined]) {
      const { status, body, text } = await platform.ask(as === undefined ? { query } : { query, as });
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
      expect(text).not.toMatch(/Did you mean|types|fields/);
    }
  });

  it('is not told by guessing at it (introspection-01)', async () => {
    const { lead } = await givenOrganisation(database);
    const { text } = await platform.ask({ query: '{ organisatio { nam } viewr { id } }', as: lead.subject });
    expect(text).not.toMatch(/Did you mean|"organisation"|"viewer"/);
  });

  it('is told to those who build on the graph', async () => {
    const builders = [await givenCentralPerson(database), await givenPartnerTool(database, [])];
    for (const { subject } of builders) {
      const { text } = await platform.ask({ query: '{ __schema { types { name } } }', as: subject });
      expect(text).toContain('"AuditCycle"');
    }
  });
});
