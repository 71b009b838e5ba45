import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './inspect-folder.js';

const GROWING = '.growing-';

/**
 * Makes a cluster beside its place and moves it there when it is whole: one that is cut short leaves no half cluster
 * behind, and of two that are made at once the first one stays.
 * @param initialise makes a cluster in the folder it is given
 * @throws ENOTEMPTY when another process was faster
 */
export async function makeCluster(
  clusterDirectory: string,
  initialise: (directory: string) => Promise<void>,
): Promise<void> {
  const growing = `${clusterDirectory}${GROWING}${process.pid}`;
  await rm(growing, { recursive: true, force: true });
  try {
    await initialise(growing);
    await rename(growing, clusterDirectory);
  } catch (error) {
    await rm(growing, { recursive: true, force: true });
    throw error;
  }
}

/** Removes what processes left that ended while they made a cluster, as far as it can be removed. */
export async function removeAbandoned(clusterDirectory: string): Promise<void> {
  const parent = dirname(clusterDirectory);
  const stem = basename(clusterDirectory) + GROWING;
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(stem) || isAlive(Number(name.slice(stem.length)))) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
