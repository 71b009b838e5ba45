import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { applicationUrl } from '@qip/database/role-login';
import { foundCentralTeam } from './found-central-team.js';
import { type Platform } from './platform.js';
import { startAllInOneIn } from './start-all-in-one.js';

/**
 * Starts a demo in one process in which nothing has happened yet but that the central team has its first member.
 * @param more settings that are to be other than by default
 */
export async function startEmptyDemo(more: Readonly<Record<string, string>> = {}): Promise<Platform> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'qip-empty-'));
  const server = await startEmbeddedServer({ dataDirectory });
  const forget = async (): Promise<void> => {
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
  try {
    const platform = await startAllInOneIn(dataDirectory, {
      DATABASE_URL: server.administratorUrl,
      DEMO_IDENTITY: '1',
      SAMPLE_WORLD: '0',
      // Everybody of a national audit comes from this one address.
      REQUESTS_PER_MINUTE: '1000000',
      ...more,
    });
    await foundCentralTeam(applicationUrl(server.administratorUrl, 'organisations'));
    return { ...platform, stop: () => platform.stop().finally(forget) };
  } catch (error) {
    await forget();
    throw error;
  }
}
