import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

/** The notices of the central team to the local leads. */
export class Notices1700000100161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index organisations.mail_by_notice`);
    await runner.query(`drop table organisations.notice`);
  }
}

const CENTRAL = `(select scope.is_central())`;

/** What was said is not changed: nobody updates a row. */
const UP = [
  `create table organisations.notice (
     id uuid not null,
     number int not null generated always as identity,
     subject text not null,
     text text not null,
     region text,
     programme_id uuid,
     recipient_count int not null,
     sent_by uuid not null,
     sent_at timestamptz not null default clock.now(),
     constraint notice_pk primary key (id),
     constraint notice_number_unique unique (number),
     constraint notice_sent_by_fk foreign key (sent_by) references organisations.person (id),
     constraint notice_recipient_count check (recipient_count > 0)
   )`,
  `alter table organisations.notice enable row level security, force row level security`,
  `create policy notice_read on organisations.notice for select using (${CENTRAL})`,
  `create policy notice_insert on organisations.notice for insert with check (${CENTRAL})`,
  `grant select, insert on organisations.notice to ${applicationRole('organisations')}`,
  `create index mail_by_notice on organisations.mail (split_part(key, '/', 2)) where template = 'notice'`,
];
