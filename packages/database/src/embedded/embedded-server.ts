import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { withClient } from '../with-client.js';
import { prepareDataDirectory } from './data-directory.js';
import { hasCode } from './has-code.js';
import { adviceOn, faultIn } from './server-fault.js';
import { EMBEDDED_SUPERUSER, type ServerMessage, type ServerTask } from './server-message.js';

/** A PostgreSQL server that this process started and alone uses. */
export interface EmbeddedServer {
  /** The administrator's URL of the platform's database. */
  readonly administratorUrl: string;
  /** Stops the server and waits until it has written everything down. May be called more than once. */
  stop(): Promise<void>;
}

/** How to start an embedded server. */
export interface EmbeddedServerOptions {
  /** The platform's data folder; the cluster lives in `postgres` below it. */
  readonly dataDirectory: string;
  /** Further server settings, `name=value`. */
  readonly settings?: readonly string[];
}

const DATABASE = 'qip';
const WRONG_PASSWORD = '28P01';
/** The same file from `src` (tests) and from `dist`: a process of its own runs what was built. */
const SERVER_PROCESS = fileURLToPath(new URL('../../dist/embedded/server-process.js', import.meta.url));

/**
 * Starts the embedded PostgreSQL server on a free port over a data folder, which is made when absent and survives
 * restarts. It ends with this process, however this process ends.
 * @throws an Error whose message says what is wrong with the folder or the disk and what to do
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDirectory = resolve(options.dataDirectory);
  const clusterDirectory = join(dataDirectory, 'postgres');
  const password = await prepareDataDirectory(dataDirectory).catch((error: unknown) => {
    throw new Error(adviceOn(faultIn(String(error)), dataDirectory), { cause: error });
  });
  const child = launch({ clusterDirectory, password, settings: options.settings ?? [] });
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  const message = await firstMessage(child);
  if (message.kind === 'FAILED') {
    await ended;
    throw new Error(adviceOn(message.fault, clusterDirectory));
  }
  letGo(child);
  const stop = async (): Promise<void> => {
    child.ref();
    child.stdin?.end();
    await ended;
  };
  const server = `postgres://${EMBEDDED_SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${message.port}`;
  try {
    await createDatabase(`${server}/postgres`);
  } catch (error) {
    await stop();
    if (!hasCode(error, WRONG_PASSWORD)) throw error;
    throw new Error(adviceOn({ kind: 'PASSWORD_DIFFERS' }, clusterDirectory), { cause: error });
  }
  return { administratorUrl: `${server}/${DATABASE}`, stop };
}

/** Detached: Ctrl-C in a terminal reaches the platform only, which then drains before the server stops. */
function launch(task: ServerTask): ChildProcess {
  const child = spawn(process.execPath, [SERVER_PROCESS], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  // Whether it took the task in is told by its first message, or by its end without one.
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(task)}\n`);
  return child;
}

/** The server does not keep alive a process that has nothing else to do; nor do the pipes to it. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const pipe of [child.stdin, child.stdout]) if (pipe instanceof Socket) pipe.unref();
}

async function firstMessage(child: ChildProcess): Promise<ServerMessage> {
  if (child.stdout === null) throw new Error('The embedded server process has no standard output.');
  for await (const line of createInterface({ input: child.stdout })) {
    // The line was written by server-process.ts of this package, from the same type.
    return JSON.parse(line) as ServerMessage;
  }
  return { kind: 'FAILED', fault: { kind: 'SERVER_FAILED', detail: 'it ended without a word' } };
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
}
