import { request } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { readAnswer } from '../harness/test-answer.js';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { givenTwoOrganisations, rowsOf, type TwoOrganisations } from './two-organisations.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);
let world: TwoOrganisations;
beforeAll(async () => {
  world = await givenTwoOrganisations(database);
  // What is compiled at first use is not what these tests measure.
  await ask('{ viewer { person { id } } auditCycles { totalCount } }');
});

const ask = (query: string): ReturnType<typeof platform.ask> =>
  platform.ask({ query, as: world.attacker.lead.subject });

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly tookMs: number }> {
  const began = performance.now();
  const value = await work();
  return { value, tookMs: performance.now() - began };
}

function fragmentBomb(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next = `...F${level + 1}`;
    return `fragment F${level} on AuditCycle { ${level === levels - 1 ? 'id' : `a: baseline { ${next} } b: baseline { ${next} }`} }`;
  });
  return `{ auditCycle(code: "7a") { ...F0 } } ${fragments.join(' ')}`;
}

describe('a document made to keep the platform busy', () => {
  const circle = '{ programme { auditCycles { edges { node '.repeat(8);
  it.each([
    [
      '25 levels deep (dos-01)',
      200,
      () => `{ auditCycle(id: "${world.cycle.auditCycleId}") ${circle}{ id }${' } } } }'.repeat(8)} }`,
    ],
    [
      'of 500 aliases of the costliest field (dos-02)',
      200,
      () =>
        `{ ${Array.from({ length: 500 }, (_, index) => `a${index}: benchmark(auditCycleId: "${world.cycle.auditCycleId}") { revision }`).join(' ')} }`,
    ],
    ['of fragments that double sixteen times (dos-03)', 300, () => fragmentBomb(16)],
  ])('%s is refused within %d ms, before anything is asked', async (_what, withinMs, document) => {
    platform.takeStatements();
    const { value, tookMs } = await timed(() => ask(document()));
    expect(value.status).toBe(400);
    expect(value.body).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' }) }),
      ]),
    });
    expect(value.body).not.toHaveProperty('data');
    expect(tookMs).toBeLessThan(withinMs);
    expect(Object.values(platform.takeStatements()).flat()).toEqual([]);
  });

  it('or a hundred of them at once are not taken (dos-07)', async () => {
    const batch = Array.from({ length: 100 }, () => ({ query: '{ __typename }' }));
    const { status, body } = readAnswer(await platform.request().post('/graphql').send(batch));
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('a request from a page of another origin', () => {
  it.each([
    ['text/plain', (json: string) => json],
    ['application/x-www-form-urlencoded', (json: string) => `query=${encodeURIComponent(json)}`],
    [
      'multipart/form-data; boundary=x',
      (json: string) => `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${json}\r\n--x--`,
    ],
  ])('as %s does nothing, even with all that the browser would add (csrf-01)', async (type, bodyOf) => {
    const before = await rowsOf(database, world.attacker.organisationId);
    const input = `{ organisationId: "${world.attacker.organisationId}", auditCycleId: "${world.cycle.auditCycleId}", expectedVersion: 1 }`;
    const json = JSON.stringify({ query: `mutation { signOffSubmission(input: ${input}) { __typename } }` });
    const { status, headers } = await platform
      .request()
      .post('/graphql')
      .set({
        'content-type': type,
        origin: 'https://evil.example',
        cookie: 'session=1',
        authorization: await platform.as(world.attacker.lead.subject),
      })
      .send(bodyOf(json));
    expect(status).toBe(415);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(await rowsOf(database, world.attacker.organisationId)).toBe(before);
  });
});

/** The status of the answer to sixty megabytes, which may come before the last of them is sent. */
function sendMuch(url: string, type: string, isSizeSaid: boolean): Promise<number> {
  const bytes = 60_000_000;
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, ...(isSizeSaid ? { 'content-length': bytes } : {}) },
    });
    let status = 0;
    sending.on('response', (response) => {
      status = response.statusCode ?? 0;
      response.resume();
      resolve(status);
    });
    // The connection is closed on whoever goes on sending after the answer.
    sending.on('error', (error) => {
      if (status === 0) reject(error);
    });
    sending.end(Buffer.alloc(bytes, ' '));
  });
}

describe('a body of sixty megabytes', () => {
  it.each([
    ['application/json', true],
    ['application/json', false],
  ])('as %s, its size said: %s, is answered 413 within three seconds (upload-02)', async (type, isSizeSaid) => {
    const { value, tookMs } = await timed(() => sendMuch(platform.url(), type, isSizeSaid));
    expect(value).toBe(413);
    expect(tookMs).toBeLessThan(3_000);
  });
});
