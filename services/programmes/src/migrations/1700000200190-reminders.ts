import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('programmes');
const REMINDING = `(select scope.job()) = 'post-reminders'`;

/** Which reminders have been posted, and to whom; and what the job that posts them has to know. */
export class Reminders1700000200190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy enrolment_reminding on programmes.enrolment`);
    await runner.query(`drop table programmes.reminder_sent`);
  }
}

/**
 * occasion_on: the day that the reminder is about; a day that has moved makes another reminder. mail_key: the key of the mail
 * that it stands in, alone or with others.
 */
const STATEMENTS = [
  `create table programmes.reminder_sent (
     organisation_id uuid not null,
     audit_cycle_id uuid not null,
     person_id uuid not null,
     kind text not null,
     occasion_on date not null,
     mail_key text not null,
     posted_at timestamptz not null default clock.now(),
     constraint reminder_sent_pk primary key (organisation_id, audit_cycle_id, person_id, kind, occasion_on),
     constraint reminder_sent_cycle_fk foreign key (audit_cycle_id) references programmes.audit_cycle (id),
     constraint reminder_sent_mail_fk foreign key (mail_key) references programmes.mail (key)
       deferrable initially deferred,
     constraint reminder_sent_kind check (kind in ('WINDOW_OPENS', 'HALF_TIME', 'CLOSING_SOON', 'REPORT_READY', 'ACTIONS_OVERDUE'))
   )`,
  `create index reminder_sent_by_cycle on programmes.reminder_sent (audit_cycle_id)`,
  `alter table programmes.reminder_sent enable row level security, force row level security`,
  `create policy reminder_sent_read on programmes.reminder_sent for select using (${REMINDING})`,
  `create policy reminder_sent_insert on programmes.reminder_sent for insert with check (${REMINDING})`,
  `grant select, insert on programmes.reminder_sent to ${APP}`,
  `create policy enrolment_reminding on programmes.enrolment for select using (${REMINDING})`,
];
