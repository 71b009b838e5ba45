import { DataSource, type MigrationInterface } from 'typeorm';
import { type Client } from 'pg';
import { createRoles, type RolePasswords } from './create-roles.js';
import { ClockSchema1700000000001 } from './platform-schema/clock-schema.migration.js';
import { JobsSchema1700000000003 } from './platform-schema/jobs-schema.migration.js';
import { ScopeSchema1700000000002 } from './platform-schema/scope-schema.migration.js';
import { type PlatformKind } from './platform-kind.js';
import { applicationRole, ownerRole, PLATFORM_OWNER } from './role-name.js';
import { SILENT_LOGGER } from './silent-logger.js';
import { SERVICE_NAMES, type ServiceName } from './service-name.js';
import { versionProblem } from './server-version.js';
import { withAdvisoryLock, withClient } from './with-client.js';

/** A TypeORM migration: its class name ends in the time stamp that orders it. */
export type MigrationClass = new () => MigrationInterface;

/** The migrations of one service, oldest first. */
export interface ServiceMigrations {
  readonly service: ServiceName;
  readonly migrations: readonly MigrationClass[];
}

/** What `migrate` needs. `administratorUrl` may create roles and schemas on the server and in the database it names. */
export interface MigrateOptions {
  readonly administratorUrl: string;
  readonly platformKind: PlatformKind;
  readonly services: readonly ServiceMigrations[];
  readonly passwords: RolePasswords;
}

const PLATFORM_SCHEMAS = ['clock', 'scope', 'contracts', 'jobs'] as const;

/**
 * Brings a database to the state this code needs: roles, the platform's own schemas, then each given service's migrations
 * under its owner role. Any number of processes may call it at once: one works, the others wait and find nothing left to do.
 * @throws when the server is older than PostgreSQL 15, the database is that of a platform of another kind, or a migration
 *   fails (its own transaction is rolled back)
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  await withClient(options.administratorUrl, async (client) => {
    await refuseOldServer(client);
    await createRoles(options.administratorUrl, options.passwords);
    await withAdvisoryLock(client, 'qip migrations', async () => {
      await prepareSchemas(client);
      await runMigrations(options.administratorUrl, PLATFORM_OWNER, 'clock', [
        ClockSchema1700000000001,
        ScopeSchema1700000000002,
        JobsSchema1700000000003,
      ]);
      await settleKind(client, options.platformKind);
      for (const { service, migrations } of options.services) {
        await runMigrations(options.administratorUrl, ownerRole(service), service, migrations);
      }
    });
  });
}

/** Before anything is made on a server that will not do. */
async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  const problem = rows[0] === undefined ? 'The server does not tell its version.' : versionProblem(rows[0]);
  if (problem !== null) throw new Error(problem);
}

/**
 * The first migration decides of what kind the platform is; every later one has to say the same. Demo people must not reach
 * real data, and real data must not come to a clock that can be moved.
 */
async function settleKind(client: Client, kind: PlatformKind): Promise<void> {
  await client.query(`insert into clock.setting (platform_kind) values ($1) on conflict do nothing`, [kind]);
  const { rows } = await client.query<{ kept: string }>(`select platform_kind as kept from clock.setting`);
  const kept = rows[0]?.kept ?? 'UNKNOWN';
  if (kept === kind) return;
  throw new Error(
    `The database is that of a ${kept} platform, and this one is ${kind}. Nothing was changed: give another database or ` +
      `DATA_DIR, or run it as what it is (OIDC_ISSUER, DEMO_IDENTITY, PLATFORM_KIND).`,
  );
}

async function prepareSchemas(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select quote_ident(current_database()) as name`);
  const database = rows[0]?.name ?? '';
  await client.query(`create extension if not exists btree_gist`);
  for (const schema of PLATFORM_SCHEMAS) {
    await client.query(`create schema if not exists ${schema} authorization ${PLATFORM_OWNER}`);
  }
  await client.query(`revoke all on database ${database} from public`);
  for (const service of SERVICE_NAMES) {
    await client.query(`create schema if not exists ${service} authorization ${ownerRole(service)}`);
    await client.query(`grant connect, temporary on database ${database} to ${applicationRole(service)}`);
    await client.query(`grant usage on schema ${service} to ${applicationRole(service)}`);
    await client.query(`grant usage on schema contracts to ${applicationRole(service)}`);
    await client.query(`grant usage, create on schema contracts to ${ownerRole(service)}`);
  }
}

async function runMigrations(
  administratorUrl: string,
  role: string,
  schema: string,
  migrations: readonly MigrationClass[],
): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: administratorUrl,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 1,
    logger: SILENT_LOGGER,
    extra: { options: `-c role=${role}` },
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
