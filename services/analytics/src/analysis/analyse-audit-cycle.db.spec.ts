import { describe, expect, it } from '@jest/globals';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme } from '@qip/testkit/given-programmes';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { analyticsSubgraph } from '../subgraph.js';
import { analyse } from '../../testing/given-publication.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

const analyseLock = ({ cycle, lock }: Pick<GivenLockedCycle, 'cycle' | 'lock'>): Promise<void> =>
  analyse(analytics, cycle.auditCycleId, lock.lockNumber);

const ANALYSE = `mutation ($input: AnalyseAuditCycleInput!) { analyseAuditCycle(input: $input) {
  __typename
  ... on AnalyseAuditCycleSuccess { analysis { status failure lockNumber } }
  ... on InvalidTransitionError { currentState }
  ... on NotFoundError { entity } } }`;

const ask = async (auditCycleId: string): Promise<unknown> => {
  const central = await givenCentralPerson(database);
  return (await analytics.ask({ query: ANALYSE, variables: { input: { auditCycleId } }, as: central.subject })).data;
};

const jobs = async (auditCycleId: string): Promise<number> => {
  const rows = await database.sql(
    `select from jobs.job where name = 'analyse-audit-cycle' and data ->> 'auditCycleId' = $1`,
    [auditCycleId],
  );
  return rows.length;
};

describe('asking for the analysis', () => {
  it('puts it into the queue where there is none, once', async () => {
    const { cycle } = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3 } } }]);
    const queued = {
      analyseAuditCycle: {
        __typename: 'AnalyseAuditCycleSuccess',
        analysis: { status: 'QUEUED', failure: null, lockNumber: 1 },
      },
    };
    expect(await ask(cycle.auditCycleId)).toEqual(queued);
    expect(await ask(cycle.auditCycleId)).toEqual(queued);
    expect(await jobs(cycle.auditCycleId)).toBe(1);
  });

  it('gives the one that is ready, and starts no other', async () => {
    const locked = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3 } } }]);
    await analyseLock(locked);
    expect(await ask(locked.cycle.auditCycleId)).toMatchObject({
      analyseAuditCycle: { analysis: { status: 'READY' } },
    });
    expect(await jobs(locked.cycle.auditCycleId)).toBe(0);
  });

  it('starts one that failed again', async () => {
    const locked = await givenLockedCycle(database, [{ teams: { A1: { XXX: 3 } } }]);
    await analyseLock(locked);
    expect(await ask(locked.cycle.auditCycleId)).toMatchObject({
      analyseAuditCycle: { analysis: { status: 'QUEUED', failure: null } },
    });
    expect(await jobs(locked.cycle.auditCycleId)).toBe(1);
  });

  it('is refused for a cycle that was never locked, and for one that does not exist', async () => {
    const cycle = await givenCycle(database, await givenProgramme(database));
    expect(await ask(cycle.auditCycleId)).toEqual({
      analyseAuditCycle: { __typename: 'InvalidTransitionError', currentState: 'NOT_LOCKED' },
    });
    expect(await ask(newId())).toEqual({ analyseAuditCycle: { __typename: 'NotFoundError', entity: 'AuditCycle' } });
    expect(await jobs(cycle.auditCycleId)).toBe(0);
  });
});
