import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from 'pg';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { type EmbeddedServer, startEmbeddedServer } from './embedded/embedded-server.js';
import { migrate, type MigrationClass } from './migrate.js';
import { type PlatformKind } from './platform-kind.js';
import { applicationUrl, withDatabase } from './role-login.js';
import { withClient } from './with-client.js';

const PROCESSES = [1, 2, 3, 4, 5, 6, 7, 8];
const run = promisify(execFile);
let directory: string;
let server: EmbeddedServer;
/** No superuser: what a hosted database gives. */
let administrator: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qip-migrate-'));
  await chmod(directory, 0o711);
  server = await startEmbeddedServer({ dataDirectory: join(directory, 'data'), settings: ['fsync=off'] });
  await asSuperuser(`create role hosted login createrole createdb password 'hosted-password'`);
  const url = new URL(withDatabase(server.administratorUrl, 'postgres'));
  url.username = 'hosted';
  url.password = 'hosted-password';
  administrator = url.toString();
});
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

async function asSuperuser(sql: string): Promise<void> {
  await withClient(withDatabase(server.administratorUrl, 'postgres'), (client) => client.query(sql));
}

async function givenDatabase(name: string): Promise<string> {
  await withClient(administrator, (client) => client.query(`create database ${name}`));
  return withDatabase(administrator, name);
}

async function rowsOf(url: string, sql: string): Promise<readonly object[]> {
  return withClient(url, async (client: Client) => (await client.query<object[]>(sql)).rows);
}

class Sample1700000900001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table organisations.sample (id int)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organisations.sample');
  }
}

class Broken1700000900002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table organisations.half (id int)');
    await runner.query('create table organisations.half (id int)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organisations.half');
  }
}

function migrateOne(
  administratorUrl: string,
  platformKind: PlatformKind,
  migrations: readonly MigrationClass[],
): Promise<void> {
  return migrate({
    administratorUrl,
    platformKind,
    services: [{ service: 'organisations', migrations }],
    passwords: 'DERIVED',
  });
}

describe('the migration', () => {
  it('runs in eight processes at once, each over a database of its own and all over one, with one result', async () => {
    const shared = await givenDatabase('shared');
    const own = await Promise.all(PROCESSES.map((number) => givenDatabase(`own_${number}`)));
    const module = fileURLToPath(new URL('../dist/migrate.js', import.meta.url));
    const processes = own.map((url) => {
      const program = `import { migrate } from ${JSON.stringify(module)};
        for (const administratorUrl of ${JSON.stringify([shared, url])})
          await migrate({ administratorUrl, platformKind: 'TEST', services: [], passwords: 'DERIVED' });`;
      return run(process.execPath, ['--input-type=module', '--eval', program]);
    });
    const outputs = await Promise.all(processes);
    expect(outputs.map(({ stderr }) => stderr)).toEqual(PROCESSES.map(() => ''));

    const done = `select name from clock.migration order by id`;
    const expected = ['ClockSchema1700000000001', 'ScopeSchema1700000000002', 'JobsSchema1700000000003'];
    for (const url of [shared, ...own]) {
      expect(await rowsOf(url, done)).toEqual(expected.map((name) => ({ name })));
    }
    expect(await rowsOf(shared, `select rolname from pg_roles where rolname like 'qip\\_%' order by 1`)).toHaveLength(
      10, // the embedded administrator, the platform's owner, and two roles for each of four services
    );
    expect(await rowsOf(applicationUrl(shared, 'analytics'), 'select current_user as name')).toEqual([
      { name: 'qip_analytics_app' },
    ]);
  });

  it('finds nothing left to do the second time, and leaves the data alone', async () => {
    const url = await givenDatabase('twice');
    await migrateOne(url, 'TEST', [Sample1700000900001]);
    await rowsOf(url, 'set role qip_organisations_owner; insert into organisations.sample values (7)');
    await migrateOne(url, 'TEST', [Sample1700000900001]);
    expect(await rowsOf(url, 'select id from organisations.sample')).toEqual([{ id: 7 }]);
  });

  it('leaves nothing of a migration that fails, and runs it when it is mended', async () => {
    const url = await givenDatabase('failing');
    await expect(migrateOne(url, 'TEST', [Sample1700000900001, Broken1700000900002])).rejects.toThrow('half');
    const tables = `select relname from pg_class where relnamespace = 'organisations'::regnamespace and relkind = 'r' order by 1`;
    expect(await rowsOf(url, tables)).toEqual([{ relname: 'migration' }, { relname: 'sample' }]);
    await migrateOne(url, 'TEST', [Sample1700000900001]);
    expect(await rowsOf(url, 'select name from organisations.migration')).toEqual([{ name: 'Sample1700000900001' }]);
  });

  it.each([
    ['LIVE', 'DEMO'],
    ['DEMO', 'LIVE'],
  ] as const)('keeps the database of a %s platform out of the hands of a %s one', async (kind, other) => {
    const url = await givenDatabase(kind.toLowerCase());
    await migrateOne(url, kind, []);
    await expect(migrateOne(url, other, [Sample1700000900001])).rejects.toThrow(
      `The database is that of a ${kind} platform, and this one is ${other}`,
    );
    expect(await rowsOf(url, 'select platform_kind from clock.setting')).toEqual([{ platform_kind: kind }]);
    expect(await rowsOf(url, `select to_regclass('organisations.sample') as made`)).toEqual([{ made: null }]);
  });

  it('lets nobody but the four services and their administrator into the database', async () => {
    const url = await givenDatabase('closed');
    await migrateOne(url, 'TEST', []);
    await asSuperuser(`create role passer_by login password 'passer-by'`);
    const passerBy = new URL(url);
    passerBy.username = 'passer_by';
    passerBy.password = 'passer-by';
    await expect(rowsOf(passerBy.toString(), 'select 1')).rejects.toMatchObject({ code: '42501' });
  });

  it('works in the database that the connection is for, whatever the URL leaves out', async () => {
    await withClient(administrator, (client) => client.query(`create database hosted`));
    const url = new URL(administrator);
    url.pathname = '';
    await migrateOne(url.toString(), 'TEST', []);
    expect(
      await rowsOf(applicationUrl(withDatabase(administrator, 'hosted'), 'organisations'), 'select 1 as one'),
    ).toEqual([{ one: 1 }]);
  });
});

describe('an application password', () => {
  it('is set for the named service and kept by the others', async () => {
    const url = await givenDatabase('passwords');
    await migrateOne(url, 'TEST', []);
    const passwords = { programmes: 'a password of its own, é$\'"' };
    await migrate({ administratorUrl: url, platformKind: 'TEST', services: [], passwords });
    const login = new URL(applicationUrl(url, 'programmes'));
    login.password = encodeURIComponent(passwords.programmes);
    expect(await rowsOf(login.toString(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await rowsOf(applicationUrl(url, 'submissions'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(rowsOf(applicationUrl(url, 'programmes'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });
});
