import { describe, expect, it } from '@jest/globals';
import { adviceOn, faultIn } from './server-fault.js';

describe('a fault of the embedded server', () => {
  it.each([
    'could not write to file "pg_wal/xlogtemp.77": No space left on device',
    "ENOSPC: no space left on device, write '/data/postgres-password'",
    'could not extend file "base/5/1249": Disk quota exceeded',
  ])('is a full disk: %s', (detail) => {
    expect(faultIn(detail)).toEqual({ kind: 'DISK_FULL', detail });
  });

  it.each([
    ['FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster (PID 4711) running?', 4711],
    ['FATAL:  pre-existing shared memory block (key 42, ID 7) is still in use', null],
    ["ENOTEMPTY: directory not empty, rename '/data/postgres.growing-9' -> '/data/postgres'", null],
  ])('is a folder in use: %s', (detail, processId) => {
    expect(faultIn(detail)).toEqual({ kind: 'FOLDER_IN_USE', processId });
  });

  it.each([
    "EACCES: permission denied, scandir '/data/postgres'",
    'initdb: error: could not access directory "/data/postgres": Permission denied',
    "EROFS: read-only file system, mkdir '/data'",
    "ENOTDIR: not a directory, mkdir '/etc/hosts/data'",
    "EEXIST: file already exists, mkdir '/etc/hosts'",
  ])('is a folder that is not accessible: %s', (detail) => {
    expect(faultIn(detail)).toEqual({ kind: 'FOLDER_NOT_ACCESSIBLE', detail });
  });

  it('is told with the one line that says so, not with all that was written before', () => {
    const output = 'creating subdirectories ... ok\nFATAL:  could not create file: No space left on device\nbye';
    const detail = 'FATAL:  could not create file: No space left on device';
    expect(faultIn(output)).toEqual({ kind: 'DISK_FULL', detail });
  });

  it('is told as it is when it is none of these', () => {
    expect(faultIn('could not map anonymous shared memory')).toEqual({
      kind: 'SERVER_FAILED',
      detail: 'could not map anonymous shared memory',
    });
  });
});

describe('the advice', () => {
  it.each([
    [{ kind: 'FOLDER_IN_USE', processId: 4711 }, 'is in use by the server with process id 4711. Stop the platform'],
    [{ kind: 'FOLDER_IN_USE', processId: null }, 'is in use by another server. Stop the platform'],
    [{ kind: 'FOLDER_OF_OTHER_VERSION', found: '16' }, 'was written by PostgreSQL 16, this platform brings another'],
    [{ kind: 'FOLDER_NOT_ACCESSIBLE', detail: 'EACCES' }, 'Set DATA_DIR to a folder whose parents that user may enter'],
    [{ kind: 'FOLDER_NOT_A_CLUSTER' }, 'holds files that are not a PostgreSQL cluster. Set DATA_DIR to another folder'],
    [{ kind: 'DISK_FULL', detail: '12 MB are free' }, 'is full: 12 MB are free. Free some space'],
    [{ kind: 'SERVER_FAILED', detail: 'no memory' }, 'did not start: no memory'],
  ] as const)('on %j names the folder, what is wrong and what to do', (fault, words) => {
    expect(adviceOn(fault, '/srv/qip/postgres')).toContain('/srv/qip/postgres');
    expect(adviceOn(fault, '/srv/qip/postgres')).toContain(words);
  });
});
