import { parseConfig } from '@qip/subgraph-kit/config/parse-config';
import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runService } from '@qip/subgraph-kit/server/run-service';
import { programmesShape } from './config.js';
import { programmesSubgraphWith } from './subgraph.js';

await runMain(() => {
  const { VIRUS_SCANNER_URL: scannerUrl } = parseConfig(programmesShape, process.env);
  return runService(programmesSubgraphWith({ scannerUrl: scannerUrl ?? null }), process.env);
});
