import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runService } from '@qip/subgraph-kit/server/run-service';
import { analyticsSubgraph } from './subgraph.js';

await runMain(() => runService(analyticsSubgraph, process.env));
