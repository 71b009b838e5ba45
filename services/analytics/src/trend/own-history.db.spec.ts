import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import {
  givenColleague,
  givenGrant,
  type GivenOrganisation,
  givenPartnerTool,
  type GivenPerson,
  givenSuccession,
} from '@qip/testkit/given-organisations';
import { givenProgramme, type GivenProgramme } from '@qip/testkit/given-programmes';
import { clockToday } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { addDays } from '@qip/subgraph-kit/values/local-date';
import { alike, givenAudit, givenAuditWorld, givenOrganisations } from '../../testing/given-trend.js';
import { pointsOf, trendOf } from '../../testing/trend-query.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

interface Mergers {
  readonly programme: GivenProgramme;
  readonly standardId: string;
  readonly first: GivenOrganisation;
  readonly heir: GivenOrganisation;
  readonly second: GivenOrganisation;
  readonly successor: GivenOrganisation;
  readonly outsider: GivenOrganisation;
}

/**
 * Two organisations become an heir, which took part in the baseline beside them, and the heir becomes a successor; in the
 * last cycle both of these have cases. Six others take part throughout.
 */
async function givenMergers(): Promise<Mergers> {
  const where = await givenAuditWorld(database, analytics);
  const programme = await givenProgramme(database);
  const [first, heir, second, successor, outsider, ...others] = await givenOrganisations(database, 10);
  if (heir === undefined || second === undefined || successor === undefined || outsider === undefined) {
    throw new Error('There are ten.');
  }
  const rest = alike([outsider, ...others], 20, 40);
  const { auditCycleId: baselineId } = await givenAudit(where, programme, { yearsAgo: 2 }, [
    [first, 3, 10],
    [heir, 4, 10],
    [second, 5, 10],
    ...rest,
  ]);
  await givenAudit(where, programme, { yearsAgo: 1, baselineId }, [[heir, 12, 20], [second, 6, 10], ...rest]);
  await givenAudit(where, programme, { baselineId }, [[successor, 25, 30], [heir, 2, 5], ...rest]);
  const link = (predecessor: GivenOrganisation, later: GivenOrganisation): Promise<void> =>
    givenSuccession(database, { predecessorId: predecessor.organisationId, successorId: later.organisationId });
  await link(first, heir);
  await link(second, heir);
  await link(heir, successor);
  return { programme, standardId: programme.standardIds[0] ?? '', first, heir, second, successor, outsider };
}

/** Met, judged, and how many organisations are in it, cycle by cycle; null where there is nothing. */
async function sees(as: GivenPerson, standardId: string, organisationId: string | null = null): Promise<unknown> {
  const trend = await trendOf(analytics, as, standardId, organisationId);
  if (trend === null) return null;
  return pointsOf(trend).map(({ ownOrganisation: own }) =>
    own === null ? null : [own.rate.numerator, own.rate.denominator, own.organisationCount],
  );
}

const WHOLE = [
  [12, 30, 3],
  [18, 30, 2],
  [27, 35, 2],
];

