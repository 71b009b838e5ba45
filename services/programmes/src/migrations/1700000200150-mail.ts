import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { mailSql } from '@qip/subgraph-kit/mail/mail-sql';

/** The service's mails. */
export class Mail1700000200150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of mailSql('programmes', applicationRole('programmes'))) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table programmes.mail`);
  }
}
