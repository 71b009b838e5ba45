import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

/** What the other services may know: the cycles, what each is audited against, and who takes part. */
export class Contracts1700000200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...VIEWS, HOLD_ENROLMENT]) await runner.query(statement);
    for (const service of SERVICE_NAMES) {
      await runner.query(
        `grant select on contracts.cycle_v1, contracts.audit_tool_v1, contracts.enrolment_v1 to ${applicationRole(service)}`,
      );
    }
    await runner.query(`revoke all on function contracts.hold_enrolment_v1 from public`);
    await runner.query(`grant execute on function contracts.hold_enrolment_v1 to ${applicationRole('submissions')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function contracts.hold_enrolment_v1;
      drop view contracts.cycle_v1, contracts.audit_tool_v1, contracts.enrolment_v1`);
  }
}

/** Definer views behind a barrier: they run as the schema's owner, whom FORCEd policies bind to the caller's scope. */
const VIEWS = [
  `create view contracts.cycle_v1 with (security_barrier) as
   select id, code, programme_id, programme_version_id, kind, label, baseline_id, is_comparable, state,
     collection_opens_on, submission_opens_on, submission_closes_on, report_on
   from programmes.audit_cycle`,
  `create view contracts.audit_tool_v1 with (security_barrier) as
   select version.id as programme_version_id, version.programme_id, version.number, version.audit_tool,
     (select jsonb_agg(jsonb_build_object('id', id, 'number', number, 'statement', statement, 'direction', direction,
        'targetPercent', target_percent, 'evidence', evidence, 'eligibleWhen', eligible_when, 'exclusions', exclusions,
        'metWhen', met_when, 'missingData', missing_data) order by number)
      from programmes.standard where programme_version_id = version.id) as standards
   from programmes.programme_version version
   where version.state = 'APPROVED'`,
  `create view contracts.enrolment_v1 with (security_barrier) as
   select id, organisation_id, audit_cycle_id, cases_expected, enrolled_at, withdrawn_at from programmes.enrolment`,
];

/**
 * Says whether an organisation takes part in a cycle, and keeps it so until the end of the caller's transaction: a
 * withdrawal waits, then finds the cases that were written in the meantime and is refused. Obeys the caller's scope.
 */
const HOLD_ENROLMENT = `
  create function contracts.hold_enrolment_v1(given_organisation_id uuid, given_audit_cycle_id uuid)
  returns boolean language plpgsql volatile security definer set search_path = '' as $body$
  begin
    perform from programmes.enrolment
    where organisation_id = given_organisation_id and audit_cycle_id = given_audit_cycle_id and withdrawn_at is null
    for share;
    return found;
  end $body$`;