describe('the history of merged organisations', () => {
  it('is pooled under the successor, through every merger before, each of them once', async () => {
    const { standardId, successor } = await givenMergers();
    expect(await sees(successor.lead, standardId)).toEqual(WHOLE);
    const [baseline, , latest] = pointsOf(await trendOf(analytics, successor.lead, standardId));
    expect(baseline?.ownOrganisation?.coverage).toEqual({ casesExpected: 33, submittedCount: 30, completeCount: 30 });
    expect(latest?.ownOrganisation?.sinceBaseline?.difference).toBeCloseTo(27 / 35 - 12 / 30, 12);
  });

  it('is read by everybody who reads the successor’s results: viewers, QIP leads, and partners that it lets', async () => {
    const { programme, standardId, successor } = await givenMergers();
    const { organisationId } = successor;
    const { programmeId } = programme;
    const readers = [
      await givenColleague(database, { role: 'VIEWER', organisationId }),
      await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId }),
      await givenPartnerTool(database, [organisationId]),
    ];
    for (const reader of readers) expect(await sees(reader, standardId)).toEqual(WHOLE);
  });

  it('is not read backwards: predecessors and others see none of it', async () => {
    const { standardId, first, heir, successor, outsider } = await givenMergers();
    expect(await sees(first.lead, standardId)).toEqual([[3, 10, 1], null, null]);
    expect(await sees(first.lead, standardId, successor.organisationId)).toBeNull();
    expect(await sees(first.lead, standardId, heir.organisationId)).toBeNull();
    expect(await sees(heir.lead, standardId)).toEqual([
      [12, 30, 3],
      [18, 30, 2],
      [2, 5, 1],
    ]);
    expect(await sees(outsider.lead, standardId)).toEqual([
      [20, 40, 1],
      [20, 40, 1],
      [20, 40, 1],
    ]);
    expect(await sees(outsider.lead, standardId, successor.organisationId)).toBeNull();
  });

  it('can be asked for a predecessor alone, with those that have become it', async () => {
    const { standardId, first, heir, successor } = await givenMergers();
    expect(await sees(successor.lead, standardId, first.organisationId)).toEqual([[3, 10, 1], null, null]);
    expect(await sees(successor.lead, standardId, heir.organisationId)).toEqual([
      [12, 30, 3],
      [18, 30, 2],
      [2, 5, 1],
    ]);
  });

  it('is shown under the successor to somebody who belongs to a predecessor as well', async () => {
    const { standardId, first, successor, outsider } = await givenMergers();
    await givenGrant(database, {
      personId: successor.lead.personId,
      role: 'VIEWER',
      organisationId: first.organisationId,
    });
    expect(await sees(successor.lead, standardId)).toEqual(WHOLE);
    await givenGrant(database, {
      personId: successor.lead.personId,
      role: 'VIEWER',
      organisationId: outsider.organisationId,
    });
    expect(await sees(successor.lead, standardId)).toEqual([null, null, null]);
    expect(await sees(successor.lead, standardId, successor.organisationId)).toEqual(WHOLE);
  });

  it('begins on the day of the merger, and not before', async () => {
    const where = await givenAuditWorld(database, analytics);
    const programme = await givenProgramme(database);
    const standardId = programme.standardIds[0] ?? '';
    const [predecessor, successor, ...others] = await givenOrganisations(database, 8);
    if (successor === undefined) throw new Error('There are eight.');
    await givenAudit(where, programme, {}, [[predecessor, 3, 10], ...alike([successor, ...others], 20, 40)]);
    const { organisationId: predecessorId } = predecessor;
    const today = await clockToday(database);
    const link = { predecessorId, successorId: successor.organisationId, effectiveOn: addDays(today, 2) };
    await givenSuccession(database, link);
    const rowsUnderPolicy = (): Promise<number | null> =>
      withClient(database.applicationUrl('analytics'), async (client) => {
        await client.query('begin');
        await client.query('select contracts.enter_v1($1, null)', [successor.lead.subject]);
        const rows = await client.query('select from analytics.snapshot_row where organisation_id = $1', [
          predecessorId,
        ]);
        await client.query('rollback');
        return rows.rowCount;
      });
    expect(await sees(successor.lead, standardId)).toEqual([[20, 40, 1]]);
    expect(await sees(successor.lead, standardId, predecessorId)).toBeNull();
    expect(await rowsUnderPolicy()).toBe(0);
    await database.sql(`update organisations.succession set effective_on = $2 where predecessor_id = $1`, [
      predecessorId,
      today,
    ]);
    expect(await sees(successor.lead, standardId)).toEqual([[23, 50, 2]]);
    expect(await sees(successor.lead, standardId, predecessorId)).toEqual([[3, 10, 1]]);
    expect(await rowsUnderPolicy()).toBeGreaterThan(0);
  });
});
