import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

/** The other services may know who holds a role in an organisation today, as far as the caller may. */
export class RoleHolders1700000100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE_HOLDER);
    for (const service of SERVICE_NAMES) {
      await runner.query(`grant select on contracts.role_holder_v1 to ${applicationRole(service)}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view contracts.role_holder_v1`);
  }
}

/** A definer view behind a barrier, which obeys the caller's scope. An id, no name: who that is, the owner of persons says. */
const ROLE_HOLDER = `
  create view contracts.role_holder_v1 with (security_barrier) as
  select organisation_id, person_id from organisations.lead_appointment
  where from_on <= clock.today() and (until_on is null or until_on > clock.today())
  union
  select organisation_id, person_id from organisations.role_grant
  where organisation_id is not null and revoked_at is null
    and (from_on is null or from_on <= clock.today()) and (until_on is null or until_on > clock.today())`;
