import { describe, expect, it } from '@jest/globals';
import { givenLockedCycle } from '@qip/testkit/given-analytics';
import { givenCentralPerson, givenOrganisation, type GivenOrganisation } from '@qip/testkit/given-organisations';
import { givenProgrammeVersion } from '@qip/testkit/given-programme-version';
import { givenProgramme } from '@qip/testkit/given-programmes';
import { SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { alikePlans } from '../../testing/alike-plans.js';
import { analyse } from '../../testing/given-publication.js';
import {
  alike,
  type AuditResult,
  givenAudit,
  givenAuditWorld,
  givenCorrection,
  givenOrganisations,
} from '../../testing/given-trend.js';
import { pointsOf, trendOf } from '../../testing/trend-query.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

interface ThreeAudits {
  readonly standardId: string;
  readonly own: GivenOrganisation;
  readonly codes: readonly string[];
}

/** Baseline, re-audit and supplementary audit, a year apart, of seven organisations. */
async function givenThreeAudits(): Promise<ThreeAudits> {
  const where = await givenAuditWorld(database, analytics);
  const programme = await givenProgramme(database);
  const organisations = await givenOrganisations(database, 7);
  const [own, ...others] = organisations;
  const [standardId] = programme.standardIds;
  if (standardId === undefined) throw new Error('There are three standards.');
  const baseline = await givenAudit(where, programme, { yearsAgo: 2 }, [[own, 48, 80], ...alike(others, 20, 40)]);
  const { auditCycleId: baselineId } = baseline;
  const second = await givenAudit(where, programme, { yearsAgo: 1, baselineId }, [
    [own, 50, 80],
    ...alike(others, 22, 40),
  ]);
  const third = await givenAudit(where, programme, { baselineId, kind: 'SUPPLEMENTARY' }, [
    [own, 56, 70],
    ...alike(others, 26, 40),
  ]);
  const codes = [baseline, second, third].map(({ code }) => code);
  return { standardId, own, codes };
}

describe('the trend of a standard', () => {
  it('has a point for each published cycle, with the nation and the own organisation', async () => {
    const { standardId, own, codes } = await givenThreeAudits();
    const trend = await trendOf(analytics, own.lead, standardId);
    expect(trend).toMatchObject({
      ownOrganisation: { id: own.organisationId },
      latest: { code: codes[2] },
      segments: [{ breakReason: null, standard: { id: standardId } }],
    });
    const points = pointsOf(trend).map(({ code, monthsSinceBaseline, isBaseline, national, ownOrganisation }) => [
      code,
      isBaseline,
      monthsSinceBaseline,
      [national?.rate?.numerator, national?.rate?.denominator],
      [ownOrganisation?.rate.numerator, ownOrganisation?.rate.denominator],
      ownOrganisation?.coverage,
    ]);
    const coverage = (n: number): object => ({ casesExpected: n + 1, submittedCount: n, completeCount: n });
    expect(points).toEqual([
      [codes[0], true, 0, [168, 320], [48, 80], coverage(80)],
      [codes[1], false, 12, [182, 320], [50, 80], coverage(80)],
      [codes[2], false, 24, [212, 310], [56, 70], coverage(70)],
    ]);
  });

  it('tells the own change by the known answers: Newcombe’s example, the N−1 test and the family’s adjustment', async () => {
    const { standardId, own, codes } = await givenThreeAudits();
    const [first, , third] = pointsOf(await trendOf(analytics, own.lead, standardId));
    expect(first?.ownOrganisation).toMatchObject({ sincePrevious: null, sinceBaseline: null });
    const change = third?.ownOrganisation?.sinceBaseline;
    // Newcombe (1998), 56/70 − 48/80, method 10: 0.0524 to 0.3339.
    expect(change).toMatchObject({
      fromCode: codes[0],
      test: 'N_MINUS_ONE_CHI_SQUARE',
      direction: 'IMPROVED',
      familySize: 2,
    });
    expect(change?.difference).toBeCloseTo(0.2, 12);
    expect(change?.interval.lower).toBeCloseTo(0.0524, 4);
    expect(change?.interval.upper).toBeCloseTo(0.3339, 4);
    // 0.2² / (104/150 · 46/150 · (1/70 + 1/80)) · 149/150 = 6.9766; all met the third standard both times: p = 1.
    expect(change?.p).toBeCloseTo(0.00826, 5);
    expect(change?.adjustedP).toBeCloseTo(2 * 0.00826, 4);
    expect(third?.ownOrganisation?.sincePrevious).toMatchObject({ fromCode: codes[1], direction: 'IMPROVED' });
  });

  it('tests three comparable cycles for a straight line, with the months since baseline as scores', async () => {
    const { standardId, own, codes } = await givenThreeAudits();
    const [segment] = (await trendOf(analytics, own.lead, standardId))?.segments ?? [];
    const series = segment?.ownOrganisation;
    expect(series).toMatchObject({ drawing: 'RUN_LINE', centre: null });
    expect(series?.marks.map(({ code, limits, signals }) => [code, limits, signals])).toEqual(
      codes.map((code) => [code, null, []]),
    );
    // With p = 154/230 and scores 0, 1, 2: ((50 − 80p) + 2(56 − 70p))² / (p(1 − p) · 149.565) = 6.5263.
    expect(series?.trendTest?.cycleCount).toBe(3);
    expect((series?.trendTest?.z ?? 0) ** 2).toBeCloseTo(6.5263, 3);
    expect(series?.trendTest?.p).toBeCloseTo(0.01063, 4);
    expect(segment?.national.trendTest?.cycleCount).toBe(3);
  });
});

/** Three audits, the middle one against a second version whose standards say what is given. */
async function givenOtherVersionBetween(statement: string): Promise<{
  readonly own: GivenOrganisation;
  readonly standardIds: readonly string[];
  readonly codes: readonly string[];
}> {
  const where = await givenAuditWorld(database, analytics);
  const programme = await givenProgramme(database);
  const standards = SAMPLE_STANDARDS.map((standard) => (standard.number === 1 ? { ...standard, statement } : standard));
  const other = await givenProgrammeVersion(database, programme.programmeId, { number: 2, standards });
  const organisations = await givenOrganisations(database, 7);
  const results = (met: number): readonly AuditResult[] => alike(organisations, met, 40);
  const baseline = await givenAudit(where, programme, { yearsAgo: 2 }, results(10));
  const { auditCycleId: baselineId } = baseline;
  const { programmeVersionId } = other;
  const second = await givenAudit(where, programme, { yearsAgo: 1, baselineId, programmeVersionId }, results(20));
  const third = await givenAudit(where, programme, { baselineId }, results(30));
  return {
    own: organisations[0],
    standardIds: [programme.standardIds[0] ?? '', other.standardIds[0] ?? ''],
    codes: [baseline, second, third].map(({ code }) => code),
  };
}

describe('a cycle that was audited against another version', () => {
  it('breaks the trend before it and after it, says why, and nothing is compared across', async () => {
    const { own, standardIds, codes } = await givenOtherVersionBetween(SAMPLE_STANDARDS[0]?.statement ?? '');
    const trend = await trendOf(analytics, own.lead, standardIds[0] ?? '');
    expect(trend?.segments.map(({ points }) => points.map(({ code }) => code))).toEqual(codes.map((code) => [code]));
    expect(trend?.segments.map(({ breakReason }) => breakReason)).toEqual([
      null,
      `Cycle ${codes[1] ?? ''} was audited against version 2 of the standards, the cycle before against version 1. The standards were revised.`,
      `Cycle ${codes[2] ?? ''} was audited against version 1 of the standards, the cycle before against version 2.`,
    ]);
    for (const { national, ownOrganisation } of pointsOf(trend)) {
      expect(ownOrganisation).toMatchObject({ rate: { denominator: 40 }, sincePrevious: null, sinceBaseline: null });
      expect(national).toMatchObject({ rate: { denominator: 280 }, sincePrevious: null, sinceBaseline: null });
    }
    expect(trend?.segments.map((segment) => segment.national.trendTest)).toEqual([null, null, null]);
    expect(
      await database.sql(`select from analytics.released_change where standard_id = any ($1)`, [standardIds]),
    ).toEqual([]);
    // Asked by the standard of the other version, it is the same trend.
    const same = await trendOf(analytics, own.lead, standardIds[1] ?? '');
    expect(same?.segments).toEqual(trend?.segments);
  });

  it('has no figures where its version has no standard that says the same', async () => {
    const { own, standardIds } = await givenOtherVersionBetween('On lithium: 3 serum levels in the past year');
    const trend = await trendOf(analytics, own.lead, standardIds[0] ?? '');
    expect(trend?.segments.map(({ standard }) => standard?.id ?? null)).toEqual([standardIds[0], null, standardIds[0]]);
    expect(
      pointsOf(trend).map(({ national, ownOrganisation }) => [national === null, ownOrganisation === null]),
    ).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });
});

describe('what is not published', () => {
  it('is not in a trend, and a standard without anything published has an empty one', async () => {
    const { programmeId, standardIds } = await givenProgramme(database);
    const draft = await givenProgrammeVersion(database, programmeId, { number: 2, state: 'DRAFT' });
    const { lead } = await givenOrganisation(database);
    expect(await trendOf(analytics, lead, standardIds[0] ?? '')).toMatchObject({ segments: [], latest: null });
    expect(await trendOf(analytics, lead, draft.standardIds[0] ?? '')).toBeNull();
  });

  it('is not in a trend while it is only analysed, for the central team neither', async () => {
    const { cycle, lock, programme, participants } = await givenLockedCycle(database, alikePlans(7));
    await analyse(analytics, cycle.auditCycleId, lock.lockNumber);
    const people = [await givenCentralPerson(database), participants[0]?.organisation.lead ?? null];
    for (const person of people) {
      expect(await trendOf(analytics, person, programme.standardIds[0] ?? '')).toMatchObject({ segments: [] });
    }
  });
});

describe('an organisation that joined later, or stayed away once', () => {
  it('is compared with the cycles that it took part in, and with the baseline only if it was there', async () => {
    const where = await givenAuditWorld(database, analytics);
    const programme = await givenProgramme(database);
    const [joiner, absent, ...others] = await givenOrganisations(database, 9);
    if (absent === undefined) throw new Error('There are nine.');
    const standardId = programme.standardIds[0] ?? '';
    const first = await givenAudit(where, programme, { yearsAgo: 2 }, alike([absent, ...others], 20, 40));
    const { auditCycleId: baselineId, code } = first;
    const second = await givenAudit(where, programme, { yearsAgo: 1, baselineId }, alike([joiner, ...others], 20, 40));
    await givenAudit(where, programme, { baselineId }, alike([joiner, absent, ...others], 30, 40));
    const joined = pointsOf(await trendOf(analytics, joiner.lead, standardId)).map((point) => point.ownOrganisation);
    expect(joined).toMatchObject([null, { sincePrevious: null }, { sincePrevious: { fromCode: second.code } }]);
    expect(joined[2]?.sinceBaseline).toBeNull();
    const back = pointsOf(await trendOf(analytics, absent.lead, standardId)).map((point) => point.ownOrganisation);
    expect(back).toMatchObject([
      { sincePrevious: null },
      null,
      { sincePrevious: { fromCode: code }, sinceBaseline: { fromCode: code } },
    ]);
  });
});

describe('a cycle that was corrected', () => {
  it('stands in the trend by its latest published revision', async () => {
    const where = await givenAuditWorld(database, analytics);
    const programme = await givenProgramme(database);
    const organisations = await givenOrganisations(database, 7);
    const [own] = organisations;
    const cycle = await givenAudit(where, programme, {}, alike(organisations, 20, 40));
    await givenCorrection(where, cycle, [own, 5, 10]);
    const points = pointsOf(await trendOf(analytics, own.lead, programme.standardIds[0] ?? ''));
    expect(points).toMatchObject([
      {
        revision: 2,
        national: { rate: { numerator: 145, denominator: 290 } },
        ownOrganisation: { rate: { numerator: 25 } },
      },
    ]);
  });
});

describe('few cases', () => {
  it.each([
    [0, 'NO_ELIGIBLE_CASES'],
    [4, 'FEWER_THAN_FIVE'],
    [5, 'COUNTS'],
    [10, 'WHOLE_PERCENT'],
    [20, 'EVERYTHING'],
  ])('of %i are shown as %s', async (judged, detail) => {
    const where = await givenAuditWorld(database, analytics);
    const programme = await givenProgramme(database);
    const [own, ...others] = await givenOrganisations(database, 7);
    await givenAudit(where, programme, {}, [[own, 0, judged], ...alike(others, 20, 40)]);
    const [point] = pointsOf(await trendOf(analytics, own.lead, programme.standardIds[0] ?? ''));
    expect(point?.ownOrganisation).toMatchObject({ detail, rate: { denominator: judged } });
  });
});
