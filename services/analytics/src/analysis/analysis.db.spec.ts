import { describe, expect, it } from '@jest/globals';
import {
  givenLockedCycle,
  type GivenLockedCycle,
  givenParticipation,
  type PlannedParticipant,
} from '@qip/testkit/given-analytics';
import { givenOrganisation } from '@qip/testkit/given-organisations';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { givenLock } from '@qip/testkit/given-submissions';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { newId } from '@qip/subgraph-kit/values/id';
import { analyticsSubgraph } from '../subgraph.js';
import { expectedRows, type ExpectedRow } from '../../testing/counted-cases.js';
import { analyse } from '../../testing/given-publication.js';
import { numbersFrom } from '../../testing/sample-participants.js';
import { beginAttempt } from './analysis-progress.js';
import { stageSnapshot } from './stage-snapshot.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

/** One exclusion, none, none: those of the sample standards. */
const EXCLUSIONS = [1, 0, 0];

const storedRows = (auditCycleId: string): Promise<readonly ExpectedRow[]> =>
  database.sql<ExpectedRow>(
    `select level, organisation_id as "organisationId", team_id as "teamId", standard_number as "standardNumber",
       snapshot_row.case_count as cases, array[met, not_met, excluded, not_applicable, missing] as five, excluded_by_reason as reasons
     from analytics.snapshot_row join analytics.snapshot on snapshot.id = snapshot_id where audit_cycle_id = $1`,
    [auditCycleId],
  );

