import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AWKWARD_ORGANISATIONS, awkward } from '@qip/sample-world/organisations/awkward-organisations';
import {
  AuditCyclesDocument,
  MyBenchmarkDocument,
  type MyBenchmarkQuery,
  OrganisationsDocument,
  ProgrammesDocument,
  ViewerDocument,
  WhoHasEnrolledDocument,
} from '@qip/schema/generated/graphql';
import { createGraphClient, type GraphClient } from '../harness/graph-client.js';
import { type Platform } from '../harness/platform.js';
import { startAllInOne } from '../harness/start-all-in-one.js';
import { present } from '../journeys/expectation.js';

const PATIENCE_MS = 120_000;
let platform: Platform | null = null;
let graph: GraphClient;
beforeAll(async () => {
  platform = await startAllInOne();
  graph = createGraphClient(platform.gatewayUrl);
}, PATIENCE_MS);
afterAll(() => platform?.stop(), PATIENCE_MS);

type Benchmark = NonNullable<NonNullable<MyBenchmarkQuery['auditCycle']>['benchmark']>;
type Counts = Benchmark['standards'][number]['ownTeams'][number]['counts'];

async function benchmark(person: string, code: string, organisationId?: string): Promise<Benchmark> {
  const variables = { code, ...(organisationId === undefined ? {} : { organisationId }) };
  const { auditCycle } = await graph.ask(person, MyBenchmarkDocument, variables);
  return present(auditCycle?.benchmark, `the benchmark of ${code} for ${person}`);
}

const STATES = ['met', 'notMet', 'excluded', 'notApplicable', 'missing'] as const;
const leadOf = (kind: Parameters<typeof awkward>[0]): string => `lead-${awkward(kind)}`;
const ownCounts = ({ standards }: Benchmark): readonly (Counts | undefined)[] =>
  standards.map(({ ownOrganisation }) => ownOrganisation?.counts);
const casesIn = (counts: Counts | null | undefined): number =>
  counts === null || counts === undefined ? 0 : STATES.reduce((total, state) => total + counts[state], 0);

describe('the published cycles of topic 7', () => {
  it.each([
    ['7a', [84, 82, 30, 55, 50], 3373, 38],
    // Standards 1 and 2 were not published for this one; 48, 70 and 66 were.
    ['7b', [89, 87, 48, 70, 66], 5683, 54],
  ])(
    '%s has the national percentages and the cases that were published',
    async (code, percentages, cases, participants) => {
      const { standards, participantCount, coverage } = await benchmark('lead-RPG', code);
      expect(standards.map(({ national }) => national.rate?.percent)).toEqual(percentages);
      expect(standards.map(({ national }) => casesIn(national.counts))).toEqual(standards.map(() => cases));
      expect([coverage.completeCount, participantCount]).toEqual([cases, participants]);
    },
  );

  it('show a lead the own teams, which sum to the own organisation', async () => {
    const { standards } = await benchmark('lead-RPG', '7b');
    for (const { ownOrganisation, ownTeams } of standards) {
      const sum = (key: (typeof STATES)[number]): number =>
        ownTeams.reduce((total, { counts }) => total + counts[key], 0);
      expect(Object.fromEntries(STATES.map((state) => [state, sum(state)]))).toEqual(ownOrganisation?.counts);
    }
  });
});

describe('the cycle whose window is open today', () => {
  it('is there, enrolled in and partly submitted', async () => {
    const { auditCycles } = await graph.ask(null, AuditCyclesDocument, { first: 100 });
    expect(auditCycles?.edges.find(({ node }) => node.code === '7c')?.node.phase).toBe('SUBMISSION');
    const { auditCycle } = await graph.ask('central-1', WhoHasEnrolledDocument, { code: '7c' });
    expect(auditCycle?.enrolments.totalCount).toBe(26);
  });
});

describe('the catalogue of the sample world', () => {
  it('has the five programmes with current versions, and the audit of episodes among them', async () => {
    const { programmes } = await graph.ask(null, ProgrammesDocument, {});
    expect(programmes?.edges.map(({ node }) => [node.topic, node.auditUnit, node.currentVersion?.number])).toEqual([
      ['1', 'PATIENT', 1],
      ['2', 'PATIENT', 1],
      ['7', 'PATIENT', 1],
      ['16', 'EPISODE', 1],
      ['19', 'PATIENT', 1],
    ]);
  });
});

describe('the awkward organisations', () => {
  it('are each registered', async () => {
    const { organisations } = await graph.ask('central-1', OrganisationsDocument, { first: 100 });
    const codes = organisations?.edges.map(({ node }) => node.odsCode);
    expect(AWKWARD_ORGANISATIONS.filter(({ odsCode }) => codes?.includes(odsCode) !== true)).toEqual([]);
  });

  it('with very few cases reads its three', async () => {
    const counts = ownCounts(await benchmark(leadOf('VERY_FEW_CASES'), '7b'));
    expect(counts.map(casesIn)).toEqual([3, 3, 3, 3, 3]);
  });

  it('without an eligible case reads nought out of nought and no percentage', async () => {
    const { standards } = await benchmark(leadOf('NO_ELIGIBLE_CASE'), '7b');
    const rates = standards.map(({ ownOrganisation }) => ownOrganisation?.rate);
    for (const rate of rates)
      expect(rate).toMatchObject({ numerator: 0, denominator: 0, value: null, percent: null, interval: null });
    expect(rates).toHaveLength(5);
  });

  it('that merged last year is read under its successor: by nobody of its own, as a baseline of its successor', async () => {
    const { viewer } = await graph.ask(leadOf('MERGED_AWAY'), ViewerDocument, {});
    expect(viewer?.organisations ?? []).toEqual([]);
    const { organisations } = await graph.ask('central-1', OrganisationsDocument, { first: 100 });
    const predecessor = organisations?.edges.find(({ node }) => node.odsCode === awkward('MERGED_AWAY'))?.node.id;
    const baseline = await benchmark(leadOf('MERGED_INTO'), '7a', predecessor);
    expect(baseline.ownOrganisation?.odsCode).toBe(awkward('MERGED_AWAY'));
    expect(Math.min(...ownCounts(baseline).map(casesIn))).toBeGreaterThan(0);
  });

  it('that signed off in the last hour counts', async () => {
    const counts = ownCounts(await benchmark(leadOf('SIGNED_OFF_LATE'), '7b'));
    expect(Math.min(...counts.map(casesIn))).toBeGreaterThan(0);
  });

  it('that never enrolled reads the national section alone', async () => {
    const { standards, ownOrganisation } = await benchmark(leadOf('NEVER_ENROLLED'), '7b');
    expect(ownOrganisation).toBeNull();
    expect(standards.map((standard) => [standard.national.rate?.percent, standard.ownTeams, standard.peers])).toEqual(
      [89, 87, 48, 70, 66].map((percent) => [percent, [], null]),
    );
  });

  it('with one team has the same figures for both', async () => {
    const { standards } = await benchmark(leadOf('ONE_TEAM'), '7b');
    for (const { ownOrganisation, ownTeams } of standards)
      expect(ownTeams.map(({ counts }) => counts)).toEqual([ownOrganisation?.counts]);
  });

  it('that did not sign off before the lock is in no figure, and reads the national section', async () => {
    const { standards } = await benchmark(leadOf('UNSIGNED_AT_LOCK'), '7b');
    expect(standards.map(({ ownOrganisation, peers }) => [ownOrganisation, peers])).toEqual(
      standards.map(() => [null, null]),
    );
  });
});
