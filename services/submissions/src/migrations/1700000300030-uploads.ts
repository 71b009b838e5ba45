import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How often a file holds the same case: part of what its sender sees before it is committed. */
export class Uploads1700000300030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table submissions.case_upload add column duplicate_count int not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table submissions.case_upload drop column duplicate_count`);
  }
}
