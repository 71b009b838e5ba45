import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import { givenParticipation } from '@qip/testkit/given-analytics';
import { type GivenOrganisation, givenSuccession } from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { alikePlans } from '../../testing/alike-plans.js';
import { analyse, publish } from '../../testing/given-publication.js';
import {
  alike,
  type AuditResult,
  type AuditWorld,
  givenAudit,
  givenAuditWorld,
  givenCorrection,
  givenOrganisations,
} from '../../testing/given-trend.js';
import { type AnsweredNationalChange, pointsOf, trendOf } from '../../testing/trend-query.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database, { poolSize: 2 });

interface TwoAudits extends AuditWorld {
  readonly standardId: string;
  readonly baseline: GivenCycle;
  readonly latest: GivenCycle;
}

/** A baseline and a re-audit a year later. */
async function givenTwoAudits(
  before: readonly AuditResult[],
  after: readonly AuditResult[],
  reader: GivenOrganisation | undefined = before[0]?.[0],
): Promise<TwoAudits & { readonly change: AnsweredNationalChange | null }> {
  const where = await givenAuditWorld(database, analytics);
  const programme = await givenProgramme(database);
  const standardId = programme.standardIds[0] ?? '';
  const baseline = await givenAudit(where, programme, { yearsAgo: 1 }, before);
  const latest = await givenAudit(where, programme, { baselineId: baseline.auditCycleId }, after);
  const points = pointsOf(await trendOf(analytics, reader?.lead ?? null, standardId));
  return { ...where, standardId, baseline, latest, change: points[1]?.national?.sinceBaseline ?? null };
}

const WITHHELD = { matched: null, agreement: 'WITHHELD', direction: null };

