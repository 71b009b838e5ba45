import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forgetKeysSql, rememberKeysSql } from '@qip/subgraph-kit/idempotency/forget-keys-sql';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('organisations');

/** The end of idempotency keys. */
export class ForgottenKeys1700000100115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of forgetKeysSql('organisations', APP)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of rememberKeysSql('organisations')) await runner.query(statement);
  }
}
