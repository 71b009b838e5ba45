import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { forgetKeysSql, rememberKeysSql } from '@qip/subgraph-kit/idempotency/forget-keys-sql';
import { applicationRole } from '@qip/database/role-name';

const APP = applicationRole('submissions');
const DROPPING = `(select scope.job()) = 'drop-expired-uploads'`;

/**
 * What an hourly job needs that drops what was uploaded and not decided on: it sees uploads, changes those whose time is
 * over, and deletes the rows of those that are dropped. And the end of idempotency keys.
 */
export class DroppedUploads1700000300120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DROPPED, ...forgetKeysSql('submissions', APP)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...rememberKeysSql('submissions'), ...KEPT]) await runner.query(statement);
  }
}

const DROPPED = [
  `create policy case_upload_dropping on submissions.case_upload for select using (${DROPPING})`,
  `create policy case_upload_drop on submissions.case_upload for update using (${DROPPING} and expires_at <= clock.now())
     with check (${DROPPING} and state = 'DISCARDED')`,
  `create policy case_upload_row_dropping on submissions.case_upload_row for select using (${DROPPING})`,
  `create policy case_upload_row_drop on submissions.case_upload_row for delete using (${DROPPING} and exists (
     select from submissions.case_upload where case_upload.id = upload_id and case_upload.state = 'DISCARDED'))`,
];

const KEPT = [
  `drop policy case_upload_row_drop on submissions.case_upload_row`,
  `drop policy case_upload_row_dropping on submissions.case_upload_row`,
  `drop policy case_upload_drop on submissions.case_upload`,
  `drop policy case_upload_dropping on submissions.case_upload`,
];
