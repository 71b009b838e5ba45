import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

/** What the other services may know: that a cycle's results are published. */
export class Contracts1700000400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLICATION);
    for (const service of SERVICE_NAMES) {
      await runner.query(`grant select on contracts.publication_v1 to ${applicationRole(service)}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view contracts.publication_v1`);
  }
}

/** A definer view behind a barrier: it runs as the schema's owner, whom FORCEd policies bind to the caller's scope. */
const PUBLICATION = `
  create view contracts.publication_v1 with (security_barrier) as
  select audit_cycle_id, revision, published_at from analytics.snapshot where state = 'PUBLISHED'`;
