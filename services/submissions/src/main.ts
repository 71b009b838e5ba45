import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runService } from '@qip/subgraph-kit/server/run-service';
import { submissionsSubgraph } from './subgraph.js';

await runMain(() => runService(submissionsSubgraph, process.env));
