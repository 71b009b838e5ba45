import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Whoever moves a window waits for the writers before it, and the writers after it wait for him: he queues up as the lock of
 * a cycle does (`takeGate`). Under a row that is shared by ever more writers he would wait without end.
 */
export class WindowInTurn1700000300180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      moveWindow(`perform pg_advisory_xact_lock(hashtextextended('submissions gate ' || cycle_id::text, 0));`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(moveWindow(''));
  }
}

function moveWindow(first: string): string {
  return `
    create or replace function contracts.move_window_v1(cycle_id uuid, new_opens_at timestamptz, new_closes_at timestamptz)
    returns boolean language plpgsql volatile security definer set search_path = '' as $body$
    begin
      ${first}
      insert into submissions.gate (audit_cycle_id, opens_at, closes_at) values (cycle_id, new_opens_at, new_closes_at)
      on conflict (audit_cycle_id) do update set opens_at = new_opens_at, closes_at = new_closes_at
        where gate.state = 'OPEN';
      return found;
    end $body$`;
}
