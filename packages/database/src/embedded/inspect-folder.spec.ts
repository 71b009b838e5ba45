import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inspectFolder } from './inspect-folder.js';

let root: string;
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'qip-folder-')));
});
afterAll(() => rm(root, { recursive: true }));

const NOTHING_NEEDED = 0;

async function givenFolder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const directory = join(root, name);
  await mkdir(directory);
  for (const [file, text] of Object.entries(files)) await writeFile(join(directory, file), text);
  return directory;
}

describe('the place of a cluster', () => {
  it('is free when nothing is there, or an empty folder', async () => {
    expect(await inspectFolder(join(root, 'nowhere'), NOTHING_NEEDED)).toEqual({ kind: 'ABSENT' });
    expect(await inspectFolder(await givenFolder('empty', {}), NOTHING_NEEDED)).toEqual({ kind: 'ABSENT' });
  });

  it('holds a cluster of this version', async () => {
    const directory = await givenFolder('cluster', { PG_VERSION: '18\n' });
    expect(await inspectFolder(directory, NOTHING_NEEDED)).toEqual({ kind: 'CLUSTER' });
  });

  it('holds the cluster of another version', async () => {
    const directory = await givenFolder('older', { PG_VERSION: '16\n' });
    const fault = { kind: 'FOLDER_OF_OTHER_VERSION', found: '16' };
    expect(await inspectFolder(directory, NOTHING_NEEDED)).toEqual({ kind: 'FAULT', fault });
  });

  it('holds something else', async () => {
    const directory = await givenFolder('photographs', { 'holiday.jpg': '' });
    expect(await inspectFolder(directory, NOTHING_NEEDED)).toEqual({
      kind: 'FAULT',
      fault: { kind: 'FOLDER_NOT_A_CLUSTER' },
    });
  });

  it('is refused on a disk with too little space, with how much there is, whether or not a cluster is there', async () => {
    const full = { kind: 'FAULT', fault: { kind: 'DISK_FULL', detail: expect.stringMatching(/^\d+ MB are free$/) } };
    const directory = await givenFolder('full', { PG_VERSION: '18\n' });
    expect(await inspectFolder(directory, Number.MAX_SAFE_INTEGER)).toEqual(full);
    expect(await inspectFolder(join(root, 'nowhere'), Number.MAX_SAFE_INTEGER)).toEqual(full);
  });
});

describe('the lock file of a cluster', () => {
  it('means a server when the process that it names works in the folder', async () => {
    const directory = await givenFolder('busy', { PG_VERSION: '18\n' });
    const server = spawn('sleep', ['60'], { cwd: directory });
    await once(server, 'spawn');
    await writeFile(join(directory, 'postmaster.pid'), `${server.pid}\n${directory}\n1700000000\n5432\n`);
    const state = await inspectFolder(directory, NOTHING_NEEDED);
    server.kill();
    expect(state).toEqual({ kind: 'FAULT', fault: { kind: 'FOLDER_IN_USE', processId: server.pid } });
  });

  it('means nothing when the process number belongs to somebody else by now', async () => {
    const directory = await givenFolder('reused', { PG_VERSION: '18\n', 'postmaster.pid': `${process.pid}\n` });
    expect(await inspectFolder(directory, NOTHING_NEEDED)).toEqual({ kind: 'CLUSTER' });
  });

  it.each(['4194999\n', '', 'rubbish'])('means nothing when no such process is there: %j', async (text) => {
    const directory = await givenFolder(`gone-${text.trim()}`, { PG_VERSION: '18\n', 'postmaster.pid': text });
    expect(await inspectFolder(directory, NOTHING_NEEDED)).toEqual({ kind: 'CLUSTER' });
  });
});
