import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@qip/subgraph-kit/errors/error-code';
import { type FileAnswer } from '@qip/subgraph-kit/files/open-file';
import { createLog } from '@qip/subgraph-kit/logs/log';
import {
  givenCentralPerson,
  givenOrganisation,
  givenPerson,
  givenSuccession,
  type GivenOrganisation,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { PART_SIZE, type ProbeFile, PUBLIC_TAG, READS } from '../../testing/probe-files.js';
import { makeProbe, type Probe } from '../../testing/probe-subgraph.js';
import { PROBE_POOL, type Reached, WAYS } from '../../testing/reach.js';

const database = useTestDatabase();
const logged: string[] = [];
const log = createLog({ level: 'info', destination: { write: (line) => logged.push(line) } });
const NOT_FOUND: FileAnswer = { kind: 'NOT_FOUND' };

type OpenedFile = Extract<FileAnswer, { readonly kind: 'FILE' }>;

/** Looks again and again, for as long as the test may take. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10);
}

describe.each(WAYS)('a file of a subgraph reached %s', (_way, reach) => {
  let probe: Probe;
  let reached: Reached;
  let own: GivenOrganisation;

  beforeAll(async () => {
    probe = makeProbe();
    reached = await reach(probe, database, log);
    own = await givenOrganisation(database);
  });
  afterAll(() => reached.stop());
  beforeEach(() => {
    logged.length = 0;
  });

  const openAs = (subject: string | null, link: string): Promise<FileAnswer> =>
    reached.transport.openFile({
      link,
      caller: subject === null ? { kind: 'ANONYMOUS' } : { kind: 'SUBJECT', subject },
      requestId: 'r3',
    });
  const linkTo = (file: ProbeFile, minutes?: number): Promise<string> =>
    probe.files.link(file, own.organisationId, minutes);
  const open = async (file: ProbeFile): Promise<FileAnswer> => openAs(own.lead.subject, await linkTo(file));
  const opened = async (file: ProbeFile): Promise<OpenedFile> => {
    const answer = await open(file);
    if (answer.kind !== 'FILE') throw new Error(`The file was answered with ${answer.kind}.`);
    return answer;
  };

  it('comes whole, with its name and its type', async () => {
    const { body, ...said } = await opened('SMALL');
    expect(said).toEqual({ kind: 'FILE', name: 'probe.csv', contentType: 'text/csv; charset=utf-8' });
    expect(await text(body)).toBe('one,é\n2,"x"\n');
  });

  it('has a name that can be no path and no header', async () => {
    const { name, body } = await opened('ILL_NAMED');
    body.destroy();
    expect(name).toBe('e-x-y.csv');
  });

  it("is there for its organisation's people, its successor's and the central team, and for nobody else", async () => {
    const link = await linkTo('SMALL');
    const successor = await givenOrganisation(database);
    await givenSuccession(database, {
      predecessorId: own.organisationId,
      successorId: successor.organisationId,
    });
    const central = await givenCentralPerson(database);
    for (const { subject } of [own.lead, successor.lead, central]) {
      const answer = await openAs(subject, link);
      expect([subject, answer.kind]).toEqual([subject, 'FILE']);
      if (answer.kind === 'FILE') answer.body.destroy();
    }
    const stranger = (await givenOrganisation(database)).lead.subject;
    const withoutRole = (await givenPerson(database)).subject;
    for (const subject of [stranger, withoutRole, 'subject-unknown', null]) {
      expect([subject, await openAs(subject, link)]).toEqual([subject, NOT_FOUND]);
    }
  });

  it('that belongs to no organisation is there for those who have a role', async () => {
    const link = await probe.files.link('SMALL', null);
    const answer = await openAs((await givenOrganisation(database)).lead.subject, link);
    expect(answer.kind).toBe('FILE');
    if (answer.kind === 'FILE') answer.body.destroy();
    expect(await openAs((await givenPerson(database)).subject, link)).toEqual(NOT_FOUND);
  });

  it('is not found under an address that is forged, expired, of another kind or no address at all', async () => {
    const good = await linkTo('SMALL');
    const [header, claims, signature = ''] = good.split('.');
    const other = (await givenOrganisation(database)).organisationId;
    const changed = Buffer.from(
      Buffer.from(claims ?? '', 'base64url')
        .toString()
        .replace(own.organisationId, other),
    ).toString('base64url');
    const forged = [`${header}.${changed}.${signature}`, `${header}.${claims}.`, '1', 'x'.repeat(900), '../../graphql'];
    for (const link of [...forged, await linkTo('SMALL', -1)]) {
      expect([link, await openAs(own.lead.subject, link)]).toEqual([link, NOT_FOUND]);
    }
    expect(logged).toEqual([]);
  });

  it.each(['NONE', 'FORBIDDEN'] as const)('is not found where its kind says %s', async (file) => {
    expect(await open(file)).toEqual(NOT_FOUND);
  });

  it('is busy where its kind has no connection', async () => {
    expect(await open('BUSY')).toEqual({ kind: 'BUSY' });
  });

  it('says nothing of why it could not be opened', async () => {
    const failure = await open('BROKEN').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: ERROR_CODES.SERVICE_UNAVAILABLE });
  });

  it('breaks off where making it fails, so that nobody takes a part for the whole, and the log says so', async () => {
    const { body } = await opened('BREAKING');
    await expect(text(body)).rejects.toThrow();
    await until(() => logged.length > 0);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ level: 50, service: 'programmes', requestId: 'r3' });
  });

  it('is made no faster than it is taken in, and ends when whoever takes it in has gone', async () => {
    const [made, ended] = [probe.files.partsMade(), probe.files.ended()];
    const { body } = await opened('ENDLESS');
    let taken = 0;
    for await (const part of body) {
      taken += (part as Buffer).length;
      if (taken > 1_000 * PART_SIZE) break;
    }
    expect(probe.files.partsMade() - made).toBeLessThan(2_500);
    await until(() => probe.files.ended() > ended);
  });

  it('that is not taken in stops being made, and is ended when it is given up', async () => {
    const [made, ended] = [probe.files.partsMade(), probe.files.ended()];
    const { body } = await opened('ENDLESS');
    await body.iterator({ destroyOnReturn: false }).next();
    await pause(500);
    const stalledAt = probe.files.partsMade();
    await pause(200);
    expect(probe.files.partsMade()).toBe(stalledAt);
    // What fits into the buffers of two sockets and four streams.
    expect((stalledAt - made) * PART_SIZE).toBeLessThan(16 * 1024 * 1024);
    body.destroy();
    await until(() => probe.files.ended() > ended);
    expect(logged).toEqual([]);
  });

  it('holds no connection to the database while nobody takes it in', async () => {
    const half = await Promise.all(Array.from({ length: PROBE_POOL + 2 }, () => opened('READING')));
    const readers = half.map(({ body }) => body.iterator({ destroyOnReturn: false }));
    await Promise.all(readers.map((reader) => reader.next()));
    const asked = {
      query: '{ actor }',
      operationName: undefined,
      variables: {},
      caller: { kind: 'SUBJECT', subject: own.lead.subject },
      requestId: 'r4',
      isMutation: false,
    } as const;
    expect(await reached.transport.execute(asked)).toMatchObject({ data: { actor: `person ${own.lead.personId}` } });
    for (const { body } of half) body.destroy();
    const { body } = await opened('READING');
    expect(await text(body)).toBe(`person ${own.lead.personId}\n`.repeat(READS));
  });

  it('that is public is there for whoever comes as nobody, and says whether it may be kept', async () => {
    for (const [link, cache] of [
      ['notice/kept.txt', { seconds: 300, tag: PUBLIC_TAG }],
      ['notice/secret.txt', undefined],
    ] as const) {
      const answer = await openAs(null, link);
      if (answer.kind !== 'FILE') throw new Error(`The file was answered with ${answer.kind}.`);
      expect([answer.name, answer.cache, await text(answer.body)]).toEqual([
        link.slice('notice/'.length),
        cache,
        'for ANONYMOUS\n',
      ]);
    }
  });

  it('that is public has an address without a signature, which is taken for nothing else', async () => {
    const noAddresses = ['notice', 'notice/', 'other/kept.txt', 'notice/none.txt', 'notice/kept.txt/x', 'notice/..'];
    for (const link of [...noAddresses, 'probe/SMALL', await linkTo('SMALL')]) {
      expect([link, await openAs(null, link)]).toEqual([link, NOT_FOUND]);
    }
    expect(await openAs(own.lead.subject, 'notice/kept.txt')).toEqual(NOT_FOUND);
    await expect(openAs(null, 'notice/broken.txt')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  it('leaves the subgraph well when it is given up a hundred times', async () => {
    for (let count = 0; count < 100; count += 1) (await opened('ENDLESS')).body.destroy();
    const { body } = await opened('SMALL');
    expect(await text(body)).toContain('one');
  });
});
