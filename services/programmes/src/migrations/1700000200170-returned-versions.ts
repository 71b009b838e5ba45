import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A checker may send a version back; what he asked for stays with it, for its authors and for the next check. */
export class ReturnedVersions1700000200170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table programmes.programme_version
        add column returned_by_id uuid,
        add column returned_at timestamptz,
        add column return_reason text,
        add constraint programme_version_return_is_whole check (num_nulls(returned_by_id, returned_at, return_reason) in (0, 3))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table programmes.programme_version
        drop column returned_by_id, drop column returned_at, drop column return_reason`);
  }
}
