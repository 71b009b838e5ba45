import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('programmes');
const LED = `organisation_id = any ((select scope.uuid_list('led_organisations'))::uuid[])`;

/** The address of an organisation's own calendar: a secret, of which only the digest is kept. */
export class CalendarLinks1700000200182 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...ENTER]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function programmes.enter_calendar; drop table programmes.calendar_link`);
  }
}

const TABLE = [
  `create table programmes.calendar_link (
     organisation_id uuid not null,
     digest text not null,
     created_at timestamptz not null default clock.now(),
     renewed_at timestamptz,
     constraint calendar_link_pk primary key (organisation_id),
     constraint calendar_link_digest check (digest ~ '^[0-9a-f]{64}$')
   )`,
  `create index calendar_link_by_digest on programmes.calendar_link (digest)`,
  `alter table programmes.calendar_link enable row level security, force row level security`,
  `create policy calendar_link_read on programmes.calendar_link for select using (${LED})`,
  `create policy calendar_link_insert on programmes.calendar_link for insert with check (${LED})`,
  `create policy calendar_link_update on programmes.calendar_link for update using (${LED}) with check (${LED})`,
  `grant select, insert on programmes.calendar_link to ${APP}`,
  `grant update (digest, renewed_at) on programmes.calendar_link to ${APP}`,
];

/**
 * Whoever brings the secret of a calendar may read, until his transaction ends, what the record of that organisation alone
 * opens: that it takes part, and until when it may submit. No cases, no results; and nothing to write.
 */
const ENTER = [
  `create policy calendar_link_enter on programmes.calendar_link for select to current_user using (true)`,
  `create function programmes.enter_calendar(given_digest text) returns uuid
   language plpgsql volatile security definer set search_path = '' as $body$
   declare
     found_id uuid;
   begin
     select organisation_id into found_id from programmes.calendar_link where digest = given_digest;
     if found_id is not null then
       perform set_config('app.organisations', found_id::text, true);
     end if;
     return found_id;
   end $body$`,
  `revoke all on function programmes.enter_calendar from public`,
  `grant execute on function programmes.enter_calendar to ${APP}`,
];
