/** Computes a cycle's figures again from its locked cases and compares them: `recompute CYCLE_CODE [REVISION]`. */
import { withExistingDatabase } from '@qip/subgraph-kit/database/with-existing-database';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { recompute } from './recompute.js';
import { exitCodeOf, recomputeLines } from './recompute.rules.js';

await runMain(async () => {
  const [code, revision] = process.argv.slice(2);
  if (code === undefined || (revision !== undefined && !/^[1-9]\d{0,5}$/.test(revision))) {
    throw new Error('Say which cycle, and if you like which revision of its results: recompute 7b 2');
  }
  const report = await withExistingDatabase((client) =>
    recompute(client, code, revision === undefined ? null : Number(revision)),
  );
  process.stdout.write(`${recomputeLines(report).join('\n')}\n`);
  process.exitCode = exitCodeOf(report);
});
