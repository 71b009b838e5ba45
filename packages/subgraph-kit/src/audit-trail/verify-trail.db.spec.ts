import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { CENTRAL_CHAIN } from './append-audit-events.js';

const database = useTestDatabase();

/** A process of its own runs what was built. */
const COMMAND = fileURLToPath(new URL('../../dist/audit-trail/verify-trail.main.js', import.meta.url));

interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

function verifyTrail(environment: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, [COMMAND], { env: { ...process.env, ...environment } }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

const asAdministrator = (): Promise<Ended> => verifyTrail({ DATABASE_URL: database.administratorUrl() });

async function append(service: string, events: number): Promise<void> {
  for (let place = 1; place <= events; place += 1) {
    await database.sql(
      `select ${service}.append_audit_event($1, 'somebody', 'doSomething', 'Thing', 'e', null, null, null)`,
      [CENTRAL_CHAIN],
    );
  }
}

describe('verify-trail', () => {
  it('says that all is whole and ends with 0, and names the first bad event of a broken chain and ends with 1', async () => {
    await append('submissions', 3);
    await append('organisations', 1);
    expect(await asAdministrator()).toEqual({
      code: 0,
      stdout: [
        'organisations: 1 events in 1 chains, all whole',
        'programmes: 0 events in 0 chains, all whole',
        'submissions: 3 events in 1 chains, all whole',
        'analytics: 0 events in 0 chains, all whole',
        '',
      ].join('\n'),
      stderr: '',
    });
    await database.sql(`update submissions.audit_event set actor = 'another' where sequence = 2`);
    const broken = await asAdministrator();
    expect(broken).toMatchObject({ code: 1, stderr: '' });
    expect(broken.stdout).toContain(
      `submissions: 3 events in 1 chains, 1 broken\n  chain ${CENTRAL_CHAIN} is broken at event 2\n`,
    );
  });

  it('finds nothing whole that it cannot see: as a role that a policy binds it fails', async () => {
    const { code, stdout, stderr } = await verifyTrail({ DATABASE_URL: database.applicationUrl('organisations') });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('row-level security');
  });

  it('makes no database where there is none', async () => {
    const { code, stderr } = await verifyTrail({ DATABASE_URL: '', DATA_DIR: join(tmpdir(), 'no-such-folder-of-qip') });
    expect(code).toBe(1);
    expect(stderr).toContain('There is no database below');
  });
});
