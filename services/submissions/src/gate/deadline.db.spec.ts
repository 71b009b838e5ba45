import { afterEach, describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { endOfDay, startOfDay } from '@qip/subgraph-kit/values/local-date';
import { askField, uploader } from '../../testing/ask.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import { recordCase, signOff, withdrawSignOff } from '../../testing/operations.js';
import { csvOf, goodRow } from '../../testing/sample-csv.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);
afterEach(() => resetClock(database));

const closing = ({ cycle }: GivenPart): Date => endOfDay(cycle.schedule.submissionClosesOn);
const at = (instant: Date, milliseconds: number): Promise<void> =>
  stopClock(database, new Date(instant.getTime() + milliseconds));

async function numberOfCases({ organisation }: GivenPart): Promise<number> {
  const rows = await database.sql(`select from submissions.audit_case where organisation_id = $1`, [
    organisation.organisationId,
  ]);
  return rows.length;
}

describe('the deadline', () => {
  it.each([
    [-1, 'RecordCaseSuccess', 1],
    [0, 'WindowClosedError', 0],
    [1, 'WindowClosedError', 0],
  ])('at %d ms answers a case with %s', async (milliseconds, answer, stored) => {
    const part = await givenPart(database);
    await at(closing(part), milliseconds);
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: answer });
    expect(await numberOfCases(part)).toBe(stored);
  });

  it('names the last day, and before the window opens the first', async () => {
    const part = await givenPart(database);
    const { submissionOpensOn, submissionClosesOn } = part.cycle.schedule;
    await at(closing(part), 0);
    expect(await recordCase(submissions, part)).toMatchObject({ closedOn: submissionClosesOn, opensOn: null });
    await at(startOfDay(submissionOpensOn), -1);
    expect(await recordCase(submissions, part)).toMatchObject({ closedOn: null, opensOn: submissionOpensOn });
    await at(startOfDay(submissionOpensOn), 0);
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: 'RecordCaseSuccess' });
  });

  it('holds for the start of an upload, the file, and the commit', async () => {
    const part = await givenPart(database);
    const lead = uploader(submissions, part);
    await at(closing(part), -1);
    const early = await lead.send('ADD', csvOf(goodRow()));
    const late = await lead.begin('ADD');
    await at(closing(part), 0);
    expect(await lead.start('ADD')).toMatchObject({ __typename: 'WindowClosedError' });
    expect(await lead.put(late.permission, csvOf(goodRow()))).toMatchObject({
      status: 409,
      body: { code: 'WINDOW_CLOSED' },
    });
    expect(await lead.commit(early.uploadId)).toMatchObject({ __typename: 'WindowClosedError' });
    expect(await numberOfCases(part)).toBe(0);
    expect(await lead.discard(early.uploadId)).toMatchObject({ upload: { state: 'DISCARDED' } });
    await at(closing(part), -1);
    expect(await lead.commit((await lead.send('ADD', csvOf(goodRow()))).uploadId)).toMatchObject({
      __typename: 'CommitCaseUploadSuccess',
    });
  });

  it('holds for the sign-off and for taking it back', async () => {
    const part = await givenPart(database);
    await at(closing(part), -1);
    const signed = await signOff(submissions, part, 0);
    expect(signed).toMatchObject({ submission: { state: 'SIGNED_OFF' } });
    const [, submissionId = ''] = /"id":"([^"]+)"/.exec(JSON.stringify(signed)) ?? [];
    await at(closing(part), 0);
    const lead = part.organisation.lead.subject;
    expect(await withdrawSignOff(submissions, submissionId, 2, lead)).toMatchObject({
      __typename: 'WindowClosedError',
    });
    const other = await givenPart(database, { in: part });
    expect(await signOff(submissions, other, 0)).toMatchObject({ __typename: 'WindowClosedError' });
  });

  it('moves with the cycle', async () => {
    const part = await givenPart(database);
    await at(closing(part), 0);
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: 'WindowClosedError' });
    await database.sql(`select contracts.move_window_v1($1, $2, $3)`, [
      part.cycle.auditCycleId,
      startOfDay(part.cycle.schedule.submissionOpensOn).toISOString(),
      new Date(closing(part).getTime() + 1).toISOString(),
    ]);
    expect(await recordCase(submissions, part)).toMatchObject({ __typename: 'RecordCaseSuccess' });
  });
});

const WINDOW = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on AuditCycle {
  submissionWindow { state opensAt closesAt lockNumber } } } }`;

describe('the submission window', () => {
  it('is public, and says where it stands', async () => {
    const part = await givenPart(database);
    const keys = [
      { __typename: 'AuditCycle', id: part.cycle.auditCycleId },
      { __typename: 'AuditCycle', id: part.teamA },
      { __typename: 'AuditCycle', id: 'nothing' },
    ];
    const opensAt = startOfDay(part.cycle.schedule.submissionOpensOn).toISOString();
    const closesAt = closing(part).toISOString();
    for (const [milliseconds, state] of [
      [-1, 'OPEN'],
      [0, 'CLOSED'],
    ] as const) {
      await at(closing(part), milliseconds);
      const entities = await askField(submissions, '_entities', { query: WINDOW, variables: { keys } });
      expect(entities).toEqual([
        { submissionWindow: { state, opensAt, closesAt, lockNumber: 0 } },
        { submissionWindow: null },
        null,
      ]);
    }
  });
});
