import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../with-client.js';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.js';

const settings = ['fsync=off', 'max_wal_size=1GB'];
const isRoot = process.getuid?.() === 0;
/** A folder with a cluster in it, which is not running between two tests. */
let grown: string;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'qip-embedded-'));
  await chmod(root, 0o711);
  grown = join(root, 'grown');
  await (await start(grown)).stop();
});
afterAll(() => rm(root, { recursive: true, force: true }));

function start(dataDirectory: string): Promise<EmbeddedServer> {
  return startEmbeddedServer({ dataDirectory, settings });
}

async function query(server: EmbeddedServer, sql: string): Promise<readonly object[]> {
  return withClient(server.administratorUrl, async (client) => (await client.query<object[]>(sql)).rows);
}

/** The number of the server's process, as the server itself wrote it down. */
async function postmasterOf(dataDirectory: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

/** A platform of its own: a process that starts the server, tells the number of the server's process, and then does `next`. */
function platform(dataDirectory: string, next: string): ChildProcess {
  const module = fileURLToPath(new URL('../../dist/embedded/embedded-server.js', import.meta.url));
  const options = JSON.stringify({ dataDirectory, settings });
  const lock = JSON.stringify(join(dataDirectory, 'postgres', 'postmaster.pid'));
  const program = `import { readFileSync } from 'node:fs'; import { startEmbeddedServer } from ${JSON.stringify(module)};
    const server = await startEmbeddedServer(${options}); console.log(parseInt(readFileSync(${lock}, 'utf8'), 10)); ${next}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Waits until a platform has started its server. @returns the number of the server's process */
async function started(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error('The platform has no standard output.');
  const said: unknown[] = await once(child.stdout, 'data');
  return Number.parseInt(String(said[0]), 10);
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come to that within ten seconds.');
    await wait(25);
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the embedded server', () => {
  it('keeps its data across a restart', async () => {
    const first = await start(grown);
    await query(first, `create table kept as select 42 as answer`);
    await first.stop();
    await first.stop();
    const second = await start(grown);
    const rows = await query(second, 'select answer from kept');
    await second.stop();
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('keeps the password of its superuser to the user who runs the platform', () => {
    const mode = execFileSync('stat', ['-c', '%a', join(grown, 'postgres-password')], { encoding: 'utf8' });
    expect(mode.trim()).toBe('600');
  });

  it('shows the password of its superuser in the arguments of no process', async () => {
    const server = await start(grown);
    const password = decodeURIComponent(new URL(server.administratorUrl).password);
    const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const lines = await Promise.all(processes.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
    await server.stop();
    expect(lines.filter((line) => line.includes('server-process')).length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes(password))).toEqual([]);
  });

  it('is stopped, with advice, when the file with its password is not the one of the cluster', async () => {
    const file = join(grown, 'postgres-password');
    const password = await readFile(file, 'utf8');
    await rm(file);
    await expect(start(grown)).rejects.toThrow(
      `The cluster in ${join(grown, 'postgres')} has another password than the file postgres-password beside it says.`,
    );
    await writeFile(file, password, { mode: 0o600 });
    const server = await start(grown);
    const rows = await query(server, 'select 1 as one');
    await server.stop();
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('refuses a second start over its folder and names the process that uses it, and is not harmed', async () => {
    const first = await start(grown);
    const second = start(grown);
    await expect(second).rejects.toThrow(
      `The data folder ${join(grown, 'postgres')} is in use by the server with process id ${await postmasterOf(grown)}. Stop the platform that uses it, or set DATA_DIR to another folder.`,
    );
    const rows = await query(first, 'select 1 as one');
    await first.stop();
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('starts over a lock file of a crash whose process number another process has got', async () => {
    const other = spawn('sleep', ['60'], isRoot ? { uid: userId('postgres') } : {});
    await once(other, 'spawn');
    const file = join(grown, 'postgres', 'postmaster.pid');
    await writeFile(file, `${other.pid}\n${join(grown, 'postgres')}\n1700000000\n5432\n\n127.0.0.1\n`);
    const server = await start(grown);
    const rows = await query(server, 'select 1 as one');
    await server.stop();
    other.kill();
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('ends when the platform is killed', async () => {
    const child = platform(grown, 'setInterval(() => {}, 1000)');
    const postmaster = await started(child);
    expect(isRunning(postmaster)).toBe(true);
    child.kill('SIGKILL');
    await until(() => !isRunning(postmaster));
  });

  it('neither keeps alive a platform that has nothing left to do, nor outlives it', async () => {
    const child = platform(grown, '');
    const postmaster = await started(child);
    await once(child, 'exit');
    await until(() => !isRunning(postmaster));
  });
});

describe('the first start', () => {
  it('leaves no half cluster when everything is killed while it makes one', async () => {
    const folder = join(root, 'cut-short');
    const child = platform(folder, 'await server.stop()');
    await until(async () => (await growing(folder)).length === 1);
    const [name = ''] = await growing(folder);
    child.kill('SIGKILL');
    // The server's process leads a group of its own, initdb included.
    process.kill(-Number(name.split('-')[1]), 'SIGKILL');
    await until(() => !isRunning(Number(name.split('-')[1])));
    expect(await readdir(folder)).toEqual(['postgres-password', name]);

    const server = await start(folder);
    const names = await readdir(folder);
    await server.stop();
    expect(names).toEqual(['postgres', 'postgres-password']);
  });

  it('leaves its password nowhere but in the file that holds it, however it ends', async () => {
    const passwordFiles = async (folder: string): Promise<readonly string[]> =>
      (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('pg-password'));
    const before = await passwordFiles(tmpdir());
    const folder = join(root, 'secret');
    const child = platform(folder, 'await server.stop()');
    const files = async (): Promise<readonly string[]> => {
      const [name = 'nothing yet'] = await growing(folder);
      return passwordFiles(join(folder, name));
    };
    await until(async () => (await files()).length === 1 || (await passwordFiles(tmpdir())).length > before.length);
    expect(await passwordFiles(tmpdir())).toEqual(before);
    const [name = ''] = await growing(folder);
    child.kill('SIGKILL');
    process.kill(-Number(name.split('-')[1]), 'SIGKILL');
    await until(() => !isRunning(Number(name.split('-')[1])));
    await (await start(folder)).stop();
    expect(await readdir(folder)).toEqual(['postgres', 'postgres-password']);
    expect(await passwordFiles(tmpdir())).toEqual(before);
  });

  it('leaves a whole cluster and no server when the platform is killed while it makes one', async () => {
    const folder = join(root, 'orphaned');
    const child = platform(folder, 'await server.stop()');
    await until(async () => (await growing(folder)).length === 1);
    const [name = ''] = await growing(folder);
    child.kill('SIGKILL');
    await until(() => !isRunning(Number(name.split('-')[1])));
    expect(await readdir(folder)).toEqual(['postgres', 'postgres-password']);
    expect(await readdir(join(folder, 'postgres'))).not.toContain('postmaster.pid');
  });

  it('is made once when two platforms begin at the same time, and the other is told', async () => {
    const folder = join(root, 'at-once');
    const [one, two] = await Promise.allSettled([start(folder), start(folder)]);
    const [winner, loser] = one.status === 'fulfilled' ? [one, two] : [two, one];
    if (winner.status !== 'fulfilled' || loser.status !== 'rejected') throw new Error('Both started, or neither.');
    expect(String(loser.reason)).toContain(`The data folder ${join(folder, 'postgres')} is in use by `);
    await winner.value.stop();
    const again = await start(folder);
    const rows = await query(again, 'select 1 as one');
    await again.stop();
    expect(rows).toEqual([{ one: 1 }]);
    expect(await readdir(folder)).toEqual(['postgres', 'postgres-password']);
  });
});

describe('a folder that will not do', () => {
  it('is refused with advice when it was written by another version', async () => {
    const folder = await givenPlace('other-version', { PG_VERSION: '17\n' });
    await expect(start(folder)).rejects.toThrow(
      `The data folder ${join(folder, 'postgres')} was written by PostgreSQL 17, this platform brings another version. Set DATA_DIR to an empty folder, or dump the old data with its own version and restore it.`,
    );
  });

  it('is refused with advice when it is no cluster, and left as it is', async () => {
    const folder = await givenPlace('no-cluster', { 'letters.txt': 'dear' });
    await expect(start(folder)).rejects.toThrow(
      `The folder ${join(folder, 'postgres')} holds files that are not a PostgreSQL cluster. Set DATA_DIR to another folder, or move those files away.`,
    );
    expect(await readdir(join(folder, 'postgres'))).toEqual(['letters.txt']);
  });

  it('is refused with advice when the user of the server cannot enter it', async () => {
    const outer = join(root, 'closed');
    const folder = join(outer, 'data');
    await mkdir(folder, { recursive: true });
    await chmod(outer, isRoot ? 0o700 : 0o000);
    const refused = start(folder);
    await expect(refused).rejects.toThrow('Set DATA_DIR to a folder whose parents that user may enter.');
    await chmod(outer, 0o700);
  });

  it('is refused with advice when a file is in its place', async () => {
    const file = join(root, 'a-file');
    await writeFile(file, '');
    await expect(start(file)).rejects.toThrow(`The data folder ${file} cannot be read or written`);
  });
});

async function growing(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('postgres.growing-'));
}

async function givenPlace(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, name);
  await mkdir(join(folder, 'postgres'), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, 'postgres', file), text);
  return folder;
}

function userId(name: string): number {
  return Number(execFileSync('id', ['-u', name], { encoding: 'utf8' }));
}
