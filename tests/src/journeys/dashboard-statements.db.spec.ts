import { beforeAll, describe, expect, it } from '@jest/globals';
import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { MyDashboardDocument, PublishBenchmarkDocument } from '@qip/schema/generated/graphql';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { startSubgraph } from '@qip/subgraph-kit/server/subgraph';
import { givenParticipation } from '@qip/testkit/given-analytics';
import {
  givenCentralPerson,
  givenOrganisation,
  type GivenOrganisation,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { givenCycle, type GivenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { analyseCycle } from '../harness/analyse-cycle.js';
import { useTestPlatform } from '../harness/use-test-platform.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);

const CYCLES = 6;
const PUBLISHED = 3;
const OTHERS = 6;
const TEAMS = 9;
const CASES = 20;

let small: GivenOrganisation;
let large: GivenOrganisation;

beforeAll(async () => {
  small = await givenOrganisation(database);
  large = await givenOrganisation(database);
  const others: GivenOrganisation[] = [];
  for (let count = 0; count < OTHERS; count += 1) others.push(await givenOrganisation(database));
  const central = await givenCentralPerson(database);
  for (let place = 0; place < CYCLES; place += 1) {
    const cycle = await givenCycle(database, await givenProgramme(database));
    await takesPart(large, cycle, place, TEAMS, CASES);
    if (place === 0) await takesPart(small, cycle, place, 1, 1);
    if (place >= PUBLISHED) continue;
    for (const other of others) await takesPart(other, cycle, place, 1, CASES);
    await publish(cycle, central);
  }
}, 120_000);

async function takesPart(
  organisation: GivenOrganisation,
  cycle: GivenCycle,
  place: number,
  teams: number,
  cases: number,
): Promise<void> {
  const codes = Array.from({ length: teams }, (_, index) => `C${place}T${index}`);
  await givenParticipation(database, cycle, organisation, {
    teams: Object.fromEntries(codes.map((code) => [code, { MNA: cases, NAM: cases }])),
  });
}

/** Locks, analyses and publishes a cycle. */
async function publish(cycle: GivenCycle, central: GivenPerson): Promise<void> {
  const { lockNumber } = await givenLock(database, cycle);
  const worker = await startSubgraph(analyticsSubgraph, {
    databaseUrl: database.applicationUrl('analytics'),
    poolSize: 1,
    log: createLog({ level: 'silent' }),
    signingKey: new Uint8Array(32).fill(7),
    publicUrl: 'http://platform.test',
    worksJobs: false,
  });
  await analyseCycle(worker, cycle.auditCycleId, lockNumber);
  await worker.stop();
  const { text } = await platform.ask({
    query: PublishBenchmarkDocument.toString(),
    variables: { input: { auditCycleId: cycle.auditCycleId, expectedVersion: 1 } },
    as: central.subject,
  });
  expect(text).toContain('PublishBenchmarkSuccess');
}

/** A lead's dashboard, and how many statements each service sent for it. */
async function dashboardOf({ lead }: GivenOrganisation): Promise<{
  readonly text: string;
  readonly statements: Readonly<Record<string, number>>;
}> {
  platform.takeStatements();
  const answer = await platform.ask({
    query: MyDashboardDocument.toString(),
    variables: { first: 20 },
    as: lead.subject,
  });
  expect(answer.body).not.toHaveProperty('errors');

  const statements = Object.entries(platform.takeStatements()).map(([service, sent]) => [service, sent.length]);
  return { text: answer.text, statements: Object.fromEntries(statements) as Record<string, number> };
}

describe("a lead's dashboard over the four subgraphs", () => {
  it('shows every cycle, its teams and the published results', async () => {
    const { text } = await dashboardOf(large);
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    expect([count(/"casesExpected"/g), count(/"publishedAt":"/g), count(/"team":\{"code":/g)]).toEqual([
      CYCLES,
      PUBLISHED,
      CYCLES * TEAMS * CYCLES,
    ]);
  });

  it('costs as many statements for one cycle with one team as for six with nine teams each', async () => {
    const [few, many] = [await dashboardOf(small), await dashboardOf(large)];
    expect(many.text.length).toBeGreaterThan(10 * few.text.length);
    expect(many.statements).toEqual(few.statements);
  });

  it('costs a known number of statements, transactions and scopes included', async () => {
    const { statements } = await dashboardOf(large);
    expect(statements).toEqual({ organisations: 8, programmes: 11, submissions: 9, analytics: 8 });
  });
});
