import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runMigrations } from '@qip/subgraph-kit/server/run-migrations';
import { organisationsMigrations } from './migrations.js';

await runMain(() => runMigrations(organisationsMigrations, process.env));
