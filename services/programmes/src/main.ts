import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runService } from '@qip/subgraph-kit/server/run-service';
import { programmesSubgraph } from './subgraph.js';

await runMain(() => runService(programmesSubgraph, process.env));
