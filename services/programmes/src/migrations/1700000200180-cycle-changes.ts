import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('programmes');
const CENTRAL = '(select scope.is_central())';

/** What became of a planned cycle: the days that were moved, or that it does not take place. */
export class CycleChanges1700000200180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy enrolment_post on programmes.enrolment;
      drop table programmes.cycle_change;
      alter table programmes.audit_cycle drop column changed_at`);
  }
}

const UP = [
  // When a calendar's entry of the cycle was last made (DTSTAMP of a published calendar, RFC 5545, 3.8.7.2).
  `alter table programmes.audit_cycle add column changed_at timestamptz not null default clock.now()`,
  `grant update (changed_at) on programmes.audit_cycle to ${APP}`,
  // days: what moved, from where to where; empty for a cancellation. Who did it stands in the audit trail and not here.
  `create table programmes.cycle_change (
     id uuid not null,
     audit_cycle_id uuid not null,
     kind text not null,
     days jsonb not null,
     reason text not null,
     changed_at timestamptz not null default clock.now(),
     constraint cycle_change_pk primary key (id),
     constraint cycle_change_cycle_fk foreign key (audit_cycle_id) references programmes.audit_cycle (id),
     constraint cycle_change_kind check (kind in ('RESCHEDULED', 'CANCELLED'))
   )`,
  `create index cycle_change_by_cycle on programmes.cycle_change (audit_cycle_id)`,
  `alter table programmes.cycle_change enable row level security, force row level security`,
  `create policy cycle_change_read on programmes.cycle_change for select using (true)`,
  `create policy cycle_change_insert on programmes.cycle_change for insert with check (${CENTRAL})`,
  `grant select, insert on programmes.cycle_change to ${APP}`,
  // Whoever takes part is told that a cycle does not take place.
  `create policy enrolment_post on programmes.enrolment for select using ((select scope.job()) = 'post-reschedule')`,
];
