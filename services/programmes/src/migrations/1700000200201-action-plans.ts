import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { SERVICE_NAMES } from '@qip/database/service-name';

const APP = applicationRole('programmes');

/** What organisations plan to do about their results: theirs alone, and of no other eye, the central team's included. */
export class ActionPlans1700000200201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...WALLS, ...OVERDUE]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view contracts.overdue_action_v1;
      drop table programmes.planned_action, programmes.action_plan`);
  }
}

const OWNER_ROLES = `('LOCAL_LEAD', 'QIP_LEAD', 'CHIEF_PHARMACIST', 'CLINICAL_PHARMACIST', 'CONSULTANT_PSYCHIATRIST', 'MEDICAL_DIRECTOR',
  'TEAM_MANAGER', 'WARD_MANAGER', 'LEAD_NURSE', 'CLINICAL_AUDIT_LEAD', 'EDUCATION_LEAD', 'INFORMATICS_LEAD', 'OTHER')`;

const TABLES = [
  `create table programmes.action_plan (
     organisation_id uuid not null,
     id uuid not null,
     audit_cycle_id uuid not null,
     created_at timestamptz not null default clock.now(),
     constraint action_plan_pk primary key (organisation_id, id),
     constraint action_plan_once unique (organisation_id, audit_cycle_id),
     constraint action_plan_cycle_fk foreign key (audit_cycle_id) references programmes.audit_cycle (id)
   )`,
  `create table programmes.planned_action (
     organisation_id uuid not null,
     id uuid not null,
     action_plan_id uuid not null,
     standard_id uuid,
     gap text not null,
     cause text not null,
     action text not null,
     owner_role text not null,
     due_on date not null,
     status text not null,
     review text,
     planned_at timestamptz not null default clock.now(),
     closed_at timestamptz,
     version int not null default 1,
     constraint planned_action_pk primary key (organisation_id, id),
     constraint planned_action_plan_fk foreign key (organisation_id, action_plan_id)
       references programmes.action_plan (organisation_id, id),
     constraint planned_action_standard_fk foreign key (standard_id) references programmes.standard (id),
     constraint planned_action_owner_role check (owner_role in ${OWNER_ROLES}),
     constraint planned_action_status check (status in ('PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED')),
     constraint planned_action_closed check ((status in ('DONE', 'DROPPED')) = (closed_at is not null)),
     constraint planned_action_closed_is_reviewed check (closed_at is null or review is not null)
   )`,
  `create index planned_action_by_plan on programmes.planned_action (organisation_id, action_plan_id, due_on)`,
];

/** Leads, QIP leads and viewers: no data collector, who enters cases only, no partner tool, and not the central team. */
const INSIDE = `organisation_id = any ((select scope.organisations())::uuid[])
  and organisation_id = any ((select scope.result_organisations())::uuid[])`;
const DECIDES = `organisation_id = any ((select scope.uuid_list('team_organisations'))::uuid[])`;

/** The owner, as which the contract below runs, reads for a job that writes to people, and for nobody else. */
const WALLS = ['action_plan', 'planned_action'].flatMap((table) => [
  `alter table programmes.${table} enable row level security, force row level security`,
  `create policy ${table}_read on programmes.${table} for select to ${APP} using (${INSIDE})`,
  `create policy ${table}_insert on programmes.${table} for insert to ${APP} with check (${DECIDES})`,
  `create policy ${table}_update on programmes.${table} for update to ${APP} using (${DECIDES}) with check (${DECIDES})`,
  `create policy ${table}_told on programmes.${table} for select to current_user
   using (coalesce((select scope.job()) like 'post-%', false))`,
  `grant select, insert on programmes.${table} to ${APP}`,
]);

const OVERDUE = [
  `grant update (standard_id, gap, cause, action, owner_role, due_on, status, review, closed_at, version)
   on programmes.planned_action to ${APP}`,
  `create view contracts.overdue_action_v1 with (security_barrier) as
   select action_plan.organisation_id, action_plan.audit_cycle_id, count(*)::int as overdue_count,
     min(planned_action.due_on) as earliest_due_on
   from programmes.planned_action join programmes.action_plan
     on action_plan.organisation_id = planned_action.organisation_id and action_plan.id = planned_action.action_plan_id
   where planned_action.closed_at is null and planned_action.due_on < clock.today()
   group by action_plan.organisation_id, action_plan.audit_cycle_id`,
  ...SERVICE_NAMES.map((service) => `grant select on contracts.overdue_action_v1 to ${applicationRole(service)}`),
];
