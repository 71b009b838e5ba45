import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('submissions');
const CENTRAL = '(select scope.is_central())';
const JOB = `(select scope.job()) = 'analyse-audit-cycle'`;
const OWN_RECORD = `organisation_id = any ((select scope.organisations())::uuid[])`;

/**
 * By what locked cases may be broken down, as it was at the lock, and which engine worked out their outcomes. To the
 * analysis the answers stay closed: it gets the values of the items that the form marks as strata, and no other.
 */
export class Strata1700000300130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ENGINE, ...STRATA, ...VIEWS, ...PROOF]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function contracts.altered_cases_v1;
      drop view contracts.case_expiry_v1, contracts.locked_team_v1, contracts.locked_case_v2;
      drop table submissions.locked_team;
      alter table submissions.cycle_lock drop column age_band_item, drop column sex_item, drop column ethnicity_item;
      alter table submissions.case_upload drop column engine_version;
      alter table submissions.audit_case drop column engine_version`);
  }
}

/** What is there was worked out by the first engine, the only one that there was. From now on whoever writes says which. */
const ENGINE = ['audit_case', 'case_upload'].flatMap((table) => [
  `alter table submissions.${table} add column engine_version text default '1.0.0'`,
  `alter table submissions.${table} alter column engine_version drop default`,
]);

/** The items of the form that are strata, by name; and each team's care setting, which no later change reaches. */
const STRATA = [
  `alter table submissions.cycle_lock add column age_band_item text, add column sex_item text, add column ethnicity_item text`,
  `create table submissions.locked_team (
     organisation_id uuid not null,
     audit_cycle_id uuid not null,
     lock_number int not null,
     team_id uuid not null,
     care_setting text not null,
     constraint locked_team_pk primary key (organisation_id, audit_cycle_id, lock_number, team_id),
     constraint locked_team_lock_fk foreign key (audit_cycle_id, lock_number)
       references submissions.cycle_lock (audit_cycle_id, lock_number) deferrable initially deferred
   )`,
  `create index locked_team_by_lock on submissions.locked_team (audit_cycle_id, lock_number)`,
  `alter table submissions.locked_team enable row level security, force row level security`,
  `create policy locked_team_read on submissions.locked_team for select using (${CENTRAL} or ${OWN_RECORD} or ${JOB})`,
  `create policy locked_team_insert on submissions.locked_team for insert with check (${CENTRAL})`,
  `grant select, insert on submissions.locked_team to ${APP}`,
];

/** Definer views behind a barrier, like the first version. An item that there is not gives null for every case. */
const VIEWS = [
  `create view contracts.locked_case_v2 with (security_barrier) as
   select taken.audit_cycle_id, taken.lock_number, audit_case.organisation_id, audit_case.team_id, audit_case.team_code,
     audit_case.id as case_id, audit_case.outcomes, audit_case.engine_version,
     audit_case.answers ->> lock.age_band_item as age_band, audit_case.answers ->> lock.sex_item as sex,
     audit_case.answers ->> lock.ethnicity_item as ethnicity
   from submissions.locked_submission taken
   join submissions.cycle_lock lock on lock.audit_cycle_id = taken.audit_cycle_id and lock.lock_number = taken.lock_number
   join submissions.audit_case on audit_case.audit_cycle_id = taken.audit_cycle_id
     and audit_case.organisation_id = taken.organisation_id
     and audit_case.from_lock <= taken.lock_number
     and (audit_case.until_lock is null or audit_case.until_lock > taken.lock_number)
   where taken.is_taken and audit_case.state = 'COMPLETE' and ${JOB}`,
  `create view contracts.locked_team_v1 with (security_barrier) as
   select audit_cycle_id, lock_number, organisation_id, team_id, care_setting from submissions.locked_team where ${JOB}`,
  `grant select on contracts.locked_case_v2, contracts.locked_team_v1 to ${applicationRole('analytics')}`,
];

/**
 * What it takes to prove figures afterwards. The digest of a lock rests on the digests of answers; whether these are still
 * those of the answers is counted here. Obeys the caller's scope: to others than the analysis there are no cases.
 */
const PROOF = [
  `create view contracts.case_expiry_v1 with (security_barrier) as
   select audit_cycle_id, expired_at from submissions.case_expiry`,
  `grant select on contracts.case_expiry_v1 to ${applicationRole('analytics')}`,
  `create function contracts.altered_cases_v1(given_cycle uuid, given_number int)
   returns int language sql stable security definer set search_path = '' as $body$
     select count(*)::int
     from submissions.locked_submission taken
     join submissions.audit_case on audit_case.audit_cycle_id = taken.audit_cycle_id
       and audit_case.organisation_id = taken.organisation_id
       and audit_case.from_lock <= taken.lock_number
       and (audit_case.until_lock is null or audit_case.until_lock > taken.lock_number)
     where taken.audit_cycle_id = given_cycle and taken.lock_number = given_number and taken.is_taken
       and audit_case.state = 'COMPLETE' and audit_case.digest <> submissions.answers_digest(audit_case.answers)
   $body$`,
  `revoke all on function contracts.altered_cases_v1 from public`,
  `grant execute on function contracts.altered_cases_v1 to ${applicationRole('analytics')}`,
];
