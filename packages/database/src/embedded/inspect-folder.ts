import { readdir, readFile, readlink, realpath, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode } from './has-code.js';
import { type ServerFault } from './server-fault.js';
import { EMBEDDED_VERSION } from './server-message.js';

/** What is in the place where the cluster should be. */
export type FolderState =
  { readonly kind: 'ABSENT' } | { readonly kind: 'CLUSTER' } | { readonly kind: 'FAULT'; readonly fault: ServerFault };

/** A fresh cluster and the sample world take about 150 MB; below this a start would only fail later and less clearly. */
const NEEDED_BYTES = 300 * 1024 * 1024;

/**
 * Looks at a cluster's folder before the server does, so that each obstacle gets its own answer.
 * @param neededBytes how much must be free on its disk
 * @throws the file system's error when the folder cannot be read
 */
export async function inspectFolder(clusterDirectory: string, neededBytes = NEEDED_BYTES): Promise<FolderState> {
  const names = await namesIn(clusterDirectory);
  if (names === null || names.length === 0)
    return (await diskFull(dirname(clusterDirectory), neededBytes)) ?? { kind: 'ABSENT' };
  if (!names.includes('PG_VERSION')) return { kind: 'FAULT', fault: { kind: 'FOLDER_NOT_A_CLUSTER' } };

  const found = (await readFile(join(clusterDirectory, 'PG_VERSION'), 'utf8')).trim();
  if (found !== EMBEDDED_VERSION) return { kind: 'FAULT', fault: { kind: 'FOLDER_OF_OTHER_VERSION', found } };

  const processId = await runningPostmaster(clusterDirectory);
  if (processId !== null) return { kind: 'FAULT', fault: { kind: 'FOLDER_IN_USE', processId } };
  return (await diskFull(clusterDirectory, neededBytes)) ?? { kind: 'CLUSTER' };
}

async function namesIn(directory: string): Promise<string[] | null> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function diskFull(directory: string, neededBytes: number): Promise<FolderState | null> {
  const { bavail, bsize } = await statfs(directory);
  if (bavail * bsize >= neededBytes) return null;
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  return { kind: 'FAULT', fault: { kind: 'DISK_FULL', detail: `${megabytes} MB are free` } };
}

/** The first line of `postmaster.pid` is the server's process; a file left behind by a crash names one that is gone. */
async function runningPostmaster(clusterDirectory: string): Promise<number | null> {
  const text = await readFile(join(clusterDirectory, 'postmaster.pid'), 'utf8').catch(() => '');
  const processId = Number.parseInt(text, 10);
  if (Number.isNaN(processId) || !isAlive(processId)) return null;
  // After a crash another process may have got the number, in a container nearly always. A server works in its folder.
  const workplace = await readlink(`/proc/${processId}/cwd`).catch(() => null);
  return workplace === null || workplace === (await realpath(clusterDirectory)) ? processId : null;
}

/** Whether a process with this number exists, ours or not. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
