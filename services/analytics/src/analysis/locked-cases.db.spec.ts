import { describe, expect, it } from '@jest/globals';
import { givenLockedCycle, type GivenLockedCycle } from '@qip/testkit/given-analytics';
import { givenCentralPerson, givenOrganisation, givenTeam } from '@qip/testkit/given-organisations';
import { givenEnrolment } from '@qip/testkit/given-programmes';
import { givenCases, givenLock, givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { analyticsSubgraph } from '../subgraph.js';
import { alikePlans } from '../../testing/alike-plans.js';
import { type AnsweredBenchmark, BENCHMARK, benchmarkIn } from '../../testing/benchmark-query.js';
import { analyse, givenPublication } from '../../testing/given-publication.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

/** Met and not met of the nation on the first standard, in the snapshot of a lock. */
async function nationOf(auditCycleId: string, lockNumber: number): Promise<unknown> {
  const [row] = await database.sql(
    `select met, not_met from analytics.snapshot_row join analytics.snapshot on snapshot.id = snapshot_id
     where audit_cycle_id = $1 and lock_number = $2 and level = 'NATIONAL' and standard_number = 1`,
    [auditCycleId, lockNumber],
  );
  return row;
}

/** After the first lock, every case that met the first standard is found not to have: a new version of each. */
async function correctCases(auditCycleId: string): Promise<void> {
  await database.sql(
    `with closed as (
       update submissions.audit_case set until_lock = 2
       where audit_cycle_id = $1 and until_lock is null and outcomes like 'M%' returning *)
     insert into submissions.audit_case (organisation_id, id, from_lock, submission_id, audit_cycle_id, team_id, team_code,
       number, state, answers, outcomes, digest, entered_by)
     select organisation_id, id, 2, submission_id, audit_cycle_id, team_id, team_code, number, state, answers,
       overlay(outcomes placing 'N' from 1), digest, entered_by from closed`,
    [auditCycleId],
  );
}

describe('the analysis of a lock', () => {
  it('counts the cases as they stood at that lock, though they were corrected before it ran', async () => {
    const { cycle } = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3, NMM: 2 } } }]);
    await correctCases(cycle.auditCycleId);
    await analyse(analytics, cycle.auditCycleId, 1);
    expect(await nationOf(cycle.auditCycleId, 1)).toEqual({ met: 3, not_met: 2 });
  });

  it('counts the corrected cases once and no earlier version of them, when it is of the next lock', async () => {
    const { cycle } = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3, NMM: 2 } } }]);
    await correctCases(cycle.auditCycleId);
    await givenLock(database, cycle);
    await analyse(analytics, cycle.auditCycleId, 2);
    expect(await nationOf(cycle.auditCycleId, 2)).toEqual({ met: 0, not_met: 5 });
  });

  it('is of the latest lock alone: a job that comes late for an earlier one leaves nothing', async () => {
    const { cycle } = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3 } } }]);
    await givenLock(database, cycle);
    await analyse(analytics, cycle.auditCycleId, 1);
    await analyse(analytics, cycle.auditCycleId, 3);
    expect(
      await database.sql(`select from analytics.snapshot where audit_cycle_id = $1`, [cycle.auditCycleId]),
    ).toEqual([]);
    expect(
      await database.sql(`select from analytics.analysis where audit_cycle_id = $1`, [cycle.auditCycleId]),
    ).toEqual([]);
  });
});

/** Eight that signed off and one that did not: five complete cases and a draft, which the lock leaves out. */
async function givenLeftOut(): Promise<GivenLockedCycle & { readonly leftOut: string; readonly lead: string }> {
  const before = await givenLockedCycle(database, alikePlans(8));
  await database.sql(`update submissions.gate set state = 'OPEN' where audit_cycle_id = $1`, [
    before.cycle.auditCycleId,
  ]);
  const { organisationId, lead } = await givenOrganisation(database);
  await givenEnrolment(database, { organisationId, auditCycleId: before.cycle.auditCycleId, casesExpected: 10 });
  const submission = await givenSubmission(database, organisationId, before.cycle);
  const team = { teamId: await givenTeam(database, organisationId, 'Z1'), teamCode: 'Z1' };
  await givenCases(database, submission, [
    { ...team, outcomes: 'NNN', count: 5 },
    { ...team, outcomes: null },
  ]);
  const lock = await givenLock(database, before.cycle, { unsigned: 'LEAVE_OUT' });
  return { ...before, lock, leftOut: organisationId, lead: lead.subject };
}

async function read(as: string, cycle: string, organisation: string): Promise<AnsweredBenchmark | null> {
  return benchmarkIn(await analytics.ask({ query: BENCHMARK, variables: { cycle, organisation }, as }));
}

describe('a submission that was left out', () => {
  it('is in no figure at any level, and in the coverage as submitted, not as complete', async () => {
    const { leftOut, ...locked } = await givenLeftOut();
    const { auditCycleId } = locked.cycle;
    await analyse(analytics, auditCycleId, 2);
    expect(await nationOf(auditCycleId, 2)).toEqual({ met: 188, not_met: 164 });
    expect(await database.sql(`select from analytics.snapshot_row where organisation_id = $1`, [leftOut])).toEqual([]);
    const coverage = await database.sql(
      `select took_part, cases_expected, submitted_count, complete_count from analytics.snapshot_coverage
       where organisation_id = $1`,
      [leftOut],
    );
    expect(coverage).toEqual([{ took_part: false, cases_expected: 10, submitted_count: 6, complete_count: 0 }]);
  });

  it('shows its lead the nation only: neither figures of its own, nor peers, nor a row that is its', async () => {
    const { leftOut, lead, ...locked } = await givenLeftOut();
    await givenPublication(analytics, await givenCentralPerson(database), locked);
    const benchmark = await read(lead, locked.cycle.auditCycleId, leftOut);
    expect(benchmark).toMatchObject({
      ownOrganisation: null,
      participantCount: 8,
      coverage: { casesExpected: 490, submittedCount: 406, completeCount: 400 },
    });
    expect(
      benchmark?.standards.map(({ ownOrganisation, ownTeams, peers }) => [ownOrganisation, ownTeams, peers]),
    ).toEqual([1, 2, 3].map(() => [null, [], null]));
    expect(benchmark?.standards[0]?.national.rate).toMatchObject({ numerator: 188, denominator: 352 });
    const codes = await database.sql(`select from analytics.peer_code where organisation_id = $1`, [leftOut]);
    expect(codes).toEqual([]);
  });
});