const sorted = (rows: readonly ExpectedRow[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

const snapshots = (auditCycleId: string): ReturnType<typeof database.sql> =>
  database.sql(
    `select id, lock_number as "lockNumber", revision, version, state, input_digest as "inputDigest",
       programme_version_id as "programmeVersionId", engine_version as "engineVersion", case_count as "caseCount",
       participant_count as "participantCount"
     from analytics.snapshot where audit_cycle_id = $1`,
    [auditCycleId],
  );

const analysisOf = async (auditCycleId: string, lockNumber: number): Promise<unknown> => {
  const [row] = await database.sql(
    `select status, failure from analytics.analysis where audit_cycle_id = $1 and lock_number = $2`,
    [auditCycleId, lockNumber],
  );
  return row;
};

const analyseLock = ({ cycle, lock }: Pick<GivenLockedCycle, 'cycle' | 'lock'>): Promise<void> =>
  analyse(analytics, cycle.auditCycleId, lock.lockNumber);

/** Teams with cases of all outcomes, in numbers that the seed decides. */
function anyPlans(seed: number, organisations: number): readonly PlannedParticipant[] {
  const next = numbersFrom(seed);
  const letter = (letters: string): string => letters.charAt(Math.floor(next() * letters.length));
  return Array.from({ length: organisations }, () => ({
    teams: Object.fromEntries(
      Array.from({ length: 1 + Math.floor(next() * 3) }, (_, team) => [
        `T${team}`,
        Object.fromEntries(
          Array.from({ length: 8 }, () => [
            letter('MNAUa') + letter('MNAU') + letter('MNU'),
            1 + Math.floor(next() * 4),
          ]),
        ),
      ]),
    ),
  }));
}

describe('the analysis of a locked cycle', () => {
  it.each([1, 2, 3])('counts every case once per standard at every level, world %i', async (seed) => {
    const plans = anyPlans(seed, 4);
    const locked = await givenLockedCycle(database, plans);
    await analyseLock(locked);
    const rows = await storedRows(locked.cycle.auditCycleId);
    expect(sorted(rows)).toEqual(sorted(expectedRows(plans, locked, EXCLUSIONS)));
  });

  it('records what it takes to compute it again', async () => {
    const locked = await givenLockedCycle(database, anyPlans(4, 2));
    await analyseLock(locked);
    expect(await snapshots(locked.cycle.auditCycleId)).toEqual([
      {
        id: expect.any(String),
        lockNumber: 1,
        revision: 1,
        version: 1,
        state: 'STAGED',
        inputDigest: locked.lock.digest,
        programmeVersionId: locked.programme.programmeVersionId,
        engineVersion: '1.0.0',
        caseCount: locked.lock.caseCount,
        participantCount: 2,
      },
    ]);
    expect(await analysisOf(locked.cycle.auditCycleId, 1)).toEqual({ status: 'READY', failure: null });
  });

  it('of a cycle in which nobody took part is a row of zeros for each standard', async () => {
    const programme = await givenProgramme(database);
    const cycle = await givenCycle(database, programme);
    const lock = await givenLock(database, cycle);
    await analyseLock({ cycle, lock });
    const rows = await storedRows(cycle.auditCycleId);
    expect(rows.map(({ level, cases }) => [level, cases])).toEqual([
      ['NATIONAL', 0],
      ['NATIONAL', 0],
      ['NATIONAL', 0],
    ]);
  });

  it('gives an organisation that took part without a complete case its zeros, and no team', async () => {
    const locked = await givenLockedCycle(database, [{ teams: {} }, { teams: { A1: { MMM: 3 } } }]);
    await analyseLock(locked);
    const own = locked.participants[0]?.organisation.organisationId;
    const rows = (await storedRows(locked.cycle.auditCycleId)).filter(({ organisationId }) => organisationId === own);
    expect(rows.map(({ level, cases, five }) => [level, cases, five])).toEqual([
      ['ORGANISATION', 0, [0, 0, 0, 0, 0]],
      ['ORGANISATION', 0, [0, 0, 0, 0, 0]],
      ['ORGANISATION', 0, [0, 0, 0, 0, 0]],
    ]);
  });

  it('keeps cases without a team in a row of their own, so that teams sum to their organisation', async () => {
    await database.sql(`alter table submissions.audit_case alter team_id drop not null`);
    const programme = await givenProgramme(database);
    const cycle = await givenCycle(database, programme);
    const plan = { teams: { A1: { MNM: 4 }, B1: { NNM: 3 } } };
    const { teamIds } = await givenParticipation(database, cycle, await givenOrganisation(database), plan);
    await database.sql(`update submissions.audit_case set team_id = null where team_id = $1`, [teamIds.get('B1')]);
    await analyseLock({ cycle, lock: await givenLock(database, cycle) });
    const rows = (await storedRows(cycle.auditCycleId)).filter(
      ({ level, standardNumber }) => level === 'TEAM' && standardNumber === 1,
    );
    expect(sorted(rows.map((row) => ({ ...row, organisationId: null })))).toEqual(
      sorted([
        {
          level: 'TEAM',
          organisationId: null,
          teamId: teamIds.get('A1') ?? '',
          standardNumber: 1,
          cases: 4,
          five: [4, 0, 0, 0, 0],
          reasons: [0],
        },
        {
          level: 'TEAM',
          organisationId: null,
          teamId: null,
          standardNumber: 1,
          cases: 3,
          five: [0, 3, 0, 0, 0],
          reasons: [0],
        },
      ]),
    );
  });

  it('holds the coverage of everybody who was enrolled or submitted', async () => {
    const locked = await givenLockedCycle(database, [
      { teams: { A1: { MMM: 3 } }, casesExpected: 5 },
      { teams: { A1: { MMM: 2 } } },
    ]);
    const absent = await givenOrganisation(database);
    await givenEnrolment(database, {
      organisationId: absent.organisationId,
      auditCycleId: locked.cycle.auditCycleId,
      casesExpected: 9,
    });
    const lock = await givenLock(database, locked.cycle);
    await analyseLock({ cycle: locked.cycle, lock });
    const rows = await database.sql(
      `select took_part as "tookPart", cases_expected as expected, submitted_count as submitted, complete_count as complete
       from analytics.snapshot_coverage join analytics.snapshot on snapshot.id = snapshot_id
       where audit_cycle_id = $1 order by complete_count`,
      [locked.cycle.auditCycleId],
    );
    expect(rows).toEqual([
      { tookPart: false, expected: 9, submitted: 0, complete: 0 },
      { tookPart: true, expected: null, submitted: 2, complete: 2 },
      { tookPart: true, expected: 5, submitted: 3, complete: 3 },
    ]);
  });

  it('changes nothing when the job comes a second time', async () => {
    const locked = await givenLockedCycle(database, anyPlans(5, 2));
    await analyseLock(locked);
    const before = await snapshots(locked.cycle.auditCycleId);
    await analyseLock(locked);
    expect(await snapshots(locked.cycle.auditCycleId)).toEqual(before);
  });

  it('of a later lock takes the place of an earlier one that nobody has published, and never the other way', async () => {
    const locked = await givenLockedCycle(database, anyPlans(6, 2));
    await analyseLock(locked);
    const second = await givenLock(database, locked.cycle);
    await analyseLock({ cycle: locked.cycle, lock: second });
    await database.sql(`delete from analytics.analysis where lock_number = 1`);
    await analyseLock(locked);
    expect(await snapshots(locked.cycle.auditCycleId)).toMatchObject([{ lockNumber: 2, revision: 1, version: 2 }]);
  });

  it.each([
    ['a letter that means nothing', 'MXM', 'OUTCOME_UNKNOWN'],
    ['an exclusion that no standard has', 'bMM', 'OUTCOME_UNKNOWN'],
    ['an exclusion that another standard has', 'MaM', 'OUTCOME_UNKNOWN'],
    ['too few letters', 'MM', 'OUTCOME_UNKNOWN'],
    ['too many letters', 'MMMM', 'OUTCOME_UNKNOWN'],
  ])('fails on %s, and leaves no figure', async (_, outcomes, failure) => {
    const locked = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3, [outcomes]: 1 } } }]);
    await analyseLock(locked);
    expect(await analysisOf(locked.cycle.auditCycleId, 1)).toEqual({ status: 'FAILED', failure });
    expect(await snapshots(locked.cycle.auditCycleId)).toEqual([]);
  });

  it('fails where the cases are not as many as the lock took in', async () => {
    const locked = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3 } } }]);
    await database.sql(`update submissions.cycle_lock set case_count = 4 where audit_cycle_id = $1`, [
      locked.cycle.auditCycleId,
    ]);
    await analyseLock(locked);
    expect(await analysisOf(locked.cycle.auditCycleId, 1)).toEqual({
      status: 'FAILED',
      failure: 'CASE_COUNT_DIFFERS',
    });
  });

  it('succeeds once the cause of a failure is gone', async () => {
    const locked = await givenLockedCycle(database, [{ teams: { A1: { MXM: 3 } } }]);
    await analyseLock(locked);
    await database.sql(`update submissions.audit_case set outcomes = 'MMM' where audit_cycle_id = $1`, [
      locked.cycle.auditCycleId,
    ]);
    await analyseLock(locked);
    expect(await analysisOf(locked.cycle.auditCycleId, 1)).toEqual({ status: 'READY', failure: null });
  });

  it('notes an interruption, and throws it, so that the queue tries again', async () => {
    const locked = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3 } } }]);
    await database.sql(
      `alter table analytics.snapshot_coverage add constraint broken check (submitted_count < 0) not valid`,
    );
    await expect(analyseLock(locked)).rejects.toThrow('broken');
    await database.sql(`alter table analytics.snapshot_coverage drop constraint broken`);
    expect(await analysisOf(locked.cycle.auditCycleId, 1)).toEqual({ status: 'FAILED', failure: 'INTERRUPTED' });
    expect(await snapshots(locked.cycle.auditCycleId)).toEqual([]);
  });

  it('is written by the latest attempt only: a worker that was thought dead writes nothing', async () => {
    const locked = await givenLockedCycle(database, [{ teams: { A1: { MMM: 3 } } }]);
    const key = { auditCycleId: locked.cycle.auditCycleId, lockNumber: 1 };
    const context = analytics.running().open({ kind: 'JOB', job: 'analyse-audit-cycle' }, newId());
    const begin = () =>
      context.database.write<Awaited<ReturnType<typeof beginAttempt>>, never>(async (tx) => ({
        kind: 'DONE',
        value: await beginAttempt(tx, key),
      }));
    const first = await begin();
    await begin();
    const attempt = first.kind === 'DONE' ? first.value : null;
    if (attempt === null) throw new Error('The first attempt was not begun.');
    const lock = { ...key, ...locked.lock, programmeVersionId: locked.programme.programmeVersionId };
    const late = await context.database.write((tx) => stageSnapshot(tx, attempt, lock));
    await context.database.close();
    expect(late).toEqual({ kind: 'DONE', value: 'TAKEN_OVER' });
    expect(await snapshots(locked.cycle.auditCycleId)).toEqual([]);
    expect(await analysisOf(key.auditCycleId, 1)).toEqual({ status: 'RUNNING', failure: null });
  });
});
