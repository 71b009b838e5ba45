import { describe, expect, it } from '@jest/globals';
import { analyticsSubgraph } from '@qip/analytics/subgraph';
import { givenOrganisation, givenSuccession, givenTeam } from '@qip/testkit/given-organisations';
import { givenEnrolment } from '@qip/testkit/given-programmes';
import { givenCases, givenSubmission } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { useTestPlatform } from '../harness/use-test-platform.js';
import { givenSubmitted, type PlannedPart, publishCycle } from './published-cycle.js';
import { nationIn, readResults, type ReadResults } from './read-results.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);
const platform = useTestPlatform(database);
const ground = { database, analytics, platform };

/** Eight organisations that met the standards as often as not. */
const EIGHT: readonly PlannedPart[] = Array.from({ length: 8 }, () => ({ teams: { A1: { MMM: 10, NNN: 10 } } }));

async function resultsOf(parts: readonly PlannedPart[]): Promise<ReadResults> {
  const { cycle, organisations } = await givenSubmitted(ground, parts);
  await publishCycle(ground, cycle);
  return readResults(platform, organisations[0]?.lead.subject ?? '', cycle.code);
}

describe('the fault "mean of rates": small organisations weigh as much as large ones', () => {
  it('is not ours: the nation is all that was met over all cases, 180 of 360, not the mean of 100 % and 25 %', async () => {
    const small = Array.from({ length: 6 }, () => ({ teams: { A1: { MMM: 20 } } }));
    const large = Array.from({ length: 4 }, () => ({ teams: { A1: { MMM: 15, NNN: 45 } } }));
    const results = await resultsOf([...small, ...large]);
    // The mean of the ten rates would be 70 %.
    expect(nationIn(results)).toEqual([
      [180, 360, 50],
      [180, 360, 50],
      [180, 360, 50],
    ]);
  });

  it('is not ours within an organisation either: 10 of 10 and 0 of 30 are 25 %, not 50 %', async () => {
    const results = await resultsOf([{ teams: { A1: { MMM: 10 }, B2: { NNN: 30 } } }, ...EIGHT]);
    expect(results?.standards[0]?.ownOrganisation?.rate).toEqual({
      numerator: 10,
      denominator: 40,
      value: 0.25,
      percent: 25,
    });
  });
});

describe('the fault "0/0": nobody was eligible, and a rate is shown', () => {
  it('is not ours: nation, organisation and peers have no percentage, neither 0 nor 100', async () => {
    const results = await resultsOf(EIGHT.map(() => ({ teams: { A1: { MAN: 10, NAM: 10 } } })));
    const none = { numerator: 0, denominator: 0, value: null, percent: null };
    const standard = results?.standards[1];
    expect([standard?.national.rate, standard?.ownOrganisation?.rate]).toEqual([none, none]);
    expect(standard?.peers?.rows.filter(({ percent }) => percent !== null)).toEqual([]);
  });

  it('is not ours where one organisation has no eligible case: its row among the others has no percentage', async () => {
    const results = await resultsOf([{ teams: { A1: { AMM: 10, ANN: 10 } } }, ...EIGHT]);
    expect(results?.standards[0]?.ownOrganisation?.rate).toMatchObject({ denominator: 0, percent: null });
    // What the eight others met, of their cases alone.
    expect(nationIn(results)[0]).toEqual([80, 160, 50]);
  });
});

describe('the fault "wrong cohort": cases are counted that do not belong to the cycle', () => {
  it('is not ours: drafts, unsigned submissions, and cases of other cycles are in no figure', async () => {
    const earlier = await givenSubmitted(ground, EIGHT);
    const parts = earlier.organisations.map((organisation) => ({ organisation, teams: { B1: { NNN: 5, MMM: 1 } } }));
    const { cycle, organisations } = await givenSubmitted(ground, parts, earlier);
    const [first] = organisations;
    if (first === undefined) throw new Error('Nobody takes part.');

    const { organisationId } = await givenOrganisation(database);
    await givenEnrolment(database, { organisationId, auditCycleId: cycle.auditCycleId });
    const unsigned = await givenSubmission(database, organisationId, cycle);
    const teamId = await givenTeam(database, organisationId, 'U1');
    await givenCases(database, unsigned, [{ teamId, teamCode: 'U1', outcomes: 'MMM', count: 50 }]);
    await database.sql(
      `update submissions.audit_case set state = 'DRAFT', outcomes = null
       where audit_cycle_id = $1 and organisation_id = $2 and outcomes = 'MMM'`,
      [cycle.auditCycleId, first.organisationId],
    );

    await publishCycle(ground, cycle, { unsigned: 'LEAVE_OUT' });
    const results = await readResults(platform, first.lead.subject, cycle.code);
    // Eight organisations with 5 not met and 1 met each, of which the first has its met one as a draft.
    expect(nationIn(results)[0]).toEqual([7, 47, 15]);
    expect(results?.standards[0]?.ownOrganisation?.rate).toMatchObject({ numerator: 0, denominator: 5, percent: 0 });
    expect(results?.participantCount).toBe(8);
  });
});

describe('the fault "predecessors counted twice": a merged organisation adds what it took over once more', () => {
  it('is not ours: before and after the merger each case is counted once', async () => {
    const before = await givenSubmitted(ground, [...EIGHT, { teams: { A1: { MMM: 6, NNN: 14 } } }]);
    const [predecessor, successor, ...others] = before.organisations;
    if (predecessor === undefined || successor === undefined) throw new Error('Nobody takes part.');
    await publishCycle(ground, before.cycle);
    await givenSuccession(database, {
      predecessorId: predecessor.organisationId,
      successorId: successor.organisationId,
    });
    const after = await givenSubmitted(
      ground,
      [successor, ...others].map((organisation) => ({ organisation, teams: { C1: { MMM: 12, NNN: 8 } } })),
      before,
    );
    await publishCycle(ground, after.cycle);

    const [earlier, later] = [
      await readResults(platform, successor.lead.subject, before.cycle.code),
      await readResults(platform, successor.lead.subject, after.cycle.code),
    ];
    expect([nationIn(earlier)[0], nationIn(later)[0]]).toEqual([
      [86, 180, 48],
      [96, 160, 60],
    ]);
    expect(later?.standards[0]?.ownOrganisation?.rate).toMatchObject({ numerator: 12, denominator: 20 });
  });
});
