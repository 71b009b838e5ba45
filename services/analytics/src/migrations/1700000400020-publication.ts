import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

/** The other services may know which lock a publication rests on: a lock that was published is not undone. */
export class Publication1700000400020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLICATION);
    for (const service of SERVICE_NAMES) {
      await runner.query(`grant select on contracts.publication_v2 to ${applicationRole(service)}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view contracts.publication_v2`);
  }
}

/** A definer view behind a barrier, like the first version of it. */
const PUBLICATION = `
  create view contracts.publication_v2 with (security_barrier) as
  select audit_cycle_id, revision, lock_number, published_at from analytics.snapshot where state = 'PUBLISHED'`;
