import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forgetKeysSql, rememberKeysSql } from '@qip/subgraph-kit/idempotency/forget-keys-sql';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('programmes');

/** The end of idempotency keys. */
export class ForgottenKeys1700000200120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of forgetKeysSql('programmes', APP)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of rememberKeysSql('programmes')) await runner.query(statement);
  }
}
