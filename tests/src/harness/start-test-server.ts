import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { migrate } from '@qip/database/migrate';
import { withDatabase } from '@qip/database/role-login';
import { withClient } from '@qip/database/with-client';
import { TEMPLATE_DATABASE, TEST_SERVER_VARIABLE } from '@qip/testkit/test-server';
import { platformMigrations } from './platform-migrations.js';
import { rememberTestServer } from './stop-test-server.js';

/** Nothing of a test run has to survive a power cut. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Jest's global set-up: one server for the whole run, with a migrated template that every test file clones. */
// eslint-disable-next-line no-restricted-syntax -- jest calls the default export of its set-up file
export default async function startTestServer(): Promise<void> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'qip-test-'));
  const server = await startEmbeddedServer({ dataDirectory, settings: SETTINGS });
  rememberTestServer(server, dataDirectory);
  const templateUrl = withDatabase(server.administratorUrl, TEMPLATE_DATABASE);
  await withClient(server.administratorUrl, (client) => client.query(`create database ${TEMPLATE_DATABASE}`));
  await migrate({
    administratorUrl: templateUrl,
    platformKind: 'TEST',
    services: platformMigrations,
    passwords: 'DERIVED',
  });
  process.env[TEST_SERVER_VARIABLE] = server.administratorUrl;
}
