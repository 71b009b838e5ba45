import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { organisationsSubgraph } from '@qip/organisations/subgraph';
import { programmesSubgraph } from '@qip/programmes/subgraph';
import { submissionsSubgraph } from '@qip/submissions/subgraph';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { ASSERTION_HEADER, digestOf, mintAssertion } from '@qip/subgraph-kit/server/assertion';
import { serveSubgraph } from '@qip/subgraph-kit/server/serve-subgraph';
import { type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { readAnswer, type TestAnswer } from '../harness/test-answer.js';
import { CANARY, givenTwoOrganisations, type TwoOrganisations } from './two-organisations.js';

const KEY = new Uint8Array(32).fill(5);
const OTHER_KEY = new Uint8Array(32).fill(6);
const database = useTestDatabase();
let world: TwoOrganisations;
beforeAll(async () => {
  world = await givenTwoOrganisations(database);
});

/** What a subgraph is asked over its port, and what the assertion with it says. */
interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: (body: string) => Promise<Readonly<Record<string, string>>>;
}

/** A subgraph with a port of its own, as a distributed installation has it. */
function useServed(definition: SubgraphDefinition): (asked: Asked) => Promise<TestAnswer> {
  const subgraph = useTestSubgraph(definition, database);
  let served: { readonly url: string; close(): Promise<unknown> } | null = null;
  beforeAll(async () => {
    const server = await serveSubgraph(subgraph.running(), { assertionKey: KEY, log: createLog({ level: 'silent' }) });
    served = { url: await server.listen({ port: 0, host: '127.0.0.1' }), close: () => server.close() };
  });
  afterAll(() => served?.close());
  return async ({ query, variables, headers }) => {
    const body = JSON.stringify({ query, variables });
    const sent = supertest(served?.url ?? '').post('/graphql');
    return readAnswer(await sent.set({ 'content-type': 'application/json', ...(await headers?.(body)) }).send(body));
  };
}

describe.each([
  ['organisations', organisationsSubgraph],
  ['programmes', programmesSubgraph],
  ['submissions', submissionsSubgraph],
  ['analytics', analyticsSubgraph],
] as const)('the subgraph %s with a port', (name, definition) => {
  const ask = useServed(definition);
  const vouched = (audience: typeof name, key: Uint8Array) => async (body: string) => ({
    [ASSERTION_HEADER]: await mintAssertion(
      {
        caller: { kind: 'SUBJECT', subject: world.attacker.lead.subject },
        requestId: newId(),
        bodyDigest: digestOf(body),
      },
      audience,
      key,
    ),
  });

  it.each([
    ['(subgraph-01)', '{ __typename }'],
    ['about its schema (subgraph-02)', '{ _service { sdl } }'],
    ['about its types (subgraph-02)', '{ __schema { types { name } } }'],
    ['about entities', '{ _entities(representations: []) { __typename } }'],
  ])('answers nothing %s to whoever comes without the gateway', async (_what, query) => {
    const attempts: Asked['headers'][] = [
      undefined,
      () => Promise.resolve({ authorization: `Bearer ${world.attacker.lead.subject}`, 'x-user-id': 'a' }),
      () => Promise.resolve({ [ASSERTION_HEADER]: 'true' }),
      vouched(name, OTHER_KEY),
      vouched(name === 'analytics' ? 'programmes' : 'analytics', KEY),
      (body) => vouched(name, KEY)(`${body} `),
    ];
    for (const headers of attempts) {
      const { status, text } = await ask(headers === undefined ? { query } : { query, headers });
      expect(status).toBe(401);
      expect(text).not.toMatch(/"data"|type |Query/);
    }
  });

  it('answers whom the gateway vouches for', async () => {
    const { status, body } = await ask({ query: '{ __typename }', headers: vouched(name, KEY) });
    expect([status, body]).toEqual([200, { data: { __typename: 'Query' } }]);
  });
});

describe('a representation that claims what is not so', () => {
  const ask = {
    organisations: useServed(organisationsSubgraph),
    programmes: useServed(programmesSubgraph),
    submissions: useServed(submissionsSubgraph),
    analytics: useServed(analyticsSubgraph),
  };
  const own = (): object => ({
    organisationId: world.attacker.organisationId,
    orgId: world.attacker.organisationId,
    organisation: { id: world.attacker.organisationId },
  });

  it.each([
    ['organisations', 'Organisation', 'id name', () => world.victim.organisationId],
    ['organisations', 'Team', 'id code', () => world.victim.teamId],
    ['organisations', 'Person', 'id displayName email', () => world.victim.lead.personId],
    ['programmes', 'Enrolment', 'id casesExpected', () => world.victim.enrolmentId],
    ['submissions', 'Submission', 'id state', () => world.victim.submissionId],
    ['submissions', 'Case', 'id answers', () => world.victim.caseId],
  ] as const)('of %s gets no %s of another organisation (subgraph-03)', async (service, type, fields, idOf) => {
    const { body } = await askAs(service, `... on ${type} { ${fields} }`, { __typename: type, id: idOf(), ...own() });
    expect(body).toEqual({ data: { _entities: [null] } });
  });

  it.each([
    ['programmes', 'Organisation', 'enrolments { totalCount edges { node { id } } }'],
    ['submissions', 'Organisation', 'submissions { totalCount edges { node { id } } }'],
  ] as const)('gets nothing of what %s adds to an organisation (subgraph-03)', async (service, type, fields) => {
    const representation = { __typename: type, id: world.victim.organisationId, ...own() };
    const { text } = await askAs(service, `... on ${type} { ${fields} }`, representation);
    expect(text).toMatch(/"totalCount":0|\[null\]|"errors"/);
    for (const secret of [world.victim.enrolmentId, world.victim.submissionId, CANARY])
      expect(text).not.toContain(secret);
  });

  it('gets no count of another team (subgraph-03)', async () => {
    const { text } = await askAs(
      'submissions',
      `... on Team { caseCount(auditCycleId: "${world.cycle.auditCycleId}") }`,
      { __typename: 'Team', id: world.victim.teamId, ...own() },
    );
    expect(text).toMatch(/\[null\]|"caseCount":(null|0)\b/);
  });

  it('gets its own organisation, whatever else is claimed of it', async () => {
    const { body } = await askAs('organisations', '... on Organisation { id name }', {
      __typename: 'Organisation',
      id: world.attacker.organisationId,
      name: 'Claimed name',
    });
    expect(body).toEqual({ data: { _entities: [{ id: world.attacker.organisationId, name: world.attacker.name }] } });
  });

  function askAs(service: keyof typeof ask, selection: string, representation: object): Promise<TestAnswer> {
    return ask[service]({
      query: `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`,
      variables: { r: [representation] },
      headers: async (body) => ({
        [ASSERTION_HEADER]: await mintAssertion(
          {
            caller: { kind: 'SUBJECT', subject: world.attacker.lead.subject },
            requestId: newId(),
            bodyDigest: digestOf(body),
          },
          service,
          KEY,
        ),
      }),
    });
  }
});
