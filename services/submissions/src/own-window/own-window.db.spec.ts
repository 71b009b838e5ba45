import { afterEach, describe, expect, it } from '@jest/globals';
import { addDays, endOfDay, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { givenCentralPerson } from '@qip/testkit/given-organisations';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenSubmission } from '@qip/testkit/given-submissions';
import { askField } from '../../testing/ask.js';
import { givenPart, type GivenPart } from '../../testing/given-part.js';
import {
  extendSubmission,
  lockCycle,
  recordCase,
  reopenSubmission,
  signOff,
  undoLock,
  withdrawSignOff,
} from '../../testing/operations.js';
import { submissionsSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const submissions = useTestSubgraph(submissionsSubgraph, database);
afterEach(() => resetClock(database));

const lastDay = ({ cycle }: GivenPart): LocalDate => cycle.schedule.submissionClosesOn;
const daysAfter = (part: GivenPart, days: number): LocalDate => addDays(lastDay(part), days);
const RECORDED = { __typename: 'RecordCaseSuccess' };
const CLOSED = { __typename: 'WindowClosedError' };
const closing = (day: LocalDate): string => endOfDay(day).toISOString();

/** Stops the clock so many milliseconds after a day is over. */
const at = (day: LocalDate, milliseconds: number): Promise<void> =>
  stopClock(database, new Date(endOfDay(day).getTime() + milliseconds));

async function central(): Promise<string> {
  return (await givenCentralPerson(database)).subject;
}

async function submissionIn(part: GivenPart, isSignedOff = false): Promise<string> {
  const { organisationId } = part.organisation;
  return (await givenSubmission(database, organisationId, part.cycle, { isSignedOff })).submissionId;
}

describe('an extension', () => {
  it('gives one organisation a later last day, to the millisecond, and nobody else', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const other = await givenPart(database, { in: part });
    expect(await extendSubmission(submissions, part, daysAfter(part, 7), as)).toMatchObject({
      organisation: { id: part.organisation.organisationId },
      auditCycle: { submissionWindow: { state: 'OPEN', closesAt: closing(lastDay(part)) } },
      window: { state: 'OPEN', closesAt: closing(daysAfter(part, 7)), own: [{ kind: 'EXTENSION' }] },
    });
    await at(lastDay(part), 0);
    expect(await recordCase(submissions, other)).toMatchObject({ ...CLOSED, closedOn: lastDay(part) });
    await at(daysAfter(part, 7), -1);
    expect(await recordCase(submissions, part)).toMatchObject(RECORDED);
    await at(daysAfter(part, 7), 0);
    expect(await recordCase(submissions, part)).toMatchObject({ ...CLOSED, closedOn: daysAfter(part, 7) });
  });

  it('lets the lead sign off and take that back until its end', async () => {
    const [part, as] = [await givenPart(database), await central()];
    await extendSubmission(submissions, part, daysAfter(part, 7), as);
    const id = await submissionIn(part);
    await at(daysAfter(part, 7), -1);
    const lead = part.organisation.lead.subject;
    expect(await signOff(submissions, part, 1)).toMatchObject({ submission: { state: 'SIGNED_OFF' } });
    expect(await withdrawSignOff(submissions, id, 2, lead)).toMatchObject({ submission: { state: 'OPEN' } });
    expect(await signOff(submissions, part, 3)).toMatchObject({ submission: { state: 'SIGNED_OFF' } });
    await at(daysAfter(part, 7), 0);
    expect(await withdrawSignOff(submissions, id, 4, lead)).toMatchObject(CLOSED);
  });

  it('can be given after the window has closed, and again', async () => {
    const [part, as] = [await givenPart(database), await central()];
    await at(lastDay(part), 0);
    expect(await recordCase(submissions, part)).toMatchObject(CLOSED);
    await extendSubmission(submissions, part, daysAfter(part, 1), as);
    expect(await recordCase(submissions, part)).toMatchObject(RECORDED);
    await at(daysAfter(part, 1), 0);
    expect(await extendSubmission(submissions, part, daysAfter(part, 3), as)).toMatchObject({
      window: { own: [{ kind: 'EXTENSION', closesAt: closing(daysAfter(part, 3)) }] },
    });
    expect(await recordCase(submissions, part)).toMatchObject(RECORDED);
  });

  it('is refused on a day that is not later than the cycle’s, or over, or for another than an enrolled organisation', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const fault = { __typename: 'InputValidationError', fields: [{ path: 'closesOn' }] };
    expect(await extendSubmission(submissions, part, lastDay(part), as)).toMatchObject(fault);
    await at(daysAfter(part, 2), 0);
    expect(await extendSubmission(submissions, part, daysAfter(part, 2), as)).toMatchObject(fault);
    const stranger = await givenPart(database, { in: part, isEnrolled: false });
    expect(await extendSubmission(submissions, stranger, daysAfter(part, 9), as)).toMatchObject({
      __typename: 'NotEnrolledError',
    });
    const cancelled = await givenPart(database, { cycle: { state: 'CANCELLED' } });
    expect(await extendSubmission(submissions, cancelled, daysAfter(part, 9), as)).toMatchObject({
      currentState: 'CANCELLED',
    });
    const nowhere = { ...part, cycle: { ...part.cycle, auditCycleId: part.teamA } };
    expect(await extendSubmission(submissions, nowhere, daysAfter(part, 9), as)).toMatchObject({
      entity: 'AuditCycle',
    });
    expect(
      await database.sql(`select from submissions.own_window where audit_cycle_id = $1`, [part.cycle.auditCycleId]),
    ).toEqual([]);
  });

  it('ends with the lock, is refused behind it, and counts again when the lock is undone', async () => {
    const [part, as] = [await givenPart(database), await central()];
    await extendSubmission(submissions, part, daysAfter(part, 7), as);
    await at(lastDay(part), 0);
    const { auditCycleId } = part.cycle;
    expect(await lockCycle(submissions, auditCycleId, as, { reason: null })).toMatchObject({
      __typename: 'InputValidationError',
      fields: [{ path: 'reason' }],
    });
    await lockCycle(submissions, auditCycleId, as);
    expect(await recordCase(submissions, part)).toMatchObject(CLOSED);
    expect(await extendSubmission(submissions, part, daysAfter(part, 9), as)).toMatchObject({ currentState: 'LOCKED' });
    await undoLock(submissions, auditCycleId, 1, as);
    expect(await recordCase(submissions, part)).toMatchObject(RECORDED);
  });

  it('screens its reason, and tells of itself in the organisation’s chain and the centre’s', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const reason = 'asked by a.person@trust.example';
    expect(await extendSubmission(submissions, part, daysAfter(part, 7), as, { reason })).toMatchObject({
      path: 'reason',
      kind: 'EMAIL_ADDRESS',
    });
    expect(await extendSubmission(submissions, part, daysAfter(part, 7), as, { reason: ' a ' })).toMatchObject({
      fields: [{ path: 'reason' }],
    });
    await extendSubmission(submissions, part, daysAfter(part, 7), as);
    const events = await database.sql(
      `select chain::text, reason, after ->> 'closesOn' as day from submissions.audit_event where entity_id = $1 order by chain`,
      [part.cycle.auditCycleId],
    );
    const event = { reason: 'The ward moved', day: daysAfter(part, 7) };
    expect(events).toEqual([
      { chain: '00000000-0000-0000-0000-000000000000', ...event },
      { chain: part.organisation.organisationId, ...event },
    ]);
  });
});

