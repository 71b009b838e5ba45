import { type Client } from 'pg';
import { applicationRole, ownerRole, PLATFORM_OWNER } from './role-name.js';
import { derivedPassword, withDatabase } from './role-login.js';
import { SERVICE_NAMES, type ServiceName } from './service-name.js';
import { withAdvisoryLock, withClient } from './with-client.js';

/**
 * The application roles' passwords. 'DERIVED' sets every role's to the one that `applicationUrl` computes; otherwise only
 * the named roles' passwords are set and the others keep theirs (a role that never got one cannot log in).
 */
export type RolePasswords = 'DERIVED' | Readonly<Partial<Record<ServiceName, string>>>;

/**
 * Creates the platform's roles on a server, or completes them. Safe to run by any number of processes at once, whichever
 * databases they use: roles belong to the whole cluster, so the lock is taken in the database `postgres`.
 * @param administratorUrl a role with CREATEROLE (or a superuser) that may connect to the database `postgres`
 */
export async function createRoles(administratorUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(withDatabase(administratorUrl, 'postgres'), (client) =>
    withAdvisoryLock(client, 'qip roles', async () => {
      await createOwner(client, PLATFORM_OWNER);
      for (const service of SERVICE_NAMES) {
        await createOwner(client, ownerRole(service));
        const password = passwords === 'DERIVED' ? derivedPassword(administratorUrl, service) : passwords[service];
        await createApplicationRole(client, applicationRole(service), password);
      }
    }),
  );
}

async function createOwner(client: Client, role: string): Promise<void> {
  if (!(await exists(client, role))) await client.query(`create role ${role} nologin noinherit`);
  // The administrator needs membership to act as the owner; a superuser has it anyway and loses nothing by it.
  await client.query(`grant ${role} to current_user`);
}

async function createApplicationRole(client: Client, role: string, password: string | undefined): Promise<void> {
  if (!(await exists(client, role))) await client.query(`create role ${role} login noinherit`);
  if (password !== undefined) await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
}

async function exists(client: Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  return rowCount === 1;
}
