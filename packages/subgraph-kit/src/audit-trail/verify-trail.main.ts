/** Verifies the audit trails of all services: of DATABASE_URL, or of the embedded database below DATA_DIR while nothing uses it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startEmbeddedServer } from '@qip/database/embedded/embedded-server';
import { withClient } from '@qip/database/with-client';
import { parseConfig, postgresUrlSetting } from '../config/parse-config.js';
import { runMain } from '../server/run-main.js';
import { trailLines, verifyTrail } from './verify-trail.js';

const settingsShape = z.object({
  DATA_DIR: z.string().default('.data'),
  /** A role that no row-level security binds. */
  DATABASE_URL: postgresUrlSetting.optional(),
});

await runMain(async () => {
  const { DATABASE_URL, DATA_DIR } = parseConfig(settingsShape, process.env);
  const embedded = DATABASE_URL === undefined ? await startExisting(DATA_DIR) : null;
  try {
    const reports = await withClient(DATABASE_URL ?? embedded?.administratorUrl ?? '', verifyTrail);
    process.stdout.write(`${trailLines(reports).join('\n')}\n`);
    process.exitCode = reports.every(({ broken }) => broken.length === 0) ? 0 : 1;
  } finally {
    await embedded?.stop();
  }
});

/** A database that is made only now would be found whole. */
async function startExisting(dataDirectory: string): ReturnType<typeof startEmbeddedServer> {
  if (!existsSync(join(dataDirectory, 'postgres', 'PG_VERSION'))) {
    throw new Error(`There is no database below ${dataDirectory}: set DATA_DIR or DATABASE_URL.`);
  }
  return startEmbeddedServer({ dataDirectory });
}
