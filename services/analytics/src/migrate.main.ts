import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runMigrations } from '@qip/subgraph-kit/server/run-migrations';
import { analyticsMigrations } from './migrations.js';

await runMain(() => runMigrations(analyticsMigrations, process.env));
