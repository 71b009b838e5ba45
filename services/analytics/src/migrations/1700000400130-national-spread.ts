import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('analytics');

/** How organisations spread around the national rates, stored with the release that it is part of and as frozen. */
export class NationalSpread1700000400130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, FROZEN, ...WALL]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table analytics.released_national`);
  }
}

const TABLE = `
  create table analytics.released_national (
    snapshot_id uuid not null,
    standard_number int not null,
    organisation_count int not null,
    interval_lower double precision,
    interval_upper double precision,
    design_effect double precision,
    phi double precision not null,
    tau2 double precision not null,
    is_overdispersion_used boolean not null,
    correlation double precision,
    constraint released_national_pk primary key (snapshot_id, standard_number),
    constraint released_national_standard_fk
      foreign key (snapshot_id, standard_number) references analytics.released_standard (snapshot_id, standard_number),
    constraint released_national_enough_organisations check (organisation_count >= 10),
    constraint released_national_interval_whole
      check (num_nulls(interval_lower, interval_upper, design_effect) in (0, 3))
  )`;

const FROZEN = `
  create trigger released_national_frozen before insert or update or delete on analytics.released_national
  for each row execute function analytics.refuse_change_of_figure()`;

/** Like the national counts: whoever is signed in reads it once it is published, only the central team releases it. */
const WALL = [
  `alter table analytics.released_national enable row level security, force row level security`,
  `create policy released_national_read on analytics.released_national for select
   using (snapshot_id in (select id from analytics.snapshot) and (select scope.actor_id()) is not null)`,
  `create policy released_national_insert on analytics.released_national for insert
   with check ((select scope.is_central()))`,
  `grant select, insert on analytics.released_national to ${APP}`,
];
