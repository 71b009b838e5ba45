import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('organisations');

/** A QIP lead writes the roles of data collectors in the cycles of his own programme, and no others. */
export class Collectors1700000100210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LEADS_CYCLE, ...policies(`${LEADS} or ${COLLECTS}`)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of policies(LEADS)) await runner.query(statement);
    await runner.query(`drop function organisations.leads_cycle`);
  }
}

const LEADS = `(select scope.is_central()) or (select scope.job()) = 'first-central-team'
  or organisation_id = any ((select scope.uuid_list('led_organisations'))::uuid[])`;
const COLLECTS = `(role = 'DATA_COLLECTOR' and organisations.leads_cycle(organisation_id, audit_cycle_id))`;

/**
 * Whether who asks is a QIP lead of the programme of a cycle, today. It runs with the rights of who asks, who may read both;
 * in plpgsql, for the contract of the cycles is made after this.
 */
const LEADS_CYCLE = [
  `create function organisations.leads_cycle(given_organisation uuid, given_cycle uuid) returns boolean
   language plpgsql stable set search_path = '' as $body$
   begin
     return exists (select from organisations.role_grant delegated
       join contracts.cycle_v1 cycle on cycle.programme_id = delegated.programme_id
       where cycle.id = given_cycle and delegated.role = 'QIP_LEAD' and delegated.organisation_id = given_organisation
         and delegated.person_id = scope.actor_id() and delegated.revoked_at is null
         and (delegated.from_on is null or delegated.from_on <= clock.today())
         and (delegated.until_on is null or delegated.until_on > clock.today()));
   end $body$`,
  `revoke all on function organisations.leads_cycle from public`,
  `grant execute on function organisations.leads_cycle to ${APP}`,
];

function policies(mayWrite: string): string[] {
  return [
    `drop policy role_grant_insert on organisations.role_grant`,
    `drop policy role_grant_update on organisations.role_grant`,
    `create policy role_grant_insert on organisations.role_grant for insert with check (${mayWrite})`,
    `create policy role_grant_update on organisations.role_grant for update using (${mayWrite}) with check (${mayWrite})`,
  ];
}
