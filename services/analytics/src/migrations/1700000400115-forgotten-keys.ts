import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forgetKeysSql, rememberKeysSql } from '@qip/subgraph-kit/idempotency/forget-keys-sql';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('analytics');

/** The end of idempotency keys. */
export class ForgottenKeys1700000400115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of forgetKeysSql('analytics', APP)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of rememberKeysSql('analytics')) await runner.query(statement);
  }
}
