/** Verifies the audit trails of all services: of DATABASE_URL, or of the embedded database below DATA_DIR while nothing uses it. */
import { withExistingDatabase } from '../database/with-existing-database.js';
import { runMain } from '../server/run-main.js';
import { trailLines, verifyTrail } from './verify-trail.js';

await runMain(async () => {
  const reports = await withExistingDatabase(verifyTrail);
  process.stdout.write(`${trailLines(reports).join('\n')}\n`);
  process.exitCode = reports.every(({ broken }) => broken.length === 0) ? 0 : 1;
});
