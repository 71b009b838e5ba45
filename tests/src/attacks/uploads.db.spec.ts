import { request } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { CaseUploadDocument, StartCaseUploadDocument } from '@qip/schema/generated/graphql';
import { useTestDatabase } from '@qip/testkit/test-database';
import { readAnswer } from '../harness/test-answer.js';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { givenTwoOrganisations, type Participant, rowsOf, type TwoOrganisations } from './two-organisations.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);
const startedSchema = z.object({
  data: z.object({
    startCaseUpload: z.object({ upload: z.object({ id: z.string(), uploadUrl: z.url(), version: z.number() }) }),
  }),
});
const HEADINGS = 'teamCode,ageBand,onLithium,monthsOnLithium,declinedTests,serumLevels,renalBeforeStart,comment';
const CSV = `${HEADINGS}\nB1,18-64,yes,24,no,4,,\n`;

let world: TwoOrganisations;
beforeAll(async () => {
  world = await givenTwoOrganisations(database);
});

/** The id of an upload, and the path of the address that it may be sent to. */
async function startUpload({
  organisationId,
  lead,
}: Participant): Promise<{ readonly id: string; readonly path: string }> {
  const { body } = await platform.ask({
    query: StartCaseUploadDocument.toString(),
    variables: { input: { organisationId, auditCycleId: world.cycle.auditCycleId, mode: 'ADD' } },
    as: lead.subject,
  });
  const { id, uploadUrl } = startedSchema.parse(body).data.startCaseUpload.upload;
  return { id, path: new URL(uploadUrl).pathname };
}

async function put(path: string, as: Participant | null): Promise<{ readonly status: number; readonly text: string }> {
  const sent = platform.request().put(path).set('content-type', 'text/csv').send(CSV);
  const { status, text } = await (as === null ? sent : sent.set('authorization', await platform.as(as.lead.subject)));
  return { status, text };
}

describe('the address that a file is sent to', () => {
  it('is told to nobody but who may send the file (link-01)', async () => {
    const { id } = await startUpload(world.victim);
    const { body } = await platform.ask({
      query: '($id: ID!) { caseUpload(id: $id) { id uploadUrl } }'.replace('(', 'query ('),
      variables: { id },
      as: world.attacker.lead.subject,
    });
    expect(body).toEqual({ data: { caseUpload: null } });
  });

  it('cannot be guessed, nor made from one that was given: whatever is tried is answered alike (link-01)', async () => {
    const before = await rowsOf(database, world.victim.organisationId);
    const [own, foreign] = [await startUpload(world.attacker), await startUpload(world.victim)];
    const [header, claims, signature] = (own.path.split('/').at(-1) ?? '').split('.');
    const changed = Buffer.from(
      Buffer.from(claims ?? '', 'base64url')
        .toString()
        .replace(own.id, foreign.id),
    ).toString('base64url');
    const random = await put('/uploads/submissions/random', world.attacker);
    expect(random.status).toBe(401);
    for (const permission of [`${header}.${changed}.${signature}`, `${header}.${changed}.`, foreign.id, own.id, '1']) {
      for (const as of [world.attacker, null]) {
        expect(await put(`/uploads/submissions/${permission}`, as)).toEqual(random);
      }
    }
    expect((await rowsOf(database, world.victim.organisationId)).length).toBeGreaterThan(before.length);
    const { body } = await platform.ask({
      query: CaseUploadDocument.toString(),
      variables: { id: foreign.id },
      as: world.victim.lead.subject,
    });
    expect(body).toMatchObject({ data: { caseUpload: { state: 'AWAITING_FILE', rowCount: 0 } } });
  });

  it('gives nothing back: it is there for sending only (link-01)', async () => {
    const { path } = await startUpload(world.victim);
    for (const [address, expected] of [
      [path, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }],
      [path.replace('/uploads/', '/files/'), { code: 'NOT_FOUND' }],
    ] as const) {
      const asked = platform
        .request()
        .get(address)
        .set('authorization', await platform.as(world.victim.lead.subject));
      const { status, body } = readAnswer(await asked);
      expect(status).toBe(404);
      expect(body).toMatchObject(expected);
    }
  });

  it('takes no file of sixty megabytes, and says so within three seconds (upload-02)', async () => {
    const { path } = await startUpload(world.attacker);
    const began = performance.now();
    expect(await sendMuch(`${platform.url()}${path}`)).toBe(413);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

/** The status of the answer to a file of sixty megabytes. */
function sendMuch(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'PUT', headers: { 'content-type': 'text/csv' } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sending.on('error', reject);
    sending.end(`${HEADINGS}\n${`A1,18-64,yes,24,no,4,,${'x'.repeat(76)}\n`.repeat(600_000)}`);
  });
}
