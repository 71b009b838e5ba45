import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '../role-name.js';
import { SERVICE_NAMES } from '../service-name.js';

/**
 * One clock for every deadline: `clock.now()`. On a live platform it is the server's wall clock. A demo or test platform
 * may shift or stop it, so that a cycle's weeks pass in seconds. The kind of a platform is decided once, when it is
 * first migrated, and never changes.
 *
 * The function reads `clock_timestamp()`, not the transaction's start: a write that waited for a lock must see how late
 * it has become in the meantime.
 */
export class ClockSchema1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clock.setting (
        is_only boolean constraint setting_pk primary key default true constraint setting_is_one_row check (is_only),
        platform_kind text not null constraint setting_platform_kind check (platform_kind in ('LIVE', 'DEMO', 'TEST')),
        offset_by interval not null default interval '0',
        stopped_at timestamptz,
        constraint setting_live_is_true_time
          check (platform_kind <> 'LIVE' or (offset_by = interval '0' and stopped_at is null))
      )`);
    await runner.query(`
      create function clock.keep_kind() returns trigger language plpgsql set search_path = '' as $body$
      begin
        raise exception 'the kind of a platform never changes' using errcode = 'restrict_violation';
      end $body$`);
    await runner.query(`
      create trigger setting_kind_never_changes before update on clock.setting
      for each row when (old.platform_kind <> new.platform_kind) execute function clock.keep_kind()`);
    await runner.query(`
      create trigger setting_is_never_removed before delete or truncate on clock.setting
      for each statement execute function clock.keep_kind()`);
    await runner.query(`
      create function clock.now() returns timestamptz language sql volatile security definer set search_path = ''
      return (select coalesce(stopped_at, clock_timestamp()) + offset_by from clock.setting)`);
    await runner.query(`
      create function clock.today() returns date language sql volatile set search_path = ''
      return (clock.now() at time zone 'Europe/London')::date`);
    await runner.query(`
      create function clock.platform_kind() returns text language sql stable security definer set search_path = ''
      return (select platform_kind from clock.setting)`);
    await runner.query(`
      create function clock.move(moved_to timestamptz, is_stopped boolean) returns timestamptz
      language plpgsql volatile security definer set search_path = '' as $body$
      begin
        if (select platform_kind from clock.setting) = 'LIVE' then
          raise exception 'the clock of a live platform cannot be moved' using errcode = 'insufficient_privilege';
        end if;
        update clock.setting set
          stopped_at = case when is_stopped then coalesce(moved_to, clock_timestamp()) end,
          offset_by = case when is_stopped or moved_to is null then interval '0' else moved_to - clock_timestamp() end;
        return clock.now();
      end $body$`);
    await runner.query(`grant usage on schema clock to public`);
    await runner.query(`revoke all on function clock.move(timestamptz, boolean) from public`);
    for (const service of SERVICE_NAMES) {
      await runner.query(`grant execute on function clock.move(timestamptz, boolean) to ${applicationRole(service)}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function clock.move(timestamptz, boolean);
      drop function clock.platform_kind();
      drop function clock.today();
      drop function clock.now();
      drop table clock.setting;
      drop function clock.keep_kind()`);
  }
}
