import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './has-code.js';

/**
 * Makes the platform's data folder, when it is absent, with the password of the server that will live in it.
 * @returns the password, the same at every start and for every process that starts at once
 */
export async function prepareDataDirectory(dataDirectory: string): Promise<string> {
  await mkdir(dataDirectory, { recursive: true });
  // PostgreSQL refuses to run as root and then runs as a user of its own, who must be able to enter.
  if (process.getuid?.() === 0) await chmod(dataDirectory, 0o711);
  const file = join(dataDirectory, 'postgres-password');
  return (await readFile(file, 'utf8').catch(ifAbsent)) ?? keepPassword(file);
}

/** Written aside and then linked, so that nobody reads half a password and of two who come at once one decides. */
async function keepPassword(file: string): Promise<string> {
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(own, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    await link(own, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(own);
  }
  return readFile(file, 'utf8');
}

function ifAbsent(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null;
  throw error;
}
