import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole, ownerRole } from '@qip/database/role-name';

const APP = applicationRole('organisations');
const OWNER = ownerRole('organisations');
/** The jobs that come by themselves and write to people. */
const POST = `coalesce((select scope.job()) like 'post-%', false)`;
const OWN = 'person_id = (select scope.actor_id())';

/** What persons chose about reminders, and for the jobs that write to people: this, and who holds a role at all. */
export class ReminderPreferences1700000100190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...VIEWS]) await runner.query(statement);
    await runner.query(
      `grant select on contracts.reminder_preference_v1, contracts.news_reader_v1 to ${applicationRole('programmes')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view contracts.news_reader_v1, contracts.reminder_preference_v1;
      drop table organisations.reminder_preference`);
  }
}

/** unwanted_kinds: what is switched off, so that a kind that is added later is on. delivery: null until somebody chooses. */
const TABLE = [
  `create table organisations.reminder_preference (
     person_id uuid not null,
     unwanted_kinds text[] not null,
     delivery text,
     version int not null default 1,
     constraint reminder_preference_pk primary key (person_id),
     constraint reminder_preference_person_fk foreign key (person_id) references organisations.person (id),
     constraint reminder_preference_kinds
       check (unwanted_kinds <@ array['WINDOW_OPENS', 'HALF_TIME', 'CLOSING_SOON', 'REPORT_READY', 'ACTIONS_OVERDUE']),
     constraint reminder_preference_delivery check (delivery in ('DIGEST', 'SINGLE'))
   )`,
  `alter table organisations.reminder_preference enable row level security, force row level security`,
  `create policy reminder_preference_read on organisations.reminder_preference for select using (${OWN})`,
  `create policy reminder_preference_post on organisations.reminder_preference for select to ${OWNER} using (${POST})`,
  `create policy reminder_preference_insert on organisations.reminder_preference for insert with check (${OWN})`,
  `create policy reminder_preference_update on organisations.reminder_preference for update using (${OWN}) with check (${OWN})`,
  `grant select, insert, update on organisations.reminder_preference to ${APP}`,
];

/**
 * Definer views behind a barrier: they run as the schema's owner, whom FORCEd policies bind to the job's scope. News goes to
 * those alone who hold a role.
 */
const VIEWS = [
  `create view contracts.reminder_preference_v1 with (security_barrier) as
   select person_id, unwanted_kinds, delivery from organisations.reminder_preference where ${POST}`,
  `create view contracts.news_reader_v1 with (security_barrier) as
   select person_id from organisations.lead_appointment
   where (select scope.job()) = 'post-news' and from_on <= clock.today() and (until_on is null or until_on > clock.today())
   union
   select person_id from organisations.role_grant
   where (select scope.job()) = 'post-news' and revoked_at is null and (from_on is null or from_on <= clock.today())
     and (until_on is null or until_on > clock.today())`,
];
