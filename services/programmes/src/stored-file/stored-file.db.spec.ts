import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ScannerUnavailableError, type ScanFile } from '@qip/subgraph-kit/files/upload/scan-file';
import { signPermission } from '@qip/subgraph-kit/files/upload/upload-permission';
import { type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenAwaitedFile } from '@qip/testkit/given-materials';
import { givenCentralPerson, givenOrganisation, type GivenPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { programmesSubgraph } from '../subgraph.js';
import { receiveStoredFile } from './receive-stored-file.js';
import { FILE_LIMITS } from './stored-file.rules.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);
const KEY = new Uint8Array(32).fill(7);

const FILE = `query ($id: ID!) { _entities(representations: [{ __typename: "StoredFile", id: $id }]) { ... on StoredFile {
  state refusal byteCount sha256 receivedAt downloadUrl uploadUrl } } }`;

interface SeenFile {
  readonly state: string;
  readonly downloadUrl: string | null;
  readonly uploadUrl: string | null;
}

async function fileSeen(as: GivenPerson, id: string): Promise<SeenFile | null> {
  const { data, errors } = await programmes.ask({ query: FILE, variables: { id }, as: as.subject });
  expect(errors).toBeUndefined();
  return (data?.['_entities'] as readonly (SeenFile | null)[])[0] ?? null;
}

interface Sent {
  readonly contentType?: string;
  readonly scanFile?: ScanFile;
}

async function send(
  as: GivenPerson,
  fileId: string,
  content: Buffer | Readable,
  sent: Sent = {},
): Promise<UploadAnswer> {
  const permission = await signPermission({ subject: as.subject, uploadId: fileId }, 'programmes', 60, KEY);
  const upload = {
    permission,
    contentType: sent.contentType ?? null,
    body: content instanceof Readable ? content : Readable.from([content]),
  };
  return receiveStoredFile(sent.scanFile ?? null)(upload, (caller) => programmes.running().open(caller, newId()), KEY);
}

async function fetched(as: GivenPerson, url: string): Promise<Buffer | null> {
  const answer = await programmes.running().openFile({
    link: url.slice(url.lastIndexOf('/') + 1),
    caller: { kind: 'SUBJECT', subject: as.subject },
    requestId: newId(),
  });
  if (answer.kind !== 'FILE') return null;
  expect([answer.name, answer.contentType]).toEqual(['sample.pdf', 'application/pdf']);
  const parts: Buffer[] = [];
  for await (const part of answer.body) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const partCount = async (fileId: string): Promise<unknown> =>
  (
    await database.sql(`select count(*)::int as count from programmes.stored_file_part where file_id = $1`, [fileId])
  )[0]?.['count'];

const PDF = Buffer.from('%PDF-1.7\nsample\n');

describe('a file that the platform keeps', () => {
  it('comes back as it was sent, in parts, to whoever sees it and to nobody else', async () => {
    const [central, { lead }] = [await givenCentralPerson(database), await givenOrganisation(database)];
    const fileId = await givenAwaitedFile(database, central);
    const before = await fileSeen(central, fileId);
    expect(before).toMatchObject({ state: 'AWAITING_FILE', downloadUrl: null, receivedAt: null });
    expect(before?.uploadUrl).toMatch(/^http:\/\/platform\.test\/uploads\/programmes\/[\w.-]+$/);
    const content = Buffer.concat([PDF, randomBytes(700_000)]);
    const answer = await send(central, fileId, content, { contentType: 'application/pdf' });
    expect(answer).toMatchObject({ status: 200, body: { fileId, state: 'READY', byteCount: content.length } });
    expect(await partCount(fileId)).toBe(3);
    const after = await fileSeen(central, fileId);
    expect(after).toMatchObject({
      state: 'READY',
      byteCount: content.length,
      sha256: answer.body['sha256'],
      uploadUrl: null,
    });
    const url = after?.downloadUrl ?? '';
    expect((await fetched(central, url))?.equals(content)).toBe(true);
    // A file that belongs to nothing yet is the central team's alone, even where somebody has its address.
    expect([await fileSeen(lead, fileId), await fetched(lead, url)]).toEqual([null, null]);
    expect((await send(central, fileId, PDF)).status).toBe(409);
  });

  it('is taken from the central team alone, as what its name says, and once only', async () => {
    const [central, { lead }] = [await givenCentralPerson(database), await givenOrganisation(database)];
    const fileId = await givenAwaitedFile(database, central);
    expect((await send(lead, fileId, PDF)).status).toBe(404);
    expect((await send(central, newId(), PDF)).status).toBe(404);
    expect((await send(central, fileId, PDF, { contentType: 'image/png' })).status).toBe(415);
    const forged = { permission: 'forged', contentType: null, body: Readable.from([PDF]) };
    expect(await programmes.running().receiveUpload(forged, newId())).toMatchObject({ status: 401 });
    expect(await partCount(fileId)).toBe(0);
    const both = await Promise.all([send(central, fileId, PDF), send(central, fileId, PDF)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is refused for what is in it, and nothing of it is kept', async () => {
    const central = await givenCentralPerson(database);
    const findsSomething: ScanFile = () => Promise.resolve('INFECTED');
    for (const [content, refusal, scanFile] of [
      [Buffer.alloc(0), 'EMPTY', undefined],
      [Buffer.from('MZ\x90\x00', 'latin1'), 'OTHER_TYPE', undefined],
      [PDF, 'INFECTED', findsSomething],
    ] as const) {
      const fileId = await givenAwaitedFile(database, central);
      const answer = await send(central, fileId, content, scanFile === undefined ? {} : { scanFile });
      expect(answer).toMatchObject({ status: 422, body: { code: 'FILE_REFUSED', refusal } });
      expect(await fileSeen(central, fileId)).toMatchObject({
        state: 'REFUSED',
        refusal,
        uploadUrl: null,
        downloadUrl: null,
      });
      expect(await partCount(fileId)).toBe(0);
    }
  });

  it('that is too large, breaks off or cannot be scanned is awaited as before', async () => {
    const central = await givenCentralPerson(database);
    const fileId = await givenAwaitedFile(database, central);
    const large = Readable.from([PDF, ...Array.from({ length: 21 }, () => Buffer.alloc(1024 * 1024))]);
    expect(await send(central, fileId, large)).toMatchObject({ status: 413, body: { code: 'FILE_TOO_LARGE' } });
    expect(FILE_LIMITS.bytes).toBe(20 * 1024 * 1024);
    const broken = Readable.from(
      (async function* () {
        yield await Promise.resolve(PDF);
        throw new Error('gone');
      })(),
    );
    expect((await send(central, fileId, broken)).status).toBe(400);
    const scanFile: ScanFile = () => Promise.reject(new ScannerUnavailableError('away'));
    expect((await send(central, fileId, PDF, { scanFile })).status).toBe(503);
    expect(await fileSeen(central, fileId)).toMatchObject({ state: 'AWAITING_FILE' });
    const seen: number[] = [];
    const readAll: ScanFile = async (parts) => {
      for await (const part of parts) seen.push(part.length);
      return 'CLEAN';
    };
    expect(
      (await send(central, fileId, Buffer.concat([PDF, Buffer.alloc(300_000)]), { scanFile: readAll })).status,
    ).toBe(200);
    expect(seen).toEqual([262_144, PDF.length + 300_000 - 262_144]);
  });
});
