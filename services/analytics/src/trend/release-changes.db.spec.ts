import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { givenParticipation } from '@qip/testkit/given-analytics';
import { givenProgrammeVersion } from '@qip/testkit/given-programme-version';
import { givenCycle, type GivenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { alikePlans } from '../../testing/alike-plans.js';
import { analyse, publish } from '../../testing/given-publication.js';
import {
  alike,
  type AuditResult,
  givenAudit,
  givenAuditWorld,
  givenCorrection,
  givenOrganisations,
} from '../../testing/given-trend.js';
import { givenTwoAudits } from '../../testing/given-two-audits.js';
import { pointsOf, trendOf } from '../../testing/trend-query.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database, { poolSize: 2 });

/** A baseline and a re-audit a year later. */
async function twoAudits(
  before: readonly AuditResult[],
  after: readonly AuditResult[],
): ReturnType<typeof givenTwoAudits> {
  return givenTwoAudits(await givenAuditWorld(database, analytics), before, after);
}

const stored = (snapshotsOf: string): Promise<readonly object[]> =>
  database.sql(
    `select change.*, published.revision from analytics.released_change change
     join analytics.snapshot published on published.id = change.snapshot_id
     where published.audit_cycle_id = $1 order by published.revision, standard_id`,
    [snapshotsOf],
  );

describe('a correction of the earlier cycle', () => {
  it('releases its change anew, and leaves as it was what an earlier publication said', async () => {
    const organisations = await givenOrganisations(database, 7);
    const audits = await twoAudits(alike(organisations, 20, 40), alike(organisations, 30, 40));
    const { baseline, latest, standardId } = audits;
    const before = await stored(latest.auditCycleId);
    expect(before).toHaveLength(3);
    await givenCorrection(audits, baseline, [organisations[0], 40, 40]);
    expect(await stored(latest.auditCycleId)).toEqual(before);
    expect(await stored(baseline.auditCycleId)).toMatchObject([{ revision: 2 }, { revision: 2 }, { revision: 2 }]);
    const [first, second] = pointsOf(await trendOf(analytics, audits.central, standardId));
    expect([first?.revision, second?.revision]).toEqual([2, 1]);
    const change = second?.national?.sinceBaseline;
    expect(change?.pooled.difference).toBeCloseTo(210 / 280 - 180 / 320, 12);
    // Six times 0.25 with weight 20, once 30/40 − 60/80 = 0 with weight 80·40/120.
    expect(change?.matched?.difference).toBe(Math.round(1000 * (30 / (120 + 26.6667))) / 1000);
  });
});

describe('what is released of a change', () => {
  it('never changes, and is written by the central team alone, before the publication', async () => {
    const organisations = await givenOrganisations(database, 7);
    const { latest, baseline, central } = await twoAudits(alike(organisations, 20, 40), alike(organisations, 30, 40));
    const [{ id } = { id: '' }] = await database.sql<{ id: string }>(
      `select id from analytics.snapshot where audit_cycle_id = $1`,
      [latest.auditCycleId],
    );
    await expect(
      database.sql(`update analytics.released_change set p = 1 where snapshot_id = $1`, [id]),
    ).rejects.toThrow('frozen');
    await expect(database.sql(`delete from analytics.released_change where snapshot_id = $1`, [id])).rejects.toThrow(
      'frozen',
    );
    const insert = `insert into analytics.released_change select $1, (select id from analytics.snapshot where audit_cycle_id = $2), $1,
      gen_random_uuid(), 0, 0, 0`;
    const under = (
      subject: string | null,
      statement: string,
      values: readonly unknown[] = [],
    ): Promise<number | null> =>
      withClient(database.applicationUrl('analytics'), async (client) => {
        await client.query('begin');
        await client.query('select contracts.enter_v1($1, null)', [subject]);
        const { rowCount } = await client.query(statement, [...values]);
        await client.query('rollback');
        return rowCount;
      });
    await expect(under(central.subject, insert, [id, baseline.auditCycleId])).rejects.toThrow('frozen');
    const lead = organisations[0].lead.subject;
    await expect(under(lead, insert, [id, baseline.auditCycleId])).rejects.toThrow();
    const read = `select from analytics.released_change where snapshot_id = '${id}'`;
    expect([await under(lead, read), await under(central.subject, read), await under(null, read)]).toEqual([3, 3, 0]);
  });

  it('is nothing but rounded figures and the number of organisations', async () => {
    const columns = await database.sql<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'analytics' and table_name = 'released_change' order by ordinal_position`,
    );
    expect(columns.filter(({ type }) => type !== 'uuid').map(({ name, type }) => `${name} ${type}`)).toEqual([
      'matched_count integer',
      'joiner_count integer',
      'leaver_count integer',
      'difference integer',
      'lower integer',
      'upper integer',
      'p integer',
      'heterogeneity_p integer',
    ]);
  });

  it('says nothing of the matched organisations where the national figures of a cycle are withheld', async () => {
    const [large, ...others] = await givenOrganisations(database, 7);
    // Most of all cases are one organisation's, though not most of the eligible: the nation is withheld, and so are these.
    const before: readonly AuditResult[] = [[large, 20, 40, 600], ...alike(others, 20, 40)];
    const { latest, standardId } = await twoAudits(before, alike([large, ...others], 30, 40));
    const changes = await database.sql(
      `select change.difference from analytics.released_change change join analytics.snapshot on snapshot.id = snapshot_id
       where audit_cycle_id = $1 and standard_id = $2`,
      [latest.auditCycleId, standardId],
    );
    expect(changes).toEqual([{ difference: null }]);
    const points = pointsOf(await trendOf(analytics, large.lead, standardId));
    expect(points.map(({ national }) => [national?.rate?.denominator, national?.sinceBaseline ?? null])).toEqual([
      [undefined, null],
      [280, null],
    ]);
    expect(points[1]?.ownOrganisation?.sinceBaseline).toMatchObject({ direction: 'IMPROVED' });
  });
});

/** Returns when two connections of the service wait for a lock. */
async function untilBothWait(): Promise<void> {
  for (;;) {
    const waiting = await database.sql(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (waiting.length === 2) return;
  }
}

describe('two cycles of a programme that are published at once', () => {
  it('are compared all the same: the later publication finds the earlier', async () => {
    const { central } = await givenAuditWorld(database, analytics);
    const programme = await givenProgramme(database);
    const plans = alikePlans(7);
    const cycles: GivenCycle[] = [];
    const organisations = await givenOrganisations(database, 7);
    for (const yearsAgo of [1, 0]) {
      const [baseline] = cycles;
      const options = baseline === undefined ? {} : { baselineId: baseline.auditCycleId };
      const cycle = await givenCycle(database, programme, { submissionOpensInDays: -7 - 365 * yearsAgo, ...options });
      for (const [index, organisation] of organisations.entries()) {
        const teams = Object.fromEntries(
          Object.entries(plans[index]?.teams ?? {}).map(([code, cases]) => [`${code}Y${yearsAgo}`, cases]),
        );
        await givenParticipation(database, cycle, organisation, { teams });
      }
      const { lockNumber } = await givenLock(database, cycle);
      await analyse(analytics, cycle.auditCycleId, lockNumber);
      cycles.push(cycle);
    }
    const answers = await withClient(database.administratorUrl(), async (holding) => {
      await holding.query('begin');
      // Neither can note in the audit trail that it has published, and so neither can commit.
      await holding.query('lock table analytics.audit_event in share mode');
      const both = Promise.all(
        cycles.map(({ auditCycleId }) => publish(analytics, central, { auditCycleId, expectedVersion: 1 })),
      );
      await untilBothWait();
      await holding.query('rollback');
      return both;
    });
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    const pairs = await database.sql(
      `select from_snapshot_id, to_snapshot_id from analytics.released_change where standard_id = $1`,
      [programme.standardIds[0]],
    );
    expect(pairs).toHaveLength(1);
  });
});

describe('a cycle on a later version that only gained an item', () => {
  it('stands in one line with those before and after it, nationally and of the own organisation', async () => {
    const where = await givenAuditWorld(database, analytics);
    const programme = await givenProgramme(database);
    const second = await givenProgrammeVersion(database, programme.programmeId, { number: 2 });
    const organisations = await givenOrganisations(database, 7);
    const baseline = await givenAudit(where, programme, { yearsAgo: 2 }, alike(organisations, 20, 40));
    const against = { baselineId: baseline.auditCycleId };
    const later = { ...against, programmeVersionId: second.programmeVersionId, isComparable: true };
    await givenAudit(where, programme, { yearsAgo: 1, ...later }, alike(organisations, 30, 40));
    await givenAudit(where, programme, against, alike(organisations, 36, 40));
    const trend = await trendOf(analytics, organisations[0].lead, programme.standardIds[0] ?? '');
    expect(trend?.segments).toHaveLength(1);
    const points = pointsOf(trend);
    expect(points.map(({ national }) => national?.rate?.numerator)).toEqual([140, 210, 252]);
    const changes = points.map(({ national, ownOrganisation }) => [
      national?.sincePrevious?.pooled.difference.toFixed(3),
      national?.sincePrevious?.matched?.difference,
      ownOrganisation?.sincePrevious?.difference.toFixed(3),
    ]);
    expect(changes).toEqual([
      [undefined, undefined, undefined],
      ['0.250', 0.25, '0.250'],
      ['0.150', 0.15, '0.150'],
    ]);
    // Asked by the standard of the later version, it is the same trend.
    const same = await trendOf(analytics, organisations[0].lead, second.standardIds[0] ?? '');
    expect(same?.segments).toEqual(trend?.segments);
  });
});
