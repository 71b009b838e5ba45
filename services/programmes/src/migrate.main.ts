import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runMigrations } from '@qip/subgraph-kit/server/run-migrations';
import { programmesMigrations } from './migrations.js';

await runMain(() => runMigrations(programmesMigrations, process.env));
