import { type ReadTransaction } from '@qip/subgraph-kit/database/transaction';
import { type PublishedCycle } from './trend-facts.js';

/**
 * The published cycles of programmes, earliest first.
 * @param replacing a snapshot that is just being published: it stands in its cycle's place already
 */
export function publishedCycles(
  tx: ReadTransaction,
  programmeIds: readonly string[],
  replacing: string | null = null,
): Promise<readonly PublishedCycle[]> {
  return tx.rows<PublishedCycle>(
    `select cycle.id as "auditCycleId", cycle.programme_id as "programmeId", cycle.code, cycle.baseline_id as "baselineId",
       baseline.collection_opens_on as "baselineOpensOn", cycle.collection_opens_on as "collectionOpensOn",
       case when cycle.is_comparable then coalesce(baseline.programme_version_id, snapshot.programme_version_id)
         else snapshot.programme_version_id end as "standardsVersion",
       snapshot.programme_version_id as "auditedVersion", cycle.not_comparable_reason as "notComparableReason",
       snapshot.id as "snapshotId", snapshot.revision
     from (select distinct on (audit_cycle_id) id, audit_cycle_id, programme_version_id, revision
           from analytics.snapshot where programme_id = any ($1::uuid[]) and (state = 'PUBLISHED' or id = $2)
           order by audit_cycle_id, revision desc) snapshot
     join contracts.cycle_v2 cycle on cycle.id = snapshot.audit_cycle_id
     left join contracts.cycle_v2 baseline on baseline.id = cycle.baseline_id
     order by cycle.collection_opens_on, cycle.id`,
    [programmeIds, replacing],
  );
}
