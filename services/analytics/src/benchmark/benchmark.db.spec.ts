import { describe, expect, it } from '@jest/globals';
import {
  givenLockedCycle,
  type GivenLockedCycle,
  givenParticipation,
  type PlannedParticipant,
} from '@qip/testkit/given-analytics';
import { givenCentralPerson, givenOrganisation, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { analyticsSubgraph } from '../subgraph.js';
import { alikePlans } from '../../testing/alike-plans.js';
import { type AnsweredBenchmark, BENCHMARK, benchmarkIn } from '../../testing/benchmark-query.js';
import { analyse, givenPublication } from '../../testing/given-publication.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

async function givenPublished(plans: readonly PlannedParticipant[]): Promise<GivenLockedCycle> {
  const locked = await givenLockedCycle(database, plans);
  await givenPublication(analytics, await givenCentralPerson(database), locked);
  return locked;
}

async function read(as: GivenPerson, cycle: string, organisation?: string): Promise<AnsweredBenchmark | null> {
  const variables = organisation === undefined ? { cycle } : { cycle, organisation };
  return benchmarkIn(await analytics.ask({ query: BENCHMARK, variables, as: as.subject }));
}

const leadOf = ({ participants }: GivenLockedCycle, index: number): GivenPerson => {
  const participant = participants[index];
  if (participant === undefined) throw new Error(`There is no participant ${index}.`);
  return participant.organisation.lead;
};

describe('a benchmark', () => {
  it('shows a lead the nation, the own organisation and its teams on each standard', async () => {
    const published = await givenPublished(alikePlans(8));
    const [own] = published.participants;
    const benchmark = await read(leadOf(published, 0), published.cycle.auditCycleId);
    expect(benchmark).toMatchObject({
      revision: 1,
      version: 2,
      publishedAt: expect.any(String),
      participantCount: 8,
      auditCycle: { id: published.cycle.auditCycleId },
      ownOrganisation: { id: own?.organisation.organisationId },
      coverage: { casesExpected: 480, submittedCount: 400, completeCount: 400 },
    });
    expect(benchmark?.standards[0]).toMatchObject({
      standard: { id: published.programme.standardIds[0] },
      // 20 + 21 + … + 27 of 8 × 44, by hand.
      national: {
        isWithheld: false,
        reason: null,
        counts: { met: 188, notMet: 164, excluded: 32, notApplicable: 0, missing: 16 },
        rate: { numerator: 188, denominator: 352, value: 188 / 352, percent: 53 },
      },
      ownOrganisation: {
        counts: { met: 20, notMet: 24, excluded: 4, notApplicable: 0, missing: 2 },
        rate: { numerator: 20, denominator: 44, percent: 45 },
        coverage: { casesExpected: 60, submittedCount: 50, completeCount: 50 },
      },
      ownTeams: [
        {
          team: { id: own?.teamIds.get('A0') },
          counts: { met: 20, notMet: 5, excluded: 0, notApplicable: 0, missing: 0 },
          rate: { numerator: 20, denominator: 25, value: 0.8, percent: 80 },
        },
        {
          team: { id: own?.teamIds.get('B0') },
          counts: { met: 0, notMet: 19, excluded: 4, notApplicable: 0, missing: 2 },
          rate: { numerator: 0, denominator: 19, value: 0, percent: 0 },
        },
      ],
    });
  });

  it('shows the peers by code, and marks the own row to its owner alone', async () => {
    const published = await givenPublished(alikePlans(8));
    const first = await read(leadOf(published, 0), published.cycle.auditCycleId);
    const last = await read(leadOf(published, 7), published.cycle.auditCycleId);
    const peers = first?.standards[0]?.peers;
    expect(peers).toMatchObject({ isWithheld: false, precision: 'NARROW_BANDS', reason: null });
    expect(peers?.rows.map(({ code }) => code)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']);
    expect(peers?.rows.map(({ percent }) => percent).sort()).toEqual([45, 48, 50, 52, 55, 57, 59, 61]);
    const own = (benchmark: AnsweredBenchmark | null, standard: number): unknown =>
      benchmark?.standards[standard]?.peers?.rows.filter(({ isOwn }) => isOwn);
    expect(own(first, 0)).toEqual([
      { code: expect.any(String), percent: 45, sizeBand: { from: 44, to: 44 }, isOwn: true },
    ]);
    expect(own(last, 0)).toEqual([
      { code: expect.any(String), percent: 61, sizeBand: { from: 44, to: 44 }, isOwn: true },
    ]);
  });

  it('says no eligible cases where there are none, for the nation as for a team', async () => {
    const published = await givenPublished(alikePlans(8));
    const standard = (await read(leadOf(published, 0), published.cycle.auditCycleId))?.standards[1];
    const none = { numerator: 0, denominator: 0, value: null, percent: null };
    expect(standard?.national).toMatchObject({ isWithheld: false, rate: { ...none, interval: null } });
    expect(standard?.ownTeams.map(({ rate }) => rate)).toEqual([none, none]);
    expect(standard?.peers).toMatchObject({ isWithheld: true, precision: null, rows: [] });
  });

  it('withholds the nation and the peers with fewer than six participants, and still shows the own figures', async () => {
    const published = await givenPublished(alikePlans(5));
    const benchmark = await read(leadOf(published, 0), published.cycle.auditCycleId);
    expect(benchmark?.coverage).toEqual({ casesExpected: null, submittedCount: null, completeCount: null });
    for (const { national, peers, ownOrganisation } of benchmark?.standards ?? []) {
      expect(national).toEqual({
        isWithheld: true,
        reason: 'TOO_FEW_PARTICIPANTS',
        counts: null,
        rate: null,
        shown: null,
        missingData: null,
        spread: null,
      });
      expect(peers).toEqual({ isWithheld: true, precision: null, reason: 'TOO_FEW_PARTICIPANTS', rows: [] });
      expect(ownOrganisation).not.toBeNull();
    }
    expect(benchmark?.standards[0]?.ownOrganisation?.rate).toMatchObject({ numerator: 20, denominator: 44 });
  });

  it('shows the nation and withholds the peers with six participants', async () => {
    const published = await givenPublished(alikePlans(6));
    const standard = (await read(leadOf(published, 0), published.cycle.auditCycleId))?.standards[0];
    expect(standard?.national).toMatchObject({ isWithheld: false, rate: { numerator: 135, denominator: 264 } });
    expect(standard?.peers).toMatchObject({ isWithheld: true, rows: [] });
  });

  it('withholds what one organisation dominates', async () => {
    const published = await givenPublished([...alikePlans(8), { teams: { Z1: { MMM: 900, NNN: 100 } } }]);
    const benchmark = await read(leadOf(published, 0), published.cycle.auditCycleId);
    expect(benchmark?.standards.map(({ national, peers }) => [national.isWithheld, peers?.isWithheld])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  it('is previewed by the central team alone, as it would be published', async () => {
    const locked = await givenLockedCycle(database, alikePlans(8));
    await analyse(analytics, locked.cycle.auditCycleId, 1);
    const central = await givenCentralPerson(database);
    const preview = await read(central, locked.cycle.auditCycleId);
    expect(preview).toMatchObject({ revision: 1, version: 1, publishedAt: null, ownOrganisation: null });
    expect(await read(leadOf(locked, 0), locked.cycle.auditCycleId)).toBeNull();
    await givenPublication(analytics, central, locked);
    const published = await read(central, locked.cycle.auditCycleId);
    const figures = (benchmark: AnsweredBenchmark | null): unknown =>
      benchmark?.standards.map(({ national, peers }) => ({
        national,
        precision: peers?.precision,
        percents: peers?.rows.map(({ percent }) => percent ?? -1).sort((a, b) => a - b),
      }));
    expect(figures(preview)).toEqual(figures(published));
    expect(published?.standards[0]?.peers?.rows.length).toBe(8);
  });

  it('of a cycle without a participant has no eligible cases', async () => {
    const programme = await givenProgramme(database);
    const cycle = await givenCycle(database, programme);
    const locked = { programme, cycle, participants: [], lock: await givenLock(database, cycle) };
    await givenPublication(analytics, await givenCentralPerson(database), locked);
    const { lead } = await givenOrganisation(database);
    const benchmark = await read(lead, cycle.auditCycleId);
    expect(benchmark?.coverage).toEqual({ casesExpected: null, submittedCount: 0, completeCount: 0 });
    expect(benchmark?.standards.map(({ national }) => national.rate)).toMatchObject([
      { denominator: 0, value: null },
      { denominator: 0, value: null },
      { denominator: 0, value: null },
    ]);
  });

  it('of a predecessor is read by the lead of the organisation that it became', async () => {
    const published = await givenPublished(alikePlans(8));
    const before = published.participants[0]?.organisation.organisationId;
    const successor = await givenOrganisation(database);
    await database.sql(`insert into organisations.succession values ($1, $2, '2021-01-01')`, [
      before,
      successor.organisationId,
    ]);
    const asked = await read(successor.lead, published.cycle.auditCycleId, before);
    expect(asked?.ownOrganisation).toEqual({ id: before });
    expect(asked?.standards[0]?.ownOrganisation?.rate).toMatchObject({ numerator: 20, denominator: 44 });
    expect(asked?.standards[0]?.peers?.rows.filter(({ isOwn }) => isOwn).length).toBe(1);
    expect(await read(successor.lead, published.cycle.auditCycleId)).toEqual(asked);
  });

  it('counts merged organisations as one: six participants of whom two became one are too few', async () => {
    const programme = await givenProgramme(database);
    const cycle = await givenCycle(database, programme);
    const [one, other] = [await givenOrganisation(database), await givenOrganisation(database)];
    await database.sql(`insert into organisations.succession values ($1, $2, '2021-01-01')`, [
      one.organisationId,
      other.organisationId,
    ]);
    for (const [index, plan] of alikePlans(6).entries()) {
      const organisation = [one, other][index] ?? (await givenOrganisation(database));
      await givenParticipation(database, cycle, organisation, plan);
    }
    const locked = { programme, cycle, participants: [], lock: await givenLock(database, cycle) };
    await givenPublication(analytics, await givenCentralPerson(database), locked);
    const benchmark = await read(other.lead, cycle.auditCycleId);
    expect(benchmark?.standards.map(({ national }) => national.isWithheld)).toEqual([true, true, true]);
    expect(benchmark?.ownOrganisation).toEqual({ id: other.organisationId });
  });
});
