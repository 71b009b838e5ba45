import { getConstructionPlans } from 'pg-boss';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '../role-name.js';
import { SERVICE_NAMES } from '../service-name.js';

/** The schema in which pg-boss keeps its jobs, made by its own plans; services may add and work jobs, not change tables. */
export const JOBS_SCHEMA = 'jobs';

/** Installs pg-boss' tables under the platform's owner and gives every service's role data rights on them. */
export class JobsSchema1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withoutTransaction(getConstructionPlans(JOBS_SCHEMA, { createSchema: false })));
    for (const service of SERVICE_NAMES) {
      const role = applicationRole(service);
      await runner.query(`grant usage on schema ${JOBS_SCHEMA} to ${role}`);
      await runner.query(`grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${role}`);
      await runner.query(`grant usage, select on all sequences in schema ${JOBS_SCHEMA} to ${role}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    // The next migration makes the empty schema again, before it asks what there is to do.
    await runner.query(`drop schema ${JOBS_SCHEMA} cascade`);
  }
}

/**
 * pg-boss' plan brings its own BEGIN and COMMIT. They would end the migration's transaction, and a process that died
 * before the migration was noted would leave tables that the next one could not make again.
 */
function withoutTransaction(plan: string): string {
  const parts = /^\s*BEGIN;(.*)COMMIT;\s*$/s.exec(plan);
  if (parts?.[1] === undefined) throw new Error("pg-boss' plan does not have the form that this migration knows.");
  return parts[1];
}
