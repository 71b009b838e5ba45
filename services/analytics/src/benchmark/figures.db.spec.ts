import { describe, expect, it } from '@jest/globals';
import { givenLockedCycle, type GivenLockedCycle, type PlannedParticipant } from '@qip/testkit/given-analytics';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { alikePlans } from '../../testing/alike-plans.js';
import { type AnsweredBenchmark, BENCHMARK, benchmarkIn } from '../../testing/benchmark-query.js';
import { analyse, givenPublication } from '../../testing/given-publication.js';
import { nationalSpread } from '../national/national-spread.rules.js';
import { analyticsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

/**
 * Fourteen organisations with 44 eligible cases on the first standard. The first met it in 12: 9 of 25 in one team, 2 of 3
 * in another, 1 of 7 in a third, 0 of 9 in cases of a fourth. Third standard: no better side.
 */
const OWN: PlannedParticipant = {
  teams: {
    A0: { MAM: 9, NAN: 16, aAM: 4 },
    B0: { MAM: 2, NAM: 1 },
    C0: { MAM: 1, NAM: 6 },
    D0: { NAM: 9, UAM: 2 },
  },
};
const PLANS = [OWN, ...alikePlans(14).slice(1)];

/** The same beside organisations that spread by more than chance: 18 to 23 of 44 met it, and 36 to 42. */
const SPREAD_PLANS: readonly PlannedParticipant[] = [
  OWN,
  ...[18, 19, 20, 21, 22, 23, 36, 37, 38, 39, 40, 41, 42].map((met, index) => ({
    teams: { [`E${index}`]: { MAM: met, NAN: 44 - met, aAM: 4, UAM: 2 } },
  })),
];

interface World extends GivenLockedCycle {
  readonly id: string;
  readonly lead: GivenPerson;
  readonly organisationId: string;
  readonly central: GivenPerson;
}

async function givenWorld(plans: readonly PlannedParticipant[] = PLANS): Promise<World> {
  const locked = await givenLockedCycle(database, plans);
  const central = await givenCentralPerson(database);
  await givenPublication(analytics, central, locked);
  const own = locked.participants[0]?.organisation ?? (await givenOrganisation(database));
  return { ...locked, id: locked.cycle.auditCycleId, lead: own.lead, organisationId: own.organisationId, central };
}

async function read(as: GivenPerson, cycle: string): Promise<AnsweredBenchmark> {
  const benchmark = benchmarkIn(await analytics.ask({ query: BENCHMARK, variables: { cycle }, as: as.subject }));
  if (benchmark === null) throw new Error('There is no benchmark.');
  return benchmark;
}

type Standard = AnsweredBenchmark['standards'][number];
const standard = async (as: GivenPerson, cycle: string, place = 0): Promise<Standard> => {
  const found = (await read(as, cycle)).standards[place];
  if (found === undefined) throw new Error(`There is no standard at ${place}.`);
  return found;
};

describe('the national figures', () => {
  it('hold a spread that the released rows and the exact counts give, and nothing else', async () => {
    const { id, lead } = await givenWorld(SPREAD_PLANS);
    const { national, peers } = await standard(lead, id);
    const rows = (peers?.rows ?? []).map(({ percent, sizeBand }) => ({
      percent,
      sizeFrom: sizeBand?.from ?? null,
      sizeTo: sizeBand?.to ?? null,
    }));
    expect(rows.length).toBe(14);
    // 12 + 18 + … + 23 + 36 + … + 42 of 14 × 44.
    const pooled = { x: 408, n: 616 };
    expect(national.rate).toMatchObject({ numerator: pooled.x, denominator: pooled.n });
    const { sentence, ...spread } = national.spread ?? {};
    const { correlation, ...expected } = nationalSpread(pooled, rows) ?? { correlation: 9 };
    expect(spread).toEqual(expected);
    expect(correlation).toBeGreaterThan(0);
    expect(sentence).toMatch(/^Organisations differ by more than chance alone/);
  });

  it('hold no spread with nine organisations, nor where there are no eligible cases', async () => {
    const { id, lead } = await givenWorld(alikePlans(9));
    expect((await read(lead, id)).standards.map(({ national }) => national.spread)).toEqual([null, null, null]);
    const { id: more, lead: another } = await givenWorld();
    expect((await standard(another, more, 1)).national.spread).toBeNull();
  });

  it('are previewed as they are published', async () => {
    const locked = await givenLockedCycle(database, PLANS);
    await analyse(analytics, locked.cycle.auditCycleId, 1);
    const central = await givenCentralPerson(database);
    const preview = await read(central, locked.cycle.auditCycleId);
    await givenPublication(analytics, central, locked);
    const published = await read(central, locked.cycle.auditCycleId);
    expect(published.standards.map(({ national }) => national)).toEqual(
      preview.standards.map(({ national }) => national),
    );
    expect(published.standards[0]?.national.spread).toMatchObject({ organisationCount: 14 });
  });

  it('say how many flags chance alone would give: 14 organisations, 3 standards', async () => {
    const { id, lead } = await givenWorld();
    const { comparisonCount, alerts, alarms } = (await read(lead, id)).expectedFalseFlags;
    expect(comparisonCount).toBe(42);
    expect(alerts).toBeCloseTo(2.1, 12);
    expect(alarms).toBeCloseTo(0.084, 12);
  });

  it('are those of publications without a spread where there is none stored', async () => {
    const { id, lead } = await givenWorld();
    await database.sql(`alter table analytics.released_national disable trigger released_national_frozen`);
    await database.sql(`delete from analytics.released_national`);
    await database.sql(`alter table analytics.released_national enable trigger released_national_frozen`);
    const { national, ownOrganisation } = await standard(lead, id);
    expect(national.spread).toBeNull();
    expect(ownOrganisation).toMatchObject({
      shrunken: null,
      comparison: {
        adjustedFlag: null,
        headlineFlag: 'BELOW_ALARM',
        caution: expect.stringContaining('allows for chance alone'),
      },
    });
  });
});

describe('the own figures', () => {
  it('stand beside the nation, flagged by chance alone where organisations spread no more than that', async () => {
    const { id, lead } = await givenWorld();
    expect((await standard(lead, id)).ownOrganisation).toMatchObject({
      shown: { detail: 'EVERYTHING', sentence: '27% (12 of 44 eligible cases).' },
      // 2 of 46 are missing.
      missingData: { missingCount: 2, share: 2 / 46, bounds: { lower: 12 / 46, upper: 14 / 46 }, advice: 'NONE' },
      comparison: {
        rate: 363 / 616,
        isOwnLeftOut: false,
        exactFlag: 'BELOW_ALARM',
        adjustedFlag: null,
        headlineFlag: 'BELOW_ALARM',
        caution: null,
        verdict: {
          kind: 'WORTH_LOOKING_INTO',
          sentence: 'Clearly lower than expected: worth looking into first.',
        },
      },
      position: { quartile: 1, decile: null, rankedCount: 14 },
    });
  });

  it('are flagged only where they stand out of the spread between organisations as well', async () => {
    const { id, lead } = await givenWorld(SPREAD_PLANS);
    expect((await standard(lead, id)).ownOrganisation).toMatchObject({
      comparison: {
        rate: 408 / 616,
        exactFlag: 'BELOW_ALARM',
        adjustedFlag: 'WITHIN',
        headlineFlag: 'WITHIN',
        verdict: { kind: 'AS_EXPECTED' },
      },
    });
  });

  it('are drawn towards the nation, and say whether differences are mostly chance', async () => {
    const { id, lead } = await givenWorld(SPREAD_PLANS);
    const shrunken = (await standard(lead, id)).ownOrganisation?.['shrunken'] as { value: number };
    expect(shrunken).toMatchObject({ isMostlyChance: false, sentence: expect.stringContaining('mostly real') });
    expect(shrunken.value).toBeGreaterThan(12 / 44);
    expect(shrunken.value).toBeLessThan(408 / 616);
  });

  it('on a measure without a better side are different, never good or bad', async () => {
    const { id, lead } = await givenWorld();
    // 34 of 50 met the third standard; all of 60 in another world.
    const { id: another, lead: other } = await givenWorld([{ teams: { A0: { MAM: 60 } } }, ...PLANS.slice(1)]);
    const own = [(await standard(lead, id, 2)).ownOrganisation, (await standard(other, another, 2)).ownOrganisation];
    expect(own).toMatchObject([
      { comparison: { verdict: { kind: 'AS_EXPECTED' } } },
      { comparison: { headlineFlag: 'ABOVE_ALARM', verdict: { kind: 'DIFFERENT' } } },
    ]);
  });

  it('without eligible cases say so, and nothing more', async () => {
    const { id, lead } = await givenWorld();
    expect((await standard(lead, id, 1)).ownOrganisation).toMatchObject({
      shown: { detail: 'NO_ELIGIBLE_CASES', sentence: 'No eligible cases.' },
      missingData: { share: null, bounds: null, advice: 'NONE', sentence: null },
      comparison: { rate: null, headlineFlag: null, verdict: { kind: 'NO_ELIGIBLE_CASES' } },
      shrunken: null,
      position: null,
    });
  });
});

describe('the distribution of peers', () => {
  it('is that of the rows as they are shown, by hand', async () => {
    const { id, lead } = await givenWorld();
    // 27, and 21 … 33 of 44 in whole per cent: 48 50 52 55 57 59 61 64 66 68 70 73 75.
    expect((await standard(lead, id)).distribution).toEqual({
      rankedCount: 14,
      median: 60,
      quartileCuts: [52.75, 60, 67.5],
      decileCuts: null,
    });
  });
});

describe('the own teams', () => {
  it('stand beside the nation and beside the rest of the organisation, each as far as its number of cases allows', async () => {
    const { id, lead, participants } = await givenWorld();
    const teams = (await standard(lead, id)).ownTeams;
    expect(teams.map(({ team }) => team?.id)).toEqual(
      ['A0', 'B0', 'C0', 'D0'].map((code) => participants[0]?.teamIds.get(code)),
    );
    const few = { headlineFlag: null, exactFlag: null, verdict: { kind: 'FEW_CASES' } };
    expect(teams).toMatchObject([
      {
        shown: { detail: 'EVERYTHING', sentence: '36% (9 of 25 eligible cases).' },
        comparison: { headlineFlag: 'BELOW_ALERT', verdict: { kind: 'WORTH_LOOKING_INTO' } },
        // 9 of 25 beside 3 of 19.
        besideOthers: { difference: 9 / 25 - 3 / 19, verdict: { kind: 'NO_CLEAR_DIFFERENCE' } },
      },
      {
        shown: { detail: 'FEWER_THAN_FIVE', sentence: 'Fewer than 5 eligible cases.' },
        comparison: few,
        besideOthers: { verdict: { kind: 'FEW_CASES' } },
      },
      { shown: { detail: 'COUNTS', sentence: '1 of 7 eligible cases.' }, comparison: few },
      { shown: { detail: 'COUNTS', sentence: '0 of 9 eligible cases.' }, comparison: few },
    ]);
  });
});

describe('what the pictures show', () => {
  it('is nothing of a peer but its row, and the own organisation at its own place', async () => {
    const { id, lead } = await givenWorld();
    const { drawing, peers } = await standard(lead, id);
    const { funnel, peers: bars, nationalRate, teams } = drawing as unknown as Drawing;
    expect(nationalRate).toBe(363 / 616);
    expect(funnel?.own).toEqual({ cases: 44, value: 12 / 44 });
    expect(funnel?.peers).toEqual(peers?.rows.map(({ code, percent, isOwn }) => ({ code, percent, isOwn, cases: 44 })));
    expect(bars.map(({ percent }) => percent)).toEqual(
      peers?.rows.map(({ percent }) => percent ?? 0).sort((a, b) => a - b),
    );
    expect(bars.filter(({ isOwn }) => isOwn)).toEqual([{ code: expect.any(String), percent: 27, isOwn: true }]);
    expect(teams.map(({ value }) => value)).toEqual([9 / 25, null, 1 / 7, 0]);
  });

  it('agrees with the flag: the own place is beyond the exact lines and within the adjusted ones', async () => {
    const { id, lead } = await givenWorld(SPREAD_PLANS);
    const { funnel } = (await standard(lead, id)).drawing as unknown as Drawing;
    expect(funnel?.lines.map(({ level, isAdjusted }) => [level, isAdjusted])).toEqual([
      ['ALERT', false],
      ['ALARM', false],
      ['ALERT', true],
      ['ALARM', true],
    ]);
    const lower = funnel?.lines.map(({ points }) => points.find(({ cases }) => cases === 44)?.lower ?? -1);
    expect(lower?.map((line) => 12 / 44 <= line)).toEqual([true, true, false, false]);
  });
});

interface Drawing {
  readonly nationalRate: number | null;
  readonly funnel: {
    readonly own: unknown;
    readonly peers: readonly unknown[];
    readonly lines: readonly {
      readonly level: string;
      readonly isAdjusted: boolean;
      readonly points: readonly { readonly cases: number; readonly lower: number | null }[];
    }[];
  } | null;
  readonly peers: readonly { readonly percent: number; readonly isOwn: boolean }[];
  readonly teams: readonly { readonly value: number | null }[];
}

describe('who sees which of them', () => {
  const seen = async (as: GivenPerson, cycle: string): Promise<unknown> => {
    const { national, ownOrganisation, ownTeams, distribution, drawing } = await standard(as, cycle);
    const { funnel, peers, teams } = drawing as unknown as Drawing;
    return {
      spread: national.spread !== null,
      verdict: (ownOrganisation?.['comparison'] as { verdict: { kind: string } } | undefined)?.verdict.kind ?? null,
      position: (ownOrganisation?.['position'] ?? null) !== null,
      teams: [ownTeams.length, teams.length],
      peers: [peers.length, funnel?.peers.length],
      distribution: distribution !== null,
      own: funnel?.own !== null,
      lines: funnel?.lines.length,
    };
  };
  const NATIONAL = {
    spread: true,
    verdict: null,
    position: false,
    teams: [0, 0],
    peers: [0, 0],
    distribution: false,
    own: false,
    lines: 2,
  };

  it('is everything for viewers, the nation for others, the own figures without teams and peers for a partner', async () => {
    const { id, lead, central, organisationId } = await givenWorld();
    const whole = {
      ...NATIONAL,
      verdict: 'WORTH_LOOKING_INTO',
      position: true,
      teams: [4, 4],
      peers: [14, 14],
      distribution: true,
      own: true,
    };
    expect(await seen(lead, id)).toEqual(whole);
    expect(await seen(await givenColleague(database, { role: 'VIEWER', organisationId }), id)).toEqual(whole);
    expect(await seen((await givenOrganisation(database)).lead, id)).toEqual(NATIONAL);
    expect(await seen(await givenPartnerTool(database, [organisationId]), id)).toEqual({
      ...NATIONAL,
      verdict: 'WORTH_LOOKING_INTO',
      own: true,
    });
    expect(await seen(central, id)).toEqual({ ...NATIONAL, peers: [14, 14], distribution: true });
  });
});
