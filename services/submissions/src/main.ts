import { parseConfig } from '@qip/subgraph-kit/config/parse-config';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runService } from '@qip/subgraph-kit/server/run-service';
import { submissionsShape } from './config.js';
import { submissionsSubgraphWith } from './subgraph.js';

await runMain(() => {
  const { RETENTION_YEARS } = parseConfig(submissionsShape, process.env);
  return runService(submissionsSubgraphWith({ retentionYears: RETENTION_YEARS }), process.env);
});
