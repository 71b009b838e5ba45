import { beforeAll, describe, expect, it } from '@jest/globals';
import { runAnalysis } from '@qip/analytics/analysis/run-analysis';
import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { MyBenchmarkDocument, PublishBenchmarkDocument } from '@qip/schema/generated/graphql';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { useTestPlatform } from '../harness/use-test-platform.js';

const database = useTestDatabase();
const platform = useTestPlatform(database);
const analytics = useTestSubgraph(analyticsSubgraph, database);
let published: GivenLockedCycle;

beforeAll(async () => {
  const participants = Array.from({ length: 12 }, (_, index) => ({
    teams: { [`T${index}`]: { MNA: 30, NAM: 20 } },
  }));
  published = await givenLockedCycle(database, participants);
  const { cycle, lock } = published;
  const context = analytics.running().open({ kind: 'JOB', job: 'analyse-audit-cycle' }, newId());
  await runAnalysis(context, { auditCycleId: cycle.auditCycleId, lockNumber: lock.lockNumber });
  await context.database.close();
  const central = await givenCentralPerson(database);
  const { text } = await platform.ask({
    query: PublishBenchmarkDocument.toString(),
    variables: { input: { auditCycleId: cycle.auditCycleId, expectedVersion: 1 } },
    as: central.subject,
  });
  expect(text).toContain('PublishBenchmarkSuccess');
});

const attacker = (): string => published.participants[0]?.organisation.lead.subject ?? '';
const ask = (query: string, variables: Readonly<Record<string, unknown>>): ReturnType<typeof platform.ask> =>
  platform.ask({ query, variables: { cycle: published.cycle.auditCycleId, ...variables }, as: attacker() });

describe('the results of another organisation', () => {
  const OF_ONE = `query ($cycle: ID!, $id: ID!) { benchmark(auditCycleId: $cycle, organisationId: $id) {
    ownOrganisation { id } standards { ownOrganisation { rate { numerator } } ownTeams { rate { numerator } } } } }`;

  it('cannot be asked for by its code (anonymity-08)', async () => {
    const queries = [
      'query ($cycle: ID!) { benchmark(auditCycleId: $cycle, code: "P07") { revision } }',
      'query ($cycle: ID!) { benchmark(auditCycleId: $cycle, selfCode: "P07") { revision } }',
      'query ($cycle: ID!) { benchmark(auditCycleId: $cycle) { standards { peers(code: "P07") { rows { code } } } } }',
    ];
    for (const query of queries) {
      const { status, body } = await ask(query, {});
      expect([status, body]).toMatchObject([400, { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }]);
    }
  });

  it('are the same to a peer as those of nobody (anonymity-10)', async () => {
    const own = published.participants[0]?.organisation.organisationId ?? '';
    expect((await ask(OF_ONE, { id: own })).text).toContain(own);
    const nobody = await ask(OF_ONE, { id: newId() });
    for (const { organisation } of published.participants.slice(1)) {
      const { status, body, text } = await ask(OF_ONE, { id: organisation.organisationId });
      expect([status, body]).toEqual([nobody.status, nobody.body]);
      expect(text).not.toContain(organisation.organisationId);
    }
  });

  it('hold nothing by which a peer could be told: no id, no code of the world, no name (anonymity-10)', async () => {
    const { text, body } = await platform.ask({
      query: MyBenchmarkDocument.toString(),
      variables: { code: published.cycle.code },
      as: attacker(),
    });
    expect(body).not.toHaveProperty('errors');
    expect(text).toContain('"isOwn":true');
    for (const { organisation, teamIds } of published.participants.slice(1)) {
      const { organisationId, odsCode, name, lead } = organisation;
      // A team's code is as short as a part of any timestamp ("T1" of "…T10:18…"): it is looked for as a whole value.
      const teamCodes = [...teamIds.keys()].map((code) => JSON.stringify(code));
      for (const secret of [organisationId, odsCode, name, lead.personId, ...teamCodes, ...teamIds.values()]) {
        expect(text).not.toContain(secret);
      }
    }
  });
});
