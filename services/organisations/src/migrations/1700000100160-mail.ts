import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';
import { mailSql } from '@qip/subgraph-kit/mail/mail-sql';

const APP = applicationRole('organisations');

/** The service's mails; and to whom the other services' jobs may write, and where. */
export class Mail1700000100160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...mailSql('organisations', APP), ...POSTING_POLICIES, ...VIEWS]) {
      await runner.query(statement);
    }
    for (const service of SERVICE_NAMES) {
      for (const view of ['current_lead_v1', 'qip_lead_v1', 'mail_address_v1']) {
        await runner.query(`grant select on contracts.${view} to ${applicationRole(service)}`);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const POSTING = `(select scope.job()) like 'post-%'`;
const SENDING = `(select scope.job()) like 'send-mail-%'`;

/** What a job that writes to people reads through the contracts. For the owner alone, as whom a contract view runs. */
const READ_TO_POST = ['organisation', 'membership', 'lead_appointment', 'role_grant'];
const POSTING_POLICIES = [
  ...READ_TO_POST.map(
    (table) => `create policy ${table}_post on organisations.${table} for select to current_user using (${POSTING})`,
  ),
  `create policy person_mail on organisations.person for select to current_user using (${SENDING})`,
];

/** Definer views behind a barrier: they run as the schema's owner, whom FORCEd policies bind to the caller's scope. */
const VIEWS = [
  `create view contracts.current_lead_v1 with (security_barrier) as
   select organisation_id, person_id, from_on from organisations.lead_appointment
   where kind = 'LOCAL_LEAD' and from_on <= (select clock.today())
     and (until_on is null or until_on > (select clock.today()))`,
  `create view contracts.qip_lead_v1 with (security_barrier) as
   select organisation_id, programme_id, person_id from organisations.role_grant
   where role = 'QIP_LEAD' and revoked_at is null and (from_on is null or from_on <= (select clock.today()))
     and (until_on is null or until_on > (select clock.today()))`,
  // The central team and colleagues may see some persons: through this view nobody may but a job that sends mails.
  `create view contracts.mail_address_v1 with (security_barrier) as
   select id as person_id, display_name, email from organisations.person where ${SENDING}`,
];

const DOWN = [
  `drop view contracts.mail_address_v1, contracts.qip_lead_v1, contracts.current_lead_v1`,
  `drop policy person_mail on organisations.person`,
  ...READ_TO_POST.map((table) => `drop policy ${table}_post on organisations.${table}`),
  `drop table organisations.mail`,
];
