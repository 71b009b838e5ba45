import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

/** The other services may know of each standard, and why a cycle cannot be compared: a trend is made of both. */
export class TrendContracts1700000200140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const view of VIEWS) await runner.query(view);
    for (const service of SERVICE_NAMES) {
      await runner.query(`grant select on contracts.cycle_v2, contracts.standard_v1 to ${applicationRole(service)}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view contracts.cycle_v2, contracts.standard_v1`);
  }
}

/** Definer views behind a barrier, like the first ones. */
const VIEWS = [
  `create view contracts.cycle_v2 with (security_barrier) as
   select id, code, programme_id, programme_version_id, kind, label, baseline_id, is_comparable, not_comparable_reason,
     state, collection_opens_on, submission_opens_on, submission_closes_on, report_on
   from programmes.audit_cycle`,
  `create view contracts.standard_v1 with (security_barrier) as
   select standard.id, version.programme_id, version.id as programme_version_id, version.number as version_number,
     standard.number, standard.statement, standard.direction
   from programmes.standard join programmes.programme_version version on version.id = standard.programme_version_id
   where version.state = 'APPROVED'`,
];
