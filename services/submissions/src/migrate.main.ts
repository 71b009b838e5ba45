import { runMain } from '@qip/subgraph-kit/server/run-main';
import { runMigrations } from '@qip/subgraph-kit/server/run-migrations';
import { submissionsMigrations } from './migrations.js';

await runMain(() => runMigrations(submissionsMigrations, process.env));
