import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runService } from '@qip/subgraph-kit/server/run-service';
import { organisationsSubgraph } from './subgraph.js';

await runMain(() => runService(organisationsSubgraph, process.env));
