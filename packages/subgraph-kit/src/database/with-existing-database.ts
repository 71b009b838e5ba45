import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Client } from 'pg';
import { z } from 'zod';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { withClient } from '@qip/database/with-client';
import { parseConfig, postgresUrlSetting } from '../config/parse-config.js';

const settingsShape = z.object({
  DATA_DIR: z.string().default('.data'),
  /** A role that no row-level security binds. */
  DATABASE_URL: postgresUrlSetting.optional(),
});

/** Lets an operator's command work on DATABASE_URL, or on the embedded database below DATA_DIR while nothing else uses it. */
export async function withExistingDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = parseConfig(settingsShape, process.env);
  const embedded = DATABASE_URL === undefined ? await startExisting(DATA_DIR) : null;
  try {
    return await withClient(DATABASE_URL ?? embedded?.administratorUrl ?? '', work);
  } finally {
    await embedded?.stop();
  }
}

/** A database that is made only now would be found whole. */
async function startExisting(dataDirectory: string): ReturnType<typeof startEmbeddedServer> {
  if (!existsSync(join(dataDirectory, 'postgres', 'PG_VERSION'))) {
    throw new Error(`There is no database below ${dataDirectory}: set DATA_DIR or DATABASE_URL.`);
  }
  return startEmbeddedServer({ dataDirectory });
}
