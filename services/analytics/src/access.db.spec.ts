import { describe, expect, it } from '@jest/globals';
import { attempt } from '@qip/subgraph-kit/access/policy';
import { type Role, ROLES } from '@qip/subgraph-kit/access/actor';
import { givenLockedCycle } from '@qip/testkit/given-analytics';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenPerson,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { ACCESS, type Operation } from './access-table.js';
import { analyticsSubgraph } from './subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

const CENTRAL_ONLY: readonly Role[] = ['CENTRAL_TEAM'];
const LOCAL: readonly Role[] = ['LOCAL_LEAD', 'QIP_LEAD', 'VIEWER'];

/** The table as it is meant, written down a second time. */
const MEANT: Readonly<Record<Operation, readonly Role[]>> = {
  readBenchmark: ['CENTRAL_TEAM', ...LOCAL, 'PARTNER_TOOL'],
  previewBenchmark: CENTRAL_ONLY,
  readTrend: ['CENTRAL_TEAM', ...LOCAL, 'PARTNER_TOOL'],
  readOwnResult: [...LOCAL, 'PARTNER_TOOL'],
  readTeamResults: LOCAL,
  readPeers: LOCAL,
  readAnalysis: CENTRAL_ONLY,
  analyseAuditCycle: CENTRAL_ONLY,
  publishBenchmark: CENTRAL_ONLY,
  reviseBenchmark: CENTRAL_ONLY,
};

describe('the role × operation table', () => {
  it.each(Object.entries(MEANT))('lets exactly those attempt %s that are meant', (operation, roles) => {
    const name = operation as Operation;
    const may = ROLES.filter((role) => {
      const grant = {
        role,
        organisationId: 'o',
        predecessorIds: [],
        programmeId: null,
        auditCycleId: null,
        teamIds: null,
      };
      return attempt(ACCESS, { kind: 'PERSON', id: 'p', name: 'p', grants: [grant] }, name) === 'ALLOWED';
    });
    expect([...may].sort()).toEqual([...roles].sort());
    expect(attempt(ACCESS, { kind: 'ANONYMOUS', id: null, name: 'nobody', grants: [] }, name)).toBe('NOT_SIGNED_IN');
  });

  it('covers every operation', () => {
    expect(Object.keys(ACCESS).sort()).toEqual(Object.keys(MEANT).sort());
  });
});

const OPERATIONS = {
  benchmark: `query ($id: ID!) { benchmark(auditCycleId: $id) { revision } }`,
  trend: `query ($id: ID!) { trend(standardId: $id) { standard { id } } }`,
  analyseAuditCycle: `mutation ($id: ID!) { analyseAuditCycle(input: { auditCycleId: $id }) { __typename } }`,
  publishBenchmark: `mutation ($id: ID!) { publishBenchmark(input: { auditCycleId: $id, expectedVersion: 9 }) { __typename } }`,
  reviseBenchmark: `mutation ($id: ID!) { reviseBenchmark(input: { auditCycleId: $id, expectedVersion: 9, reason: "Wrong form" }) { __typename } }`,
};

describe('the operations of the graph', () => {
  it('are walked by every role: allowed, forbidden, or not signed in', async () => {
    const { cycle, participants } = await givenLockedCycle(database, [{ teams: { A1: { MMM: 1 } } }]);
    const organisation = participants[0]?.organisation ?? (await givenOrganisation(database));
    const { organisationId } = organisation;
    const { programmeId, auditCycleId } = cycle;
    const people: Readonly<Record<string, string | undefined>> = {
      central: (await givenCentralPerson(database)).subject,
      lead: organisation.lead.subject,
      qipLead: (await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId })).subject,
      collector: (await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId })).subject,
      viewer: (await givenColleague(database, { role: 'VIEWER', organisationId })).subject,
      partner: (await givenPartnerTool(database, [organisationId])).subject,
      nobodyKnown: (await givenPerson(database)).subject,
      anonymous: undefined,
    };
    const walk: Record<string, readonly unknown[]> = {};
    for (const [who, subject] of Object.entries(people)) {
      const outcomes: unknown[] = [];
      for (const query of Object.values(OPERATIONS)) {
        const { data, errors } = await analytics.ask({
          query,
          variables: { id: auditCycleId },
          ...(subject === undefined ? {} : { as: subject }),
        });
        outcomes.push(errors?.[0]?.extensions['code'] ?? Object.values(data ?? {})[0] ?? null);
      }
      walk[who] = outcomes;
    }
    const forbidden = 'FORBIDDEN';
    const reader = [null, null, forbidden, forbidden, forbidden];
    expect(walk).toEqual({
      central: [
        null,
        null,
        { __typename: 'AnalyseAuditCycleSuccess' },
        { __typename: 'InvalidTransitionError' },
        { __typename: 'InvalidTransitionError' },
      ],
      lead: reader,
      qipLead: reader,
      collector: Object.keys(OPERATIONS).map(() => forbidden),
      viewer: reader,
      partner: reader,
      nobodyKnown: Object.keys(OPERATIONS).map(() => forbidden),
      anonymous: Object.keys(OPERATIONS).map(() => 'UNAUTHENTICATED'),
    });
    const analyses = await database.sql(`select status from analytics.analysis where audit_cycle_id = $1`, [
      auditCycleId,
    ]);
    expect(analyses).toEqual([{ status: 'QUEUED' }]);
  });
});