describe('a national change', () => {
  it('is told of all cases together and of the organisations that took part in both cycles', async () => {
    const [own, ...others] = await givenOrganisations(database, 7);
    const { change } = await givenTwoAudits(
      [[own, 48, 80], ...alike(others, 20, 40)],
      [[own, 56, 70], ...alike(others, 26, 40)],
    );
    // By hand: weights 80·70/150 and six times 20; (37.33·0.2 + 120·0.15) / 157.33 = 0.1619, standard error 0.0382.
    expect(change?.matched).toEqual({
      difference: 0.162,
      interval: { lower: 0.087, upper: 0.237 },
      p: 0,
      heterogeneityP: null,
      direction: 'IMPROVED',
    });
    expect(change).toMatchObject({
      matchedCount: 7,
      joinerCount: 0,
      leaverCount: 0,
      agreement: 'AGREE',
      direction: 'IMPROVED',
    });
    expect(change?.pooled.difference).toBeCloseTo(212 / 310 - 168 / 320, 12);
    expect(change?.sentence).toContain('7 organisations took part in both cycles, 0 joined and 0 left');
  });

  it('has no direction where those who joined made it', async () => {
    const both = await givenOrganisations(database, 7);
    const joiners = await givenOrganisations(database, 6);
    const { change } = await givenTwoAudits(alike(both, 10, 40), [...alike(both, 8, 40), ...alike(joiners, 40, 40)]);
    expect(change?.pooled.direction).toBe('IMPROVED');
    // By hand: all alike, so 8/40 − 10/40; standard error 0.0352; χ² = 7² / (7 · 3.532) = 1.982.
    expect(change?.matched).toMatchObject({
      difference: -0.05,
      interval: { lower: -0.119, upper: 0.019 },
      p: 0.159,
      direction: 'NO_CLEAR_CHANGE',
    });
    expect(change).toMatchObject({
      matchedCount: 7,
      joinerCount: 6,
      leaverCount: 0,
      agreement: 'DISAGREE',
      direction: null,
    });
    expect(change?.sentence).toContain('opposite directions');
  });

  it.each([
    ['one joined', 7, 8, { joinerCount: 1, leaverCount: 0 }],
    ['one left', 8, 7, { joinerCount: 0, leaverCount: 1 }],
    ['five joined', 7, 12, { joinerCount: 5, leaverCount: 0 }],
  ])(
    'of matched organisations is withheld where %s: national less matched would be theirs',
    async (_, from, to, counts) => {
      const organisations = await givenOrganisations(database, Math.max(from, to));
      const { change } = await givenTwoAudits(
        alike(organisations.slice(0, from), 20, 40),
        alike(organisations.slice(0, to), 30, 40),
      );
      expect(change).toMatchObject({ ...WITHHELD, ...counts, matchedCount: 7, pooled: { direction: 'IMPROVED' } });
    },
  );

  it('is told where the one who joined has no eligible case', async () => {
    const organisations = await givenOrganisations(database, 7);
    const [joiner] = await givenOrganisations(database, 1);
    const { change } = await givenTwoAudits(alike(organisations, 20, 40), [
      ...alike(organisations, 30, 40),
      [joiner, 0, 0],
    ]);
    expect(change).toMatchObject({ matched: { difference: 0.25 }, joinerCount: 1 });
  });

  it('of matched organisations is withheld where they are too few, though the nation is told', async () => {
    const matched = await givenOrganisations(database, 5);
    const [left, joined] = [await givenOrganisations(database, 6), await givenOrganisations(database, 6)];
    const { change } = await givenTwoAudits(
      [...alike(matched, 20, 40), ...alike(left, 20, 40)],
      [...alike(matched, 20, 40), ...alike(joined, 30, 40)],
    );
    expect(change).toMatchObject({ ...WITHHELD, matchedCount: 5, joinerCount: 6, leaverCount: 6 });
  });

  it('of matched organisations is withheld where one of them holds most of the cases, though not of the nation’s', async () => {
    const [large, ...small] = await givenOrganisations(database, 8);
    const [left, joined] = [await givenOrganisations(database, 6), await givenOrganisations(database, 6)];
    const { change } = await givenTwoAudits(
      [[large, 100, 300], ...alike([...small, ...left], 10, 20)],
      [[large, 100, 300], ...alike([...small, ...joined], 10, 20)],
    );
    expect(change).toMatchObject({ ...WITHHELD, matchedCount: 8 });
  });

  it('pools predecessors under those that they have become, before it matches', async () => {
    const [heir, one, two, ...others] = await givenOrganisations(database, 9);
    if (one === undefined || two === undefined) throw new Error('There are nine.');
    for (const { organisationId: predecessorId } of [one, two]) {
      await givenSuccession(database, { predecessorId, successorId: heir.organisationId });
    }
    const { change } = await givenTwoAudits(
      [[one, 10, 20], [two, 10, 20], ...alike(others, 20, 40)],
      [[heir, 30, 40], ...alike(others, 30, 40)],
      heir,
    );
    expect(change).toMatchObject({ matched: { difference: 0.25 }, matchedCount: 7, joinerCount: 0, leaverCount: 0 });
  });

  it('pools nobody before the day of the merger', async () => {
    const [heir, predecessor, ...others] = await givenOrganisations(database, 8);
    if (predecessor === undefined) throw new Error('There are eight.');
    await givenSuccession(database, {
      predecessorId: predecessor.organisationId,
      successorId: heir.organisationId,
      effectiveOn: '2099-01-01',
    });
    const both = [heir, predecessor, ...others];
    const { change } = await givenTwoAudits(alike(both, 20, 40), alike(both, 30, 40));
    expect(change).toMatchObject({ matched: { difference: 0.25 }, matchedCount: 8 });
  });

  it('says how unlike the matched organisations changed from ten of them on', async () => {
    const organisations = await givenOrganisations(database, 10);
    const { change } = await givenTwoAudits(alike(organisations, 20, 40), alike(organisations, 30, 40));
    expect(change?.matched).toMatchObject({ difference: 0.25, heterogeneityP: 1 });
  });

  it('is there for the publication that comes last, be it that of the earlier cycle', async () => {
    const where = await givenAuditWorld(database, analytics);
    const programme = await givenProgramme(database);
    const organisations = await givenOrganisations(database, 7);
    const before = await givenAudit(where, programme, { yearsAgo: 2 }, alike(organisations, 10, 40));
    const baselineId = before.auditCycleId;
    await givenAudit(where, programme, { baselineId }, alike(organisations, 30, 40));
    await givenAudit(where, programme, { baselineId, yearsAgo: 1 }, alike(organisations, 20, 40));
    const points = pointsOf(await trendOf(analytics, where.central, programme.standardIds[0] ?? ''));
    expect(points.map(({ national }) => national?.sincePrevious?.matched?.difference)).toEqual([undefined, 0.25, 0.25]);
    expect(points.map(({ national }) => national?.sinceBaseline?.matched?.difference)).toEqual([undefined, 0.25, 0.5]);
  });
});

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
    const audits = await givenTwoAudits(alike(organisations, 20, 40), alike(organisations, 30, 40));
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
    const { latest, baseline, central } = await givenTwoAudits(
      alike(organisations, 20, 40),
      alike(organisations, 30, 40),
    );
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
    const { latest, standardId } = await givenTwoAudits(before, alike([large, ...others], 30, 40));
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
