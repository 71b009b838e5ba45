import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { enterSql } from './enter-with-tenures.js';

/**
 * Roles with first and last days; those of an organisation that has become another end with it. And row-level security
 * itself says who may write what: no viewer's scope reaches a write.
 */
export class Tenures1700000100110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, ...ENDED, enterSql('DATED'), ...NARROW]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const columns = [
      `drop index organisations.partner_grant_by_organisation`,
      `alter table organisations.partner_grant drop column until_on`,
      `alter table organisations.role_grant drop constraint role_grant_ends_after_it_begins,
         drop column from_on, drop column until_on`,
    ];
    for (const statement of [...WIDE, enterSql('UNDATED'), ...columns]) await runner.query(statement);
  }
}

/** from_on: the first day; null where it holds from the moment of the grant. until_on: the first day on which it holds no more. */
const COLUMNS = [
  `alter table organisations.role_grant add column from_on date, add column until_on date,
     add constraint role_grant_ends_after_it_begins check (until_on >= from_on)`,
  `alter table organisations.partner_grant add column until_on date`,
  `create index partner_grant_by_organisation on organisations.partner_grant (organisation_id)`,
];

/** FORCEd policies bind the owner, who is nobody here: they are laid off for one statement, in the same transaction. */
const ENDED = ['role_grant', 'partner_grant'].flatMap((table) => [
  `alter table organisations.${table} no force row level security`,
  `update organisations.${table} set until_on = succession.effective_on
   from organisations.succession
   where succession.predecessor_id = ${table}.organisation_id and ${table}.revoked_at is null`,
  `alter table organisations.${table} force row level security`,
]);

const CENTRAL = `(select scope.is_central())`;
const FIRST = `(select scope.job()) = 'first-central-team'`;
const OWN = `organisation_id = any ((select scope.organisations())::uuid[])`;
const LED = `organisation_id = any ((select scope.uuid_list('led_organisations'))::uuid[])`;
const LED_OR_DELEGATED = `organisation_id = any ((select scope.uuid_list('team_organisations'))::uuid[])`;

/** A lead appoints deputies; who leads is the central team's to record. Nothing is written for a predecessor but by the centre. */
const NARROW = [
  ...writePolicies('lead_appointment', `${CENTRAL} or (kind = 'DEPUTY' and ${LED})`),
  ...writePolicies('role_grant', `${CENTRAL} or ${FIRST} or ${LED}`),
  ...writePolicies('team', LED_OR_DELEGATED),
  ...writePolicies('partner_grant', LED, `${CENTRAL} or ${LED}`),
];

const WIDE = [
  ...['lead_appointment', 'role_grant'].flatMap((table) => writePolicies(table, `${CENTRAL} or ${FIRST} or ${OWN}`)),
  ...['team', 'partner_grant'].flatMap((table) => writePolicies(table, OWN)),
];

function writePolicies(table: string, mayInsert: string, mayUpdate = mayInsert): string[] {
  return [
    `drop policy ${table}_insert on organisations.${table}`,
    `drop policy ${table}_update on organisations.${table}`,
    `create policy ${table}_insert on organisations.${table} for insert with check (${mayInsert})`,
    `create policy ${table}_update on organisations.${table} for update using (${mayUpdate}) with check (${mayUpdate})`,
  ];
}
