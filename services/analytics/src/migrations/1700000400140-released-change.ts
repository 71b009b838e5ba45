import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

/** What may be said of the change of organisations that took part in two cycles, as it was released with a publication. */
export class ReleasedChange1700000400140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of RELEASED_CHANGE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table analytics.released_change`);
  }
}

/** As for everything that is released: read by whoever is signed in, written by the central team, and never changed. */
const RELEASED_CHANGE = [
  // In permille, which is a tenth of a percentage point: nothing finer ever leaves, and no count of matched cases.
  `create table analytics.released_change (
     snapshot_id uuid not null,
     from_snapshot_id uuid not null,
     to_snapshot_id uuid not null,
     standard_id uuid not null,
     matched_count int not null,
     joiner_count int not null,
     leaver_count int not null,
     difference int,
     lower int,
     upper int,
     p int,
     heterogeneity_p int,
     constraint released_change_pk primary key (snapshot_id, from_snapshot_id, to_snapshot_id, standard_id),
     constraint released_change_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id),
     constraint released_change_from_fk foreign key (from_snapshot_id) references analytics.snapshot (id),
     constraint released_change_to_fk foreign key (to_snapshot_id) references analytics.snapshot (id),
     constraint released_change_with_one_of_the_two
       check (snapshot_id in (from_snapshot_id, to_snapshot_id) and from_snapshot_id <> to_snapshot_id),
     constraint released_change_whole_or_not_at_all check (num_nulls(difference, lower, upper) in (0, 3)
       and (difference is not null or num_nonnulls(p, heterogeneity_p) = 0)),
     constraint released_change_interval
       check (lower between -1000 and difference and upper between difference and 1000),
     constraint released_change_p check (p between 0 and 1000 and heterogeneity_p between 0 and 1000),
     constraint released_change_counts check (least(matched_count, joiner_count, leaver_count) >= 0)
   )`,
  `create index released_change_by_pair on analytics.released_change (to_snapshot_id, from_snapshot_id)`,
  `create trigger released_change_frozen before insert or update or delete on analytics.released_change
   for each row execute function analytics.refuse_change_of_figure()`,
  `alter table analytics.released_change enable row level security, force row level security`,
  `create policy released_change_read on analytics.released_change for select
   using (snapshot_id in (select id from analytics.snapshot) and (select scope.actor_id()) is not null)`,
  `create policy released_change_insert on analytics.released_change for insert with check ((select scope.is_central()))`,
  `grant select, insert on analytics.released_change to ${applicationRole('analytics')}`,
];
