import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('analytics');
const CENTRAL = '(select scope.is_central())';
const ANALYSIS = `(select scope.job()) = 'analyse-audit-cycle'`;
const RESULT = `organisation_id = any ((select scope.result_organisations())::uuid[])`;
const INSIDE = `${RESULT} and organisation_id = any ((select scope.organisations())::uuid[])`;
const VISIBLE = 'snapshot_id in (select id from analytics.snapshot)';
const SIGNED_IN = `(select scope.actor_id()) is not null`;

/** All standards met, figures by stratum, and the reason of a correction. */
export class Breakdown1700000400120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SNAPSHOT, ...TABLES, ...TABLE_RIGHTS.flatMap(rightsOf)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table analytics.released_stratum, analytics.released_composite, analytics.snapshot_stratum,
        analytics.snapshot_composite;
      drop policy snapshot_counted on analytics.snapshot;
      alter table analytics.snapshot drop column reason`);
  }
}

/** The engine that worked out the outcomes is known only when the cases were counted. */
const SNAPSHOT = [
  `alter table analytics.snapshot add column reason text`,
  `create policy snapshot_counted on analytics.snapshot for update
   using (${ANALYSIS} and state = 'STAGED') with check (${ANALYSIS} and state = 'STAGED')`,
];

const FIVE_COUNTS = `met int not null,
     not_met int not null,
     excluded int not null,
     not_applicable int not null,
     missing int not null`;

const TABLES = [
  // Cases by whether they met all standards that apply to them; levels as in snapshot_row.
  `create table analytics.snapshot_composite (
     organisation_id uuid,
     snapshot_id uuid not null,
     level text not null,
     team_id uuid,
     team_code text,
     case_count int not null,
     ${FIVE_COUNTS},
     constraint snapshot_composite_once unique nulls not distinct (organisation_id, snapshot_id, level, team_id),
     constraint snapshot_composite_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id) on delete cascade,
     constraint snapshot_composite_level check (
       level in ('NATIONAL', 'ORGANISATION', 'TEAM') and (level = 'NATIONAL') = (organisation_id is null)
       and (level = 'TEAM' or team_id is null)),
     constraint snapshot_composite_outcomes_sum_to_cases
       check (met + not_met + excluded + not_applicable + missing = case_count)
   )`,
  `create index snapshot_composite_by_snapshot on analytics.snapshot_composite (snapshot_id, level)`,
  // value: the code of the option; null for the cases without one. place: where it stands in the form's list.
  `create table analytics.snapshot_stratum (
     organisation_id uuid,
     snapshot_id uuid not null,
     level text not null,
     stratum text not null,
     value text,
     place int not null,
     standard_id uuid not null,
     standard_number int not null,
     case_count int not null,
     ${FIVE_COUNTS},
     constraint snapshot_stratum_once
       unique nulls not distinct (organisation_id, snapshot_id, level, stratum, value, standard_number),
     constraint snapshot_stratum_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id) on delete cascade,
     constraint snapshot_stratum_level
       check (level in ('NATIONAL', 'ORGANISATION') and (level = 'NATIONAL') = (organisation_id is null)),
     constraint snapshot_stratum_menu check (stratum in ('CARE_SETTING', 'AGE_BAND', 'SEX', 'ETHNICITY')),
     constraint snapshot_stratum_outcomes_sum_to_cases
       check (met + not_met + excluded + not_applicable + missing = case_count)
   )`,
  `create index snapshot_stratum_by_snapshot on analytics.snapshot_stratum (snapshot_id, level)`,
  // From here on: what passed the gate.
  `create table analytics.released_composite (
     snapshot_id uuid not null,
     met int,
     not_met int,
     excluded int,
     not_applicable int,
     missing int,
     constraint released_composite_pk primary key (snapshot_id),
     constraint released_composite_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id),
     constraint released_composite_whole_or_not_at_all
       check (num_nulls(met, not_met, excluded, not_applicable, missing) in (0, 5))
   )`,
  // Met of eligible, both rounded; null where the part is not shown, and nothing says why.
  `create table analytics.released_stratum (
     snapshot_id uuid not null,
     standard_number int not null,
     stratum text not null,
     value text,
     place int not null,
     met int,
     eligible int,
     constraint released_stratum_once unique nulls not distinct (snapshot_id, standard_number, stratum, value),
     constraint released_stratum_snapshot_fk foreign key (snapshot_id) references analytics.snapshot (id),
     constraint released_stratum_whole_or_not_at_all check (num_nulls(met, eligible) in (0, 2)),
     constraint released_stratum_met_of_eligible check (met <= eligible)
   )`,
];

interface TableRights {
  readonly table: string;
  readonly mayRead: string;
  readonly mayInsert: string;
}

/** As with the figures beside them. A stratum of few cases is nearer to a person than they: it stays inside the organisation. */
const TABLE_RIGHTS: readonly TableRights[] = [
  {
    table: 'snapshot_composite',
    mayRead: `${ANALYSIS} or (${CENTRAL} and level <> 'TEAM') or (${VISIBLE} and (
      (level = 'ORGANISATION' and ${RESULT}) or (level = 'TEAM' and ${INSIDE})))`,
    mayInsert: ANALYSIS,
  },
  {
    table: 'snapshot_stratum',
    mayRead: `${ANALYSIS} or ${CENTRAL} or (${VISIBLE} and ${INSIDE})`,
    mayInsert: ANALYSIS,
  },
  { table: 'released_composite', mayRead: `${VISIBLE} and ${SIGNED_IN}`, mayInsert: CENTRAL },
  { table: 'released_stratum', mayRead: `${VISIBLE} and ${SIGNED_IN}`, mayInsert: CENTRAL },
];

function rightsOf({ table, mayRead, mayInsert }: TableRights): readonly string[] {
  return [
    `alter table analytics.${table} enable row level security, force row level security`,
    `create policy ${table}_read on analytics.${table} for select using (${mayRead})`,
    `create policy ${table}_insert on analytics.${table} for insert with check (${mayInsert})`,
    `grant select, insert on analytics.${table} to ${APP}`,
    `create trigger ${table}_frozen before insert or update or delete on analytics.${table}
     for each row execute function analytics.refuse_change_of_figure()`,
  ];
}
