import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { organisationsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const organisations = useTestSubgraph(organisationsSubgraph, database);
const COMMAND = fileURLToPath(new URL('../../dist/first-central-team/first-central-team.main.js', import.meta.url));
const run = promisify(execFile);

const PERSON = { PERSON_SUBJECT: 'first', PERSON_NAME: 'First Person', PERSON_EMAIL: 'first@sample.example' };

/** Runs the command as an operator does. */
function appoint(environment: Readonly<Record<string, string>>): Promise<{ stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: database.applicationUrl('organisations'), ...environment };
  return run(process.execPath, [COMMAND], { env });
}

describe('the command that appoints the first member of the central team', () => {
  it('names every setting that is missing or wrong, and does nothing', async () => {
    const attempt = appoint({ DATABASE_URL: '', PERSON_EMAIL: 'a@b', PERSON_NAME: '<b>' });
    await expect(attempt).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: [
        'The configuration has 4 faults:',
        '  DATABASE_URL: a PostgreSQL URL is needed: postgres://user:password@host:port/database',
        '  PERSON_SUBJECT: the subject of the person at the identity provider is needed',
        '  PERSON_NAME: a name has 2 to 100 characters and no <, >, ", @',
        '  PERSON_EMAIL: this is not one plain e-mail address',
        '',
      ].join('\n'),
    });
    expect(await database.sql('select from organisations.person')).toEqual([]);
  });

  it('appoints one, who can then appoint others, and refuses anybody else ever after', async () => {
    expect(await appoint(PERSON)).toEqual({
      stdout: 'The central team has its first member.\n',
      stderr: '',
    });
    const { data } = await organisations.ask({
      query: '{ viewer { roles { role } person { displayName } } }',
      as: 'first',
    });
    expect(data).toEqual({ viewer: { roles: [{ role: 'CENTRAL_TEAM' }], person: { displayName: 'First Person' } } });

    await expect(appoint({ ...PERSON, PERSON_SUBJECT: 'second' })).rejects.toMatchObject({
      code: 1,
      stderr: 'The central team has a member, who can grant the role to others.\n',
    });
    expect(await database.sql('select display_name from organisations.person')).toEqual([
      { display_name: 'First Person' },
    ]);
    const events = await database.sql('select operation, actor from organisations.audit_event order by sequence');
    expect(events).toEqual([
      { operation: 'registerPerson', actor: 'job first-central-team' },
      { operation: 'appointFirstCentralTeam', actor: 'job first-central-team' },
    ]);
  });

  it('does nothing more for the same person', async () => {
    const contents = (): Promise<unknown> =>
      database.sql(
        'select (select count(*) from organisations.role_grant), (select count(*) from organisations.audit_event)',
      );
    const before = await contents();
    expect(await appoint(PERSON)).toEqual({ stdout: 'The central team has its first member.\n', stderr: '' });
    expect(await contents()).toEqual(before);
  });

  it('appoints again when nobody holds the role any more', async () => {
    await database.sql(`update organisations.role_grant set revoked_at = clock.now() where revoked_at is null`);
    expect((await appoint({ ...PERSON, PERSON_SUBJECT: 'later' })).stderr).toBe('');
  });
});
