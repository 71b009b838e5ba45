import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './inspect-folder.js';

const GROWING = '.growing-';

/**
 * Makes a cluster beside its place and moves it there when it is whole: one that is cut short leaves no half cluster
 * behind, and of two that are made at once the first one stays.
 * @param initialise makes a cluster in the first folder it is given; in the second one, which nobody else can list and which
 * goes with all that is in it, it may write the password down for as long as that takes
 * @throws ENOTEMPTY when another process was faster
 */
export async function makeCluster(
  clusterDirectory: string,
  initialise: (directory: string, scratch: string) => Promise<void>,
): Promise<void> {
  const growing = `${clusterDirectory}${GROWING}${process.pid}`;
  await rm(growing, { recursive: true, force: true });
  // PostgreSQL's own user has to find what is in it by name.
  await mkdir(growing, { mode: 0o711 });
  try {
    const cluster = join(growing, 'cluster');
    await initialise(cluster, growing);
    await rename(cluster, clusterDirectory);
  } finally {
    await rm(growing, { recursive: true, force: true });
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