const SHOWN = `query ($id: ID!, $keys: [_Any!]!) { submission(id: $id) { window { state own { kind } } }
  _entities(representations: $keys) { ... on AuditCycle { submissionWindow { state own { kind } }
    progress { organisation { id } window { state own { kind } } } } } }`;

describe('a window of one’s own', () => {
  it('shows in the submission and in progress, and to everybody else not at all', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const other = await givenPart(database, { in: part });
    const id = await submissionIn(part);
    await extendSubmission(submissions, part, daysAfter(part, 7), as);
    await at(lastDay(part), 0);
    const keys = [{ __typename: 'AuditCycle', id: part.cycle.auditCycleId }];
    const ask = async (who: string): Promise<unknown> =>
      (await submissions.ask({ query: SHOWN, variables: { id, keys }, as: who })).data;
    const open = { state: 'OPEN', own: [{ kind: 'EXTENSION' }] };
    const closed = { state: 'CLOSED', own: [] };
    const progressOf = ({ organisation }: GivenPart, window: object): object => ({
      organisation: { id: organisation.organisationId },
      window,
    });
    expect(await ask(as)).toEqual({
      submission: { window: open },
      _entities: [{ submissionWindow: closed, progress: [progressOf(part, open), progressOf(other, closed)] }],
    });
    expect(await ask(part.organisation.lead.subject)).toEqual({
      submission: { window: open },
      _entities: [{ submissionWindow: closed, progress: [progressOf(part, open)] }],
    });
    expect(await ask(other.organisation.lead.subject)).toEqual({
      submission: null,
      _entities: [{ submissionWindow: closed, progress: [progressOf(other, closed)] }],
    });
  });

  it('costs as many statements for many organisations as for one', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on AuditCycle {
      progress { window { state } } } } }`;
    const variables = { keys: [{ __typename: 'AuditCycle', id: part.cycle.auditCycleId }] };
    const statements = async (): Promise<number> => {
      submissions.takeStatements();
      await askField(submissions, '_entities', { query, variables, as });
      return submissions.takeStatements().length;
    };
    const one = await statements();
    await givenPart(database, { in: part });
    await givenPart(database, { in: part });
    expect(await statements()).toBe(one);
  });
});

describe('a reopening', () => {
  it('before the lock lets the organisation correct what it signed off, and sign off again', async () => {
    const [part, as] = [await givenPart(database), await central()];
    await recordCase(submissions, part);
    await signOff(submissions, part, 2);
    await at(lastDay(part), 0);
    const [row] = await database.sql<{ id: string; version: number }>(
      `select id, version from submissions.submission where organisation_id = $1`,
      [part.organisation.organisationId],
    );
    const reopened = await reopenSubmission(submissions, row?.id ?? '', daysAfter(part, 3), as, {
      expectedVersion: row?.version,
    });
    expect(reopened).toMatchObject({
      submission: {
        state: 'OPEN',
        signedOffAt: null,
        version: 4,
        window: { state: 'OPEN', own: [{ kind: 'REOPENING' }] },
      },
    });
    expect(await recordCase(submissions, part)).toMatchObject(RECORDED);
    await at(daysAfter(part, 3), -1);
    expect(await signOff(submissions, part, 5)).toMatchObject({ submission: { state: 'SIGNED_OFF' } });
  });

  it('before the lock helps one that nobody signed off in time, whatever window another has', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const id = await submissionIn(part);
    expect(await reopenSubmission(submissions, id, daysAfter(part, 3), as)).toMatchObject({ currentState: 'OPEN' });
    const other = await givenPart(database, { in: part });
    await extendSubmission(submissions, other, daysAfter(part, 30), as);
    await at(lastDay(part), 0);
    expect(await signOff(submissions, part, 1)).toMatchObject(CLOSED);
    await reopenSubmission(submissions, id, daysAfter(part, 3), as);
    expect(await signOff(submissions, part, 2)).toMatchObject({ submission: { state: 'SIGNED_OFF' } });
  });

  it('behind a lock opens it to that organisation alone, until its day is over', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const other = await givenPart(database, { in: part });
    const id = await submissionIn(part, true);
    await submissionIn(other);
    await lockCycle(submissions, part.cycle.auditCycleId, as);
    await reopenSubmission(submissions, id, daysAfter(part, 30), as);
    expect(await recordCase(submissions, other)).toMatchObject(CLOSED);
    await at(daysAfter(part, 30), -1);
    expect(await recordCase(submissions, part)).toMatchObject(RECORDED);
    expect(await recordCase(submissions, other)).toMatchObject(CLOSED);
    await at(daysAfter(part, 30), 0);
    expect(await recordCase(submissions, part)).toMatchObject({ ...CLOSED, closedOn: daysAfter(part, 30) });
  });

  it('is refused to a stale reader, on a day that is over, for none at all, and leaves no trace', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const id = await submissionIn(part, true);
    await at(lastDay(part), 0);
    const refused = (day: LocalDate, more: object): Promise<unknown> =>
      reopenSubmission(submissions, id, day, as, more);
    expect(await refused(daysAfter(part, 3), { expectedVersion: 7 })).toMatchObject({ currentVersion: 1 });
    expect(await refused(lastDay(part), {})).toMatchObject({ fields: [{ path: 'closesOn' }] });
    expect(await refused(daysAfter(part, 3), { reason: 'NHS 943 476 5919' })).toMatchObject({ path: 'reason' });
    expect(await reopenSubmission(submissions, part.teamA, daysAfter(part, 3), as)).toMatchObject({
      entity: 'Submission',
    });
    const traces = await database.sql(
      `select (select count(*)::int from submissions.own_window where audit_cycle_id = $1) as windows,
         (select state from submissions.submission where id = $2) as state,
         (select count(*)::int from submissions.audit_event where entity_id = $2::text) as events`,
      [part.cycle.auditCycleId, id],
    );
    expect(traces).toEqual([{ windows: 0, state: 'SIGNED_OFF', events: 0 }]);
  });

  it('answers the same under the same key', async () => {
    const [part, as] = [await givenPart(database), await central()];
    const id = await submissionIn(part, true);
    const reopen = (): Promise<unknown> =>
      reopenSubmission(submissions, id, daysAfter(part, 3), as, { idempotencyKey: 'again' });
    const once = await reopen();
    expect(once).toMatchObject({ submission: { state: 'OPEN', version: 2 } });
    expect(await reopen()).toEqual(once);
  });
});
