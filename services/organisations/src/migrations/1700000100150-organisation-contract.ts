import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

/** The other services may know what an organisation is called, as far as the caller may. */
export class OrganisationContract1700000100150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORGANISATION);
    for (const service of SERVICE_NAMES) {
      await runner.query(`grant select on contracts.organisation_v1 to ${applicationRole(service)}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view contracts.organisation_v1`);
  }
}

/** A definer view behind a barrier: it runs as the schema's owner, whom FORCEd policies bind to the caller's scope. */
const ORGANISATION = `
  create view contracts.organisation_v1 with (security_barrier) as
  select id, ods_code, name from organisations.organisation`;
