import { describe, expect, it } from '@jest/globals';
import { type GivenOrganisation, givenSuccession } from '@qip/testkit/given-organisations';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { alike, type AuditResult, givenAudit, givenAuditWorld, givenOrganisations } from '../../testing/given-trend.js';
import { givenTwoAudits } from '../../testing/given-two-audits.js';
import { pointsOf, trendOf } from '../../testing/trend-query.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

/** A baseline and a re-audit a year later. */
async function twoAudits(
  before: readonly AuditResult[],
  after: readonly AuditResult[],
  reader?: GivenOrganisation,
): ReturnType<typeof givenTwoAudits> {
  return givenTwoAudits(await givenAuditWorld(database, analytics), before, after, reader);
}

const WITHHELD = { matched: null, agreement: 'WITHHELD', direction: null };

describe('a national change', () => {
  it('is told of all cases together and of the organisations that took part in both cycles', async () => {
    const [own, ...others] = await givenOrganisations(database, 7);
    const { change } = await twoAudits(
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
    const { change } = await twoAudits(alike(both, 10, 40), [...alike(both, 8, 40), ...alike(joiners, 40, 40)]);
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
      const { change } = await twoAudits(
        alike(organisations.slice(0, from), 20, 40),
        alike(organisations.slice(0, to), 30, 40),
      );
      expect(change).toMatchObject({ ...WITHHELD, ...counts, matchedCount: 7, pooled: { direction: 'IMPROVED' } });
    },
  );

  it('is told where the one who joined has no eligible case', async () => {
    const organisations = await givenOrganisations(database, 7);
    const [joiner] = await givenOrganisations(database, 1);
    const { change } = await twoAudits(alike(organisations, 20, 40), [...alike(organisations, 30, 40), [joiner, 0, 0]]);
    expect(change).toMatchObject({ matched: { difference: 0.25 }, joinerCount: 1 });
  });

  it('of matched organisations is withheld where they are too few, though the nation is told', async () => {
    const matched = await givenOrganisations(database, 5);
    const [left, joined] = [await givenOrganisations(database, 6), await givenOrganisations(database, 6)];
    const { change } = await twoAudits(
      [...alike(matched, 20, 40), ...alike(left, 20, 40)],
      [...alike(matched, 20, 40), ...alike(joined, 30, 40)],
    );
    expect(change).toMatchObject({ ...WITHHELD, matchedCount: 5, joinerCount: 6, leaverCount: 6 });
  });

  it('of matched organisations is withheld where one of them holds most of the cases, though not of the nation’s', async () => {
    const [large, ...small] = await givenOrganisations(database, 8);
    const [left, joined] = [await givenOrganisations(database, 6), await givenOrganisations(database, 6)];
    const { change } = await twoAudits(
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
    const { change } = await twoAudits(
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
    const { change } = await twoAudits(alike(both, 20, 40), alike(both, 30, 40));
    expect(change).toMatchObject({ matched: { difference: 0.25 }, matchedCount: 8 });
  });

  it('says how unlike the matched organisations changed from ten of them on', async () => {
    const organisations = await givenOrganisations(database, 10);
    const { change } = await twoAudits(alike(organisations, 20, 40), alike(organisations, 30, 40));
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
