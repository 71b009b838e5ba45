import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from '@qip/database/role-name';
import { auditTrailSql } from '@qip/subgraph-kit/audit-trail/audit-trail-sql';
import { idempotencySql } from '@qip/subgraph-kit/idempotency/idempotency-sql';
import { analyticsPolicies } from './policies.js';
import { analyticsTables } from './tables.js';

const APP = applicationRole('analytics');

/** The tables of the service, who may see which of their rows, and what keeps a publication as it is. */
export class Analytics1700000400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const shared = [...auditTrailSql('analytics', APP), ...idempotencySql('analytics', APP)];
    for (const statement of [...analyticsTables, ...FROZEN, ...analyticsPolicies(APP), ...shared]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function analytics.append_audit_event, analytics.audit_event_hash;
      drop table analytics.idempotency_key, analytics.audit_event, analytics.peer_code, analytics.released_peer,
        analytics.released_standard, analytics.released_coverage, analytics.snapshot_row, analytics.snapshot_coverage,
        analytics.snapshot, analytics.analysis;
      drop function analytics.refuse_change_of_publication, analytics.refuse_change_of_figure`);
  }
}

const FIGURES = [
  'snapshot_row',
  'snapshot_coverage',
  'released_standard',
  'released_coverage',
  'released_peer',
  'peer_code',
];

/**
 * What was published never changes, whoever asks: a figure is written once, and beside a published snapshot none is
 * added, changed or taken away. A correction is a snapshot of its own, under the next revision.
 */
const FROZEN = [
  `create function analytics.refuse_change_of_publication() returns trigger language plpgsql set search_path = '' as $body$
   begin
     if old.state = 'PUBLISHED' then
       raise exception 'a published snapshot is frozen' using errcode = 'restrict_violation';
     end if;
     return coalesce(new, old);
   end $body$`,
  `create trigger snapshot_frozen before update or delete on analytics.snapshot
   for each row execute function analytics.refuse_change_of_publication()`,
  `create function analytics.refuse_change_of_figure() returns trigger language plpgsql set search_path = '' as $body$
   declare
     changed_snapshot uuid := case when tg_op = 'INSERT' then new.snapshot_id else old.snapshot_id end;
   begin
     if tg_op = 'UPDATE'
       or exists (select from analytics.snapshot where id = changed_snapshot and state = 'PUBLISHED') then
       raise exception 'the figures of a snapshot are frozen' using errcode = 'restrict_violation';
     end if;
     return coalesce(new, old);
   end $body$`,
  ...FIGURES.map(
    (table) =>
      `create trigger ${table}_frozen before insert or update or delete on analytics.${table}
       for each row execute function analytics.refuse_change_of_figure()`,
  ),
];
