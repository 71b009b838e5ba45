import { describe, expect, it } from '@jest/globals';
import { givenLockedCycle } from '@qip/testkit/given-analytics';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { analyticsSubgraph } from '../subgraph.js';
import { analyse } from '../../testing/given-publication.js';
import { checkSnapshot } from './check-snapshot.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

/** The tables whose figures the database lets nobody change: their triggers stand aside while a test does. */
const FROZEN = ['snapshot_row', 'snapshot_coverage', 'snapshot_composite', 'snapshot_stratum'];

describe('the check of a snapshot', () => {
  it.each([
    ['a team is missing', `delete from analytics.snapshot_row where snapshot_id = $1 and level = 'TEAM'`],
    [
      'an organisation has a case more than its teams',
      `update analytics.snapshot_row set met = met + 1, case_count = case_count + 1
       where snapshot_id = $1 and level = 'ORGANISATION' and standard_number = 1`,
    ],
    [
      'the nation has a case moved from one outcome to another',
      `update analytics.snapshot_row set met = met - 1, not_met = not_met + 1
       where snapshot_id = $1 and level = 'NATIONAL' and standard_number = 3`,
    ],
    [
      'one who took part without a case has no figures',
      `delete from analytics.snapshot_row where snapshot_id = $1 and level = 'ORGANISATION' and case_count = 0`,
    ],
    [
      'the coverage counts another number of complete cases than the figures',
      `update analytics.snapshot_coverage set complete_count = complete_count + 1 where snapshot_id = $1`,
    ],
    [
      'somebody has figures who did not take part',
      `update analytics.snapshot_coverage set took_part = false where snapshot_id = $1 and complete_count = 0`,
    ],
    [
      'the reasons do not sum to the exclusions at any level',
      `update analytics.snapshot_row set excluded_by_reason = '{5}' where snapshot_id = $1 and standard_number = 2`,
    ],
    [
      'a team is missing among all standards met',
      `delete from analytics.snapshot_composite where snapshot_id = $1 and level = 'TEAM'`,
    ],
    [
      'the nation met all standards in a case more than its organisations',
      `update analytics.snapshot_composite set met = met - 1, not_met = not_met + 1
       where snapshot_id = $1 and level = 'NATIONAL'`,
    ],
    [
      'one who took part without a case has no figure of all standards met',
      `delete from analytics.snapshot_composite where snapshot_id = $1 and level = 'ORGANISATION' and case_count = 0`,
    ],
    [
      'a value of a stratum is missing in an organisation',
      `delete from analytics.snapshot_stratum
       where snapshot_id = $1 and level = 'ORGANISATION' and stratum = 'AGE_BAND' and standard_number = 2`,
    ],
    [
      'a stratum of the nation has a case moved from one outcome to another',
      `update analytics.snapshot_stratum set met = met - 1, missing = missing + 1
       where snapshot_id = $1 and level = 'NATIONAL' and stratum = 'CARE_SETTING' and standard_number = 3`,
    ],
  ])('would fail where %s', async (_, corruption) => {
    const locked = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3 } } }, { teams: {} }]);
    await analyse(analytics, locked.cycle.auditCycleId, locked.lock.lockNumber);
    const [snapshot] = await database.sql<{ id: string }>(
      `select id from analytics.snapshot where audit_cycle_id = $1`,
      [locked.cycle.auditCycleId],
    );
    for (const table of FROZEN) await database.sql(`alter table analytics.${table} disable trigger all`);
    await database.sql(corruption, [snapshot?.id]);
    for (const table of FROZEN) await database.sql(`alter table analytics.${table} enable trigger all`);
    const context = analytics.running().open({ kind: 'JOB', job: 'analyse-audit-cycle' }, newId());
    const failure = await context.database.read((tx) => checkSnapshot(tx, snapshot?.id ?? '', 3));
    await context.database.close();
    expect(failure).toBe('SUMS_DIFFER');
  });
});
