import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES } from '@qip/database/service-name';
import { useTestDatabase } from '@qip/testkit/test-database';
import { breakableTransports } from '../harness/breakable-transports.js';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { givenTwoOrganisations, type TwoOrganisations } from './two-organisations.js';

/** What a broken subgraph may say of itself. */
const LEAK = JSON.stringify({
  errors: [{ message: `SELECT nhs_number FROM postgres.audit_case WHERE nhs_number = '9434765919'` }],
  response: { url: 'http://10.0.0.7:4100/graphql' },
  stacktrace: ['at Query.run (/srv/services/submissions/dist/main.js:1:1)'],
});
const SECRETS = [
  'http://',
  'postgres',
  'nhs_number',
  '9434765919',
  'stacktrace',
  'response',
  'serviceName',
  'SELECT',
  '10.0.0.7',
];
const EVERYTHING = `query ($cycle: ID!, $submission: ID!) {
  viewer { organisations { id name } }
  auditCycle(id: $cycle) { code programme { title } submissionWindow { state } benchmark { revision } }
  submission(id: $submission) { state organisation { name } }
  benchmark(auditCycleId: $cycle) { revision }
}`;

const failing = createServer((request, response) => {
  request.resume();
  response.writeHead(500, { 'content-type': 'application/json' }).end(LEAK);
});
const database = useTestDatabase();
const subgraphs = breakableTransports(async () => {
  await new Promise<void>((listening) => failing.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(failing.address() as AddressInfo).port}`;
});
const platform = useTestPlatform(database, { replace: subgraphs.replace });
let world: TwoOrganisations;
beforeAll(async () => {
  world = await givenTwoOrganisations(database);
});
afterEach(() => {
  subgraphs.breakOnly();
});
afterAll(() => {
  failing.close();
});

describe.each(SERVICE_NAMES)('when %s answers 500 with a body that tells all', (service) => {
  it('the client is told that a part is unavailable, and nothing of that body (errorleak-01)', async () => {
    const variables = { cycle: world.cycle.auditCycleId, submission: world.attacker.submissionId };
    const ask = (): ReturnType<typeof platform.ask> =>
      platform.ask({ query: EVERYTHING, variables, as: world.attacker.lead.subject });
    expect((await ask()).body).not.toHaveProperty('errors');

    subgraphs.breakOnly(service);
    const { status, codes, text } = await ask();
    expect(status).toBe(200);
    expect(new Set(codes)).toEqual(new Set(['SERVICE_UNAVAILABLE']));
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(platform.logged.join('')).not.toMatch(/nhs_number|9434765919/);
  });

  it('a client that changes something is told the same (errorleak-01)', async () => {
    subgraphs.breakOnly(service);
    const mutation = {
      organisations: 'mutation { registerTeams(input: { organisationId: "a", teams: [] }) { __typename } }',
      programmes: 'mutation { enrol(input: { organisationId: "a", auditCycleId: "b" }) { __typename } }',
      submissions: 'mutation { withdrawSignOff(input: { submissionId: "a", expectedVersion: 1 }) { __typename } }',
      analytics: 'mutation { analyseAuditCycle(input: { auditCycleId: "a" }) { __typename } }',
    }[service];
    const { body, text } = await platform.ask({ query: mutation, as: world.attacker.lead.subject });
    expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });
});
