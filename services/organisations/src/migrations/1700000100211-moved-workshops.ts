import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('organisations');

/** A workshop can be moved, and cancelled; how many places it has stays as it was. */
export class MovedWorkshops1700000100211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of MOVED) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy workshop_update on organisations.workshop;
      alter table organisations.workshop drop constraint workshop_cancelled, drop column version,
        drop column cancellation_reason, drop column cancelled_at, drop column state;
      revoke update on organisations.workshop from ${APP}`);
  }
}

const CENTRAL = `(select scope.is_central())`;

const MOVED = [
  `alter table organisations.workshop add column state text not null default 'SCHEDULED', add column cancelled_at timestamptz,
     add column cancellation_reason text, add column version int not null default 1,
     add constraint workshop_cancelled check (state in ('SCHEDULED', 'CANCELLED')
       and (state = 'CANCELLED') = (cancelled_at is not null) and (state = 'CANCELLED') = (cancellation_reason is not null))`,
  `create policy workshop_update on organisations.workshop for update using (${CENTRAL}) with check (${CENTRAL})`,
  `grant update (held_on, venue, registration_closes_on, state, cancelled_at, cancellation_reason, version)
     on organisations.workshop to ${APP}`,
];
