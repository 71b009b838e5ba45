import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@qip/database/embedded/free-port';
import { withClient } from '@qip/database/with-client';
import { ASSERTION_HEADER, digestOf, mintAssertion } from '@qip/subgraph-kit/server/assertion';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';

const database = useTestDatabase();
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const KEY = 'a key of thirty-two characters, at least';
let running: ChildProcess | null = null;

afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  running = null;
});

interface Service {
  readonly child: ChildProcess;
  readonly url: string;
  readonly management: string;
}

/** The service as a process of its own, as it runs behind a gateway. */
async function start(): Promise<Service> {
  const [port, managementPort] = [await freePort(), await freePort()];
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.applicationUrl('organisations'),
    PORT: String(port),
    MANAGEMENT_PORT: String(managementPort),
    ASSERTION_KEY: KEY,
    FILE_KEY: KEY,
    PUBLIC_URL: 'http://platform.test',
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  // Without a mail server it says so first, once.
  const said: string[] = [];
  while (!said.join('').includes('"msg":"ready"')) said.push(String((await once(child.stdout, 'data'))[0]));
  expect(said.join('').split('No mail server is given')).toHaveLength(2);
  return { child, url: `http://127.0.0.1:${port}`, management: `http://127.0.0.1:${managementPort}` };
}

async function ask({ url }: Service, subject: string): Promise<Response> {
  const body = JSON.stringify({ query: '{ organisations { totalCount } }' });
  const caller = { kind: 'SUBJECT', subject } as const;
  const token = await mintAssertion(
    { caller, requestId: 'r1', bodyDigest: digestOf(body) },
    'organisations',
    Buffer.from(KEY),
  );
  const headers = { 'content-type': 'application/json', [ASSERTION_HEADER]: token };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come to that within ten seconds.');
    await new Promise((done) => setTimeout(done, 20));
  }
}

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

describe('the process of a service', () => {
  it('answers the gateway on one port and operators on another, and nobody else anything', async () => {
    const service = await start();
    const { subject } = await givenCentralPerson(database);
    expect(await (await ask(service, subject)).json()).toEqual({ data: { organisations: { totalCount: 0 } } });
    expect(await statusOf(`${service.management}/live`)).toBe(200);
    expect(await statusOf(`${service.management}/ready`)).toBe(200);
    expect(await statusOf(`${service.url}/graphql`)).toBe(401);
    expect(await statusOf(`${service.url}/ready`)).toBe(401);
  });

  it('is told to stop: is not ready, finishes what is under way, takes nothing new, and ends with 0', async () => {
    const service = await start();
    const { subject } = await givenCentralPerson(database);
    await withClient(database.administratorUrl(), async (other) => {
      await other.query('begin');
      await other.query('lock table organisations.organisation in access exclusive mode');
      const underWay = ask(service, subject);
      await until(async () => {
        const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return (await database.sql(waiting)).length > 0;
      });
      service.child.kill('SIGTERM');
      await until(async () => (await statusOf(`${service.management}/ready`)) === 503);
      expect(await statusOf(`${service.management}/live`)).toBe(200);
      await expect(ask(service, subject)).rejects.toThrow('fetch failed');
      expect(service.child.exitCode).toBeNull();
      await other.query('commit');
      expect(await (await underWay).json()).toEqual({ data: { organisations: { totalCount: 0 } } });
    });
    await until(() => Promise.resolve(service.child.exitCode !== null));
    expect([service.child.exitCode, service.child.signalCode]).toEqual([0, null]);
  });

  it('says everything that is wrong with its settings at once, and ends with 1', async () => {
    const env = { PATH: process.env['PATH'], PORT: 'x', ASSERTION_KEY: 'short' };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const said = await text(child.stderr);
    expect(said.split('\n').map((line) => line.split(':')[0])).toEqual([
      'The configuration has 5 faults',
      '  DATABASE_URL',
      '  PORT',
      '  ASSERTION_KEY',
      '  FILE_KEY',
      '  PUBLIC_URL',
      '',
    ]);
    expect(said).not.toContain('short');
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(1);
  });
});
