import { request, type ClientRequest } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { ASSERTION_HEADER, digestOf, mintAssertion } from '@qip/subgraph-kit/server/assertion';
import { serveSubgraph } from '@qip/subgraph-kit/server/serve-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { uploader } from '../../testing/ask.js';
import { givenPart } from '../../testing/given-part.js';
import { recordCase } from '../../testing/operations.js';
import { csvOf, goodRow, SAMPLE_HEADER } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);
const ASSERTION_KEY = new Uint8Array(32).fill(3);
const ROWS = Array.from({ length: 5_000 }, () => `${goodRow()}\n`).join('');

let server: Awaited<ReturnType<typeof serveSubgraph>> | null = null;
let port = 0;

beforeAll(async () => {
  server = await serveSubgraph(submissions.running(), {
    assertionKey: ASSERTION_KEY,
    log: createLog({ level: 'silent' }),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await server?.close();
});

/** Begins a PUT as the gateway would pass it on. */
async function begin(
  permission: string,
): Promise<{ readonly sending: ClientRequest; readonly status: Promise<number> }> {
  const assertion = { caller: { kind: 'ANONYMOUS' }, requestId: newId(), bodyDigest: digestOf(permission) } as const;
  const sending = request({
    method: 'PUT',
    port,
    host: '127.0.0.1',
    path: `/uploads/${permission}`,
    headers: {
      'content-type': 'text/csv',
      [ASSERTION_HEADER]: await mintAssertion(assertion, 'submissions', ASSERTION_KEY),
    },
  });
  const status = new Promise<number>((resolve, reject) => {
    sending.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.once('error', reject);
  });
  // Whether it is awaited or not: a request that is broken off on purpose fails.
  status.catch(() => undefined);
  return { sending, status };
}

describe('a file over HTTP', () => {
  it('comes in at the address that its permission makes', async () => {
    const part = await givenPart(database);
    const { permission } = await uploader(submissions, part).begin('ADD');
    const { sending, status } = await begin(permission);
    sending.end(csvOf(goodRow()));
    expect(await status).toBe(200);
  });

  it('that is broken off leaves nothing, and its connection is free again', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    const { uploadId, permission } = await lead.begin('ADD');
    for (const sent of ['', SAMPLE_HEADER, `${SAMPLE_HEADER}\n${ROWS}`]) {
      const { sending, status } = await begin(permission);
      sending.write(`${sent}\n`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      sending.destroy();
      await expect(status).rejects.toThrow('socket hang up');
      expect(await lead.read(uploadId)).toMatchObject({ state: 'AWAITING_FILE', version: 1 });
    }
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: 'RecordCaseSuccess' });
    const { sending, status } = await begin(permission);
    sending.end(csvOf(goodRow()));
    expect(await status).toBe(200);
  });

  it('is answered before it has come in, when its headings say enough', async () => {
    const part = await givenPart(database);
    const { permission } = await uploader(submissions, part).begin('ADD');
    const { sending, status } = await begin(permission);
    sending.write(`ward,name\n${ROWS}`);
    expect(await status).toBe(422);
    sending.destroy();
  });
});
