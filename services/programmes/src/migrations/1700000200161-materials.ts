import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('programmes');
const CENTRAL = `(select scope.is_central())`;
const POSTS = `(select scope.job()) = 'post-materials'`;
const OWN = `organisation_id = any ((select scope.organisations())::uuid[])`;
const LED = `organisation_id = any ((select scope.uuid_list('led_organisations'))::uuid[])`;

/** The materials of a cycle, whom they were sent to, and to whom they were passed on. */
export class Materials1700000200161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...POLICIES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy stored_file_of_material on programmes.stored_file;
      drop table programmes.material_passing, programmes.material_dispatch, programmes.material`);
  }
}

const TABLES = [
  `create table programmes.material (
     id uuid not null,
     audit_cycle_id uuid not null,
     kind text not null,
     title text not null,
     file_id uuid not null,
     attached_by uuid not null,
     attached_at timestamptz not null default clock.now(),
     addition_reason text,
     constraint material_pk primary key (id),
     constraint material_cycle_fk foreign key (audit_cycle_id) references programmes.audit_cycle (id),
     constraint material_file_fk foreign key (file_id) references programmes.stored_file (id),
     constraint material_file_once unique (file_id),
     constraint material_kind check (kind in ('DATA_COLLECTION_FORM', 'GUIDANCE', 'LETTER', 'OTHER'))
   )`,
  `create index material_by_cycle on programmes.material (audit_cycle_id)`,
  // A dispatch without a material is that of all that a cycle had on its day; each addition has one of its own.
  `create table programmes.material_dispatch (
     id uuid not null,
     organisation_id uuid not null,
     audit_cycle_id uuid not null,
     material_id uuid,
     planned_at timestamptz not null default clock.now(),
     mail_id uuid,
     constraint material_dispatch_pk primary key (id),
     constraint material_dispatch_once unique nulls not distinct (organisation_id, audit_cycle_id, material_id),
     constraint material_dispatch_cycle_fk foreign key (audit_cycle_id) references programmes.audit_cycle (id),
     constraint material_dispatch_material_fk foreign key (material_id) references programmes.material (id),
     constraint material_dispatch_mail_fk foreign key (mail_id) references programmes.mail (id)
   )`,
  `create index material_dispatch_by_cycle on programmes.material_dispatch (audit_cycle_id)`,
  `create index material_dispatch_waiting on programmes.material_dispatch (id) where mail_id is null`,
  `create table programmes.material_passing (
     id uuid not null,
     organisation_id uuid not null,
     dispatch_id uuid not null,
     person_id uuid not null,
     passed_by uuid not null,
     passed_at timestamptz not null default clock.now(),
     mail_id uuid not null,
     constraint material_passing_pk primary key (id),
     constraint material_passing_once unique (organisation_id, dispatch_id, person_id),
     constraint material_passing_dispatch_fk foreign key (dispatch_id) references programmes.material_dispatch (id),
     constraint material_passing_mail_fk foreign key (mail_id) references programmes.mail (id)
   )`,
  `create index material_passing_by_dispatch on programmes.material_passing (dispatch_id)`,
];

/** From the day of the materials on they are there for everybody with a role in an organisation, whether it takes part or not. */
const OUT = `exists (select from programmes.audit_cycle cycle
  where cycle.id = audit_cycle_id and cycle.state = 'PLANNED' and cycle.materials_on <= (select clock.today()))`;

const POLICIES = [
  ...['material', 'material_dispatch', 'material_passing'].flatMap((table) => [
    `alter table programmes.${table} enable row level security, force row level security`,
    `grant select, insert on programmes.${table} to ${APP}`,
  ]),
  `create policy material_read on programmes.material for select using (
     ${CENTRAL} or ${POSTS} or (cardinality((select scope.organisations())::uuid[]) > 0 and ${OUT}))`,
  `create policy material_insert on programmes.material for insert
   with check (${CENTRAL} and attached_by = (select scope.actor_id()))`,
  `create policy material_delete on programmes.material for delete using (${CENTRAL})`,
  `grant delete on programmes.material to ${APP}`,
  `create policy stored_file_of_material on programmes.stored_file for select using (
     state = 'READY' and exists (select from programmes.material where material.file_id = stored_file.id))`,
  `create policy material_dispatch_read on programmes.material_dispatch for select
   using (${CENTRAL} or ${POSTS} or ${OWN})`,
  `create policy material_dispatch_insert on programmes.material_dispatch for insert
   with check (${POSTS} and mail_id is null)`,
  `create policy material_dispatch_post on programmes.material_dispatch for update
   using (${POSTS} and mail_id is null) with check (${POSTS} and mail_id is not null)`,
  // One whose mail failed waits again, for whoever leads by then.
  `create policy material_dispatch_retry on programmes.material_dispatch for update
   using (${CENTRAL} and mail_id is not null) with check (${CENTRAL} and mail_id is null)`,
  `grant update (mail_id) on programmes.material_dispatch to ${APP}`,
  `create policy material_passing_read on programmes.material_passing for select using (${CENTRAL} or ${OWN})`,
  `create policy material_passing_insert on programmes.material_passing for insert
   with check (${LED} and passed_by = (select scope.actor_id()))`,
];
