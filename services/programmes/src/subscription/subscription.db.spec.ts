import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays, atHour, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { givenColleague, givenOrganisation, type GivenPerson } from '@qip/testkit/given-organisations';
import { givenCycle, givenProgramme, type GivenCycle } from '@qip/testkit/given-programmes';
import { resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenIntervention, givenPublication } from '../../testing/given-intervention.js';
import { givenSubscription } from '../../testing/given-subscription.js';
import { dayInWords } from '../day-in-words.js';
import { programmesSubgraph } from '../subgraph.js';
import { POST_NEWS } from './post-news.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);
const busy = useTestSubgraph(programmesSubgraph, database, { poolSize: 3 });
afterEach(() => resetClock(database));

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
}
/** A Monday, and the first of a month. */
const MONDAY = day('2027-03-01');

let weeksGiven = 0;
/** A Monday of a test's own, in whose weeks nothing happens but what the test makes happen. */
function ownMonday(): LocalDate {
  weeksGiven += 1;
  return addDays(MONDAY, 70 * weeksGiven);
}

async function doAs(as: GivenPerson, operation: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const name = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${name}Input!) { ${operation}(input: $input) { __typename
    ... on ${name}Success { subscription { id kind rhythm untilOn state version } }
    ... on InputValidationError { fields { path message } }
    ... on InvalidTransitionError { currentState }
    ${operation === 'subscribe' ? '' : '... on StaleVersionError { currentVersion }'} } }`;
  const { data, errors } = await programmes.ask({ query, variables: { input }, as: as.subject });
  expect(errors).toBeUndefined();
  return data?.[operation];
}

interface Mine {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly node: { readonly kind: string; readonly state: string; readonly deliveries: Deliveries };
  }[];
}
interface Deliveries {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: object }[];
}

async function mine(as: GivenPerson): Promise<Mine> {
  const query = `{ mySubscriptions { totalCount edges { node { id kind state
    deliveries { totalCount edges { node { subject postedAt state sentAt } } } } } } }`;
  const { data, errors } = await programmes.ask({ query, as: as.subject });
  expect(errors).toBeUndefined();
  return data?.['mySubscriptions'] as Mine;
}

async function deliveriesOf(as: GivenPerson): Promise<readonly object[]> {
  return (await mine(as)).edges.flatMap(({ node }) => node.deliveries.edges.map((edge) => edge.node));
}

async function postAt(now: Date): Promise<void> {
  await stopClock(database, now);
  await programmes.running().runJob(POST_NEWS);
}

async function publishAt(
  { auditCycleId, programmeId, programmeVersionId }: GivenCycle,
  revision: number,
  at: Date,
): Promise<void> {
  await database.sql(
    `insert into analytics.snapshot (id, audit_cycle_id, programme_id, programme_version_id, lock_number, engine_version,
       input_digest, case_count, participant_count, revision, state, published_at, published_by, version)
     values ($1, $2, $3, $4, $5, '1', '', 0, 0, $5, 'PUBLISHED', $6, $1, 1)`,
    [newId(), auditCycleId, programmeId, programmeVersionId, revision, at.toISOString()],
  );
}

/** What the mails to a person say, oldest first. */
async function toldTo({ personId }: GivenPerson): Promise<readonly (readonly string[])[]> {
  const rows = await database.sql<{ items: string[] }>(
    `select facts -> 'items' as items from programmes.mail where person_id = $1 order by created_at, id`,
    [personId],
  );
  return rows.map(({ items }) => items);
}

async function givenReader(): Promise<GivenPerson> {
  return givenColleague(database, {
    role: 'VIEWER',
    organisationId: (await givenOrganisation(database)).organisationId,
  });
}

describe('subscribing', () => {
  it('is for a year unless said otherwise, once for each kind, and on the record', async () => {
    await stopClock(database, atHour(MONDAY, 12));
    const reader = await givenReader();
    const input = { kind: 'RESULTS', rhythm: 'WEEKLY' };
    const first = await doAs(reader, 'subscribe', input);
    const subscription = { kind: 'RESULTS', rhythm: 'WEEKLY', untilOn: '2028-03-01', state: 'LIVE', version: 1 };
    expect(first).toEqual({
      __typename: 'SubscribeSuccess',
      subscription: { id: expect.any(String), ...subscription },
    });
    expect(await doAs(reader, 'subscribe', { ...input, rhythm: 'DAILY' })).toEqual({
      __typename: 'InvalidTransitionError',
      currentState: 'LIVE',
    });
    expect(await doAs(reader, 'subscribe', { kind: 'LIBRARY_NEWS', rhythm: 'DAILY', untilOn: '2029-03-02' })).toEqual({
      __typename: 'InputValidationError',
      fields: [{ path: 'untilOn', message: 'A subscription lasts two years at the most.' }],
    });
    await doAs(reader, 'subscribe', { kind: 'TIMETABLE_CHANGES', rhythm: 'DAILY', untilOn: '2027-03-02' });
    expect(await mine(reader)).toMatchObject({ totalCount: 2 });
    expect((await mine(await givenReader())).totalCount).toBe(0);
    await stopClock(database, atHour(day('2027-03-03'), 12));
    expect((await mine(reader)).edges.map(({ node }) => [node.kind, node.state])).toEqual(
      expect.arrayContaining([
        ['TIMETABLE_CHANGES', 'EXPIRED'],
        ['RESULTS', 'LIVE'],
      ]),
    );
    const again = await doAs(reader, 'subscribe', { kind: 'TIMETABLE_CHANGES', rhythm: 'DAILY' });
    expect(again).toMatchObject({ __typename: 'SubscribeSuccess' });
    const events = await database.sql(`select operation from programmes.audit_event where actor = $1`, [
      `person ${reader.personId}`,
    ]);
    expect(events).toEqual(Array.from({ length: 3 }, () => ({ operation: 'subscribe' })));
  });

  it('can be changed and ended by oneself, on the strength of what was read', async () => {
    await stopClock(database, atHour(MONDAY, 12));
    const [reader, other] = [await givenReader(), await givenReader()];
    const subscriptionId = await givenSubscription(database, reader);
    const change = { subscriptionId, rhythm: 'MONTHLY', expectedVersion: 1 };
    expect(await doAs(other, 'changeSubscription', change)).toEqual({ __typename: 'NotFoundError' });
    expect(await doAs(reader, 'changeSubscription', { ...change, untilOn: '2027-02-28' })).toMatchObject({
      __typename: 'InputValidationError',
    });
    const changed = await doAs(reader, 'changeSubscription', { ...change, untilOn: '2027-12-31' });
    expect(changed).toMatchObject({ subscription: { rhythm: 'MONTHLY', untilOn: '2027-12-31', version: 2 } });
    expect(await doAs(reader, 'changeSubscription', change)).toMatchObject({ currentVersion: 2 });
    const end = { subscriptionId, expectedVersion: 2 };
    expect(await doAs(other, 'endSubscription', end)).toEqual({ __typename: 'NotFoundError' });
    expect(await doAs(reader, 'endSubscription', end)).toMatchObject({ subscription: { state: 'ENDED', version: 3 } });
    expect(await doAs(reader, 'endSubscription', { ...end, expectedVersion: 3 })).toMatchObject({
      currentState: 'ENDED',
    });
  });
});

describe('news', () => {
  it('come at the rhythm of each subscriber, hold what is new since his last mail, and do not come without', async () => {
    const monday = ownMonday();
    await stopClock(database, atHour(monday, 12));
    const [daily, weekly] = [await givenReader(), await givenReader()];
    await givenSubscription(database, daily);
    await givenSubscription(database, weekly, { rhythm: 'WEEKLY' });
    const cycle = await givenCycle(database, await givenProgramme(database));
    await publishAt(cycle, 1, atHour(monday, 11));
    await publishAt(cycle, 2, atHour(monday, 13));
    await publishAt(cycle, 3, atHour(addDays(monday, 1), 6));
    await postAt(new Date(atHour(addDays(monday, 1), 7).getTime() - 1));
    expect(await toldTo(daily)).toEqual([]);
    await postAt(atHour(addDays(monday, 1), 7));
    await postAt(atHour(addDays(monday, 1), 8));
    const corrected = (revision: number): unknown =>
      expect.stringContaining(`(${cycle.code}), were corrected: revision ${revision} `);
    expect(await toldTo(daily)).toEqual([[corrected(2)]]);
    for (const later of [2, 3]) await postAt(atHour(addDays(monday, later), 9));
    expect(await toldTo(daily)).toEqual([[corrected(2)], [corrected(3)]]);
    expect(await toldTo(weekly)).toEqual([]);
    await postAt(atHour(addDays(monday, 7), 7));
    expect(await toldTo(weekly)).toEqual([[corrected(2), corrected(3)]]);
    expect(await toldTo(daily)).toHaveLength(2);
  });

  it('of the timetable are the cycles that were planned, moved or cancelled', async () => {
    const monday = ownMonday();
    await stopClock(database, atHour(monday, 12));
    const reader = await givenReader();
    await givenSubscription(database, reader, { kind: 'TIMETABLE_CHANGES', rhythm: 'MONTHLY' });
    const programme = await givenProgramme(database);
    const cycle = await givenCycle(database, programme, { submissionOpensInDays: 60 });
    const reportOn = { event: 'REPORT', fromOn: cycle.schedule.reportOn, toOn: addDays(cycle.schedule.reportOn, 7) };
    for (const [minutes, kind, days] of [
      [1, 'RESCHEDULED', [reportOn]],
      [2, 'CANCELLED', []],
    ] as const) {
      await database.sql(
        `insert into programmes.cycle_change (id, audit_cycle_id, kind, days, reason, changed_at)
         values ($1, $2, $3, $4, 'It snowed', clock.now() + make_interval(mins => $5))`,
        [newId(), cycle.auditCycleId, kind, JSON.stringify(days), minutes],
      );
    }
    await postAt(atHour(addDays(monday, 31), 9));
    const { collectionOpensOn, submissionClosesOn } = cycle.schedule;
    expect(await toldTo(reader)).toEqual([
      [
        `${programme.title}, Sample baseline (${cycle.code}), was planned: collection opens on ${dayInWords(collectionOpensOn)}, and submission closes at the end of ${dayInWords(submissionClosesOn)}.`,
        `${programme.title}, Sample baseline (${cycle.code}), was moved: reports are due ${dayInWords(reportOn.toOn)} (was ${dayInWords(reportOn.fromOn)}). Reason: It snowed`,
        `${programme.title}, Sample baseline (${cycle.code}), does not take place. Reason: It snowed`,
      ],
    ]);
  });

  it('of the library are what is out in it, and of a programme what its baseline has let out', async () => {
    const monday = ownMonday();
    await stopClock(database, atHour(monday, 12));
    const reader = await givenReader();
    await givenSubscription(database, reader, { kind: 'LIBRARY_NEWS' });
    const [published, silent] = [await givenProgramme(database), await givenProgramme(database)];
    for (const { programmeId } of [published, silent]) {
      await givenIntervention(database, { programmeId, title: 'Sample slides' });
    }
    await givenIntervention(database, { title: 'Sample tool' });
    for (const state of ['DRAFT', 'WITHDRAWN'] as const) await givenIntervention(database, { state, title: 'Not out' });
    const [tuesday, wednesday] = [addDays(monday, 1), addDays(monday, 2)];
    await postAt(atHour(tuesday, 7));
    expect(await toldTo(reader)).toEqual([['Sample tool, of general use.']]);
    await stopClock(database, atHour(tuesday, 12));
    await givenPublication(database, await givenCycle(database, published));
    await postAt(atHour(wednesday, 7));
    expect((await toldTo(reader)).slice(1)).toEqual([[`Sample slides, for ${published.title}.`]]);
  });

  it('go to nobody who has ended his subscription, whose subscription is over, or who holds no role any more', async () => {
    const monday = ownMonday();
    await stopClock(database, atHour(monday, 12));
    const [ended, over, leaving] = [await givenReader(), await givenReader(), await givenReader()];
    const endedId = await givenSubscription(database, ended);
    const overId = await givenSubscription(database, over);
    await givenSubscription(database, leaving);
    await database.sql(`update programmes.news_subscription set ended_at = clock.now() where id = $1`, [endedId]);
    await database.sql(`update programmes.news_subscription set until_on = $2 where id = $1`, [overId, monday]);
    await database.sql(`update organisations.role_grant set revoked_at = clock.now() where person_id = $1`, [
      leaving.personId,
    ]);
    await publishAt(await givenCycle(database, await givenProgramme(database)), 1, atHour(monday, 13));
    await postAt(atHour(addDays(monday, 1), 7));
    for (const person of [ended, over, leaving]) expect(await toldTo(person)).toEqual([]);
  });

  it('are told once, however many processes look at the same time', async () => {
    const monday = ownMonday();
    await stopClock(database, atHour(monday, 12));
    const readers = [await givenReader(), await givenReader()];
    for (const reader of readers) await givenSubscription(database, reader);
    await publishAt(await givenCycle(database, await givenProgramme(database)), 1, atHour(monday, 13));
    await stopClock(database, atHour(addDays(monday, 1), 7));
    await Promise.all(Array.from({ length: 3 }, () => busy.running().runJob(POST_NEWS)));
    for (const reader of readers) expect(await toldTo(reader)).toHaveLength(1);
  });

  it('show what became of each mail: one that waits or failed never looks sent', async () => {
    const monday = ownMonday();
    await stopClock(database, atHour(monday, 12));
    const reader = await givenReader();
    await givenSubscription(database, reader);
    const [tuesday, wednesday] = [addDays(monday, 1), addDays(monday, 2)];
    for (const on of [monday, tuesday]) {
      await publishAt(await givenCycle(database, await givenProgramme(database)), 1, atHour(on, 13));
      await postAt(atHour(addDays(on, 1), 7));
    }
    const becomes = (on: LocalDate, change: string): Promise<unknown> =>
      database.sql(`update programmes.mail set ${change} where person_id = $1 and facts ->> 'mailOn' = $2`, [
        reader.personId,
        on,
      ]);
    const states = async (): Promise<readonly object[]> =>
      (await deliveriesOf(reader)).map((delivery) => ({ ...delivery, postedAt: null }));
    const mail = (on: LocalDate, state: string, sentAt: Date | null): unknown => ({
      ...{ subject: `New results, ${dayInWords(on)}`, postedAt: null },
      ...{ state, sentAt: sentAt?.toISOString() ?? null },
    });
    await becomes(tuesday, `attempt_count = 3, last_failure = 'CONNECTION'`);
    expect(await states()).toEqual([mail(wednesday, 'WAITING', null), mail(tuesday, 'WAITING', null)]);
    await becomes(tuesday, `state = 'FAILED', last_failure = 'SMTP_550'`);
    await becomes(wednesday, `state = 'SENT', sent_at = clock.now()`);
    const sent = mail(wednesday, 'SENT', atHour(wednesday, 7));
    expect(await states()).toEqual([sent, mail(tuesday, 'FAILED', null)]);
    expect(await deliveriesOf(await givenReader())).toEqual([]);
  });
});
