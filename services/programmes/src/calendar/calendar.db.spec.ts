import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { type FileAnswer } from '@qip/subgraph-kit/files/open-file';
import { newId } from '@qip/subgraph-kit/values/id';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  givenCentralPerson,
  givenDeputy,
  givenOrganisation,
  type GivenOrganisation,
} from '@qip/testkit/given-organisations';
import { type CycleOptions, givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { scheduleOf } from '../audit-cycle/schedule.rules.js';
import { programmesSubgraph } from '../subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const day = (given: string): LocalDate => {
  if (!isLocalDate(given)) throw new Error(`${given} is no date`);
  return given;
};
const schedule = scheduleOf({ collectionOpensOn: day('2026-09-07') });
const CALENDAR = 'http://platform.test/public/programmes/';
let organisation: GivenOrganisation;

beforeAll(async () => {
  await stopClock(database, new Date('2026-10-20T12:00:00Z'));
  organisation = await givenOrganisation(database);
});

async function ask(query: string, variables: Readonly<Record<string, unknown>>, as?: string): Promise<unknown> {
  const { data, errors } = await programmes.ask({ query, variables, ...(as === undefined ? {} : { as }) });
  return errors === undefined ? data : errors[0]?.extensions['code'];
}

const open = (address: string): Promise<FileAnswer> =>
  programmes
    .running()
    .openFile({ link: address.replace(CALENDAR, ''), caller: { kind: 'ANONYMOUS' }, requestId: newId() });

/** What stands in a calendar: of each entry its summary, its first and its last day, its number and its state. */
async function entriesAt(address: string): Promise<readonly string[]> {
  const answer = await open(address);
  if (answer.kind !== 'FILE') throw new Error(`The calendar was answered with ${answer.kind}.`);
  expect([answer.contentType, answer.name.endsWith('.ics')]).toEqual(['text/calendar; charset=utf-8', true]);
  return ICAL.Component.fromString(await text(answer.body))
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      const status = String(component.getFirstPropertyValue('status'));
      return [event.summary, event.startDate, event.endDate, event.sequence, status].map(String).join(' ');
    });
}

async function given(
  options: CycleOptions = {},
): Promise<{ readonly id: string; readonly code: string; readonly topic: string }> {
  const programme = await givenProgramme(database);
  const { auditCycleId, code } = await givenCycle(database, programme, { schedule, ...options });
  return { id: auditCycleId, code, topic: programme.topic };
}

async function renew(as = organisation.lead.subject): Promise<string> {
  const answer = await ask(
    `mutation ($input: RenewCalendarLinkInput!) { renewCalendarLink(input: $input) { ... on RenewCalendarLinkSuccess {
      calendarUrl calendarLink { createdAt renewedAt } } } }`,
    { input: { organisationId: organisation.organisationId } },
    as,
  );
  return (answer as { readonly renewCalendarLink: { readonly calendarUrl: string } }).renewCalendarLink.calendarUrl;
}

describe('the calendar of a programme', () => {
  it('is there for everybody, at the address that the graph gives', async () => {
    const { topic, code } = await given();
    await given();
    const url = `${CALENDAR}calendar/${topic}.ics`;
    expect(
      await ask(`query ($topic: String!) { calendarUrl programme(topic: $topic) { calendarUrl } }`, { topic }),
    ).toEqual({
      calendarUrl: `${CALENDAR}calendar/all.ics`,
      programme: { calendarUrl: url },
    });
    expect(await entriesAt(url)).toEqual([
      `${code}: audit materials are sent 2026-08-07 2026-08-08 0 CONFIRMED`,
      `${code}: data collection 2026-09-07 2026-10-05 0 CONFIRMED`,
      `${code}: online data submission 2026-10-05 2026-11-02 0 CONFIRMED`,
      `${code}: last day of online data submission 2026-11-01 2026-11-02 0 CONFIRMED`,
      `${code}: reports are due 2027-01-25 2027-01-26 0 CONFIRMED`,
    ]);
    const all = (await entriesAt(`${CALENDAR}calendar/all.ics`)).length;
    expect(all).toBeGreaterThanOrEqual(10);
  });

  it('moves its entries and counts on when days are moved, cancels them with the cycle, and may be kept until then', async () => {
    const { id, topic, code } = await given();
    const url = `${CALENDAR}calendar/${topic}.ics`;
    const central = await givenCentralPerson(database);
    const tagOf = async (): Promise<string | undefined> => {
      const answer = await open(url);
      if (answer.kind !== 'FILE') return undefined;
      answer.body.destroy();
      expect(answer.cache?.seconds).toBe(300);
      return answer.cache?.tag;
    };
    const tags = [await tagOf(), await tagOf()];
    expect(tags[0]).toBe(tags[1]);
    const change = { auditCycleId: id, reason: 'The audit tool was late.' };
    await ask(
      `mutation ($input: RescheduleAuditCycleInput!) { rescheduleAuditCycle(input: $input) { __typename } }`,
      { input: { ...change, expectedVersion: 1, reportOn: '2027-02-01' } },
      central.subject,
    );
    expect((await entriesAt(url)).at(-1)).toBe(`${code}: reports are due 2027-02-01 2027-02-02 1 CONFIRMED`);
    await ask(
      `mutation ($input: CancelAuditCycleInput!) { cancelAuditCycle(input: $input) { __typename } }`,
      { input: { ...change, expectedVersion: 2 } },
      central.subject,
    );
    expect((await entriesAt(url)).at(-1)).toBe(`${code}: reports are due 2027-02-01 2027-02-02 2 CANCELLED`);
    expect(await tagOf()).not.toBe(tags[0]);
  });

  it('ends a year after the report, and is not there for what is no programme, or none yet', async () => {
    const old = { ...scheduleOf({ collectionOpensOn: day('2025-03-03') }), reportOn: day('2025-10-18') };
    const { topic } = await given({ schedule: old });
    expect(await entriesAt(`${CALENDAR}calendar/${topic}.ics`)).toEqual([]);
    const draft = await givenProgramme(database, { state: 'DRAFT' });
    for (const name of [`${draft.topic}.ics`, '998.ics', 'all', 'all.ics.ics', 'All.ics', `${topic}%00.ics`]) {
      expect([name, await open(`${CALENDAR}calendar/${name}`)]).toEqual([name, { kind: 'NOT_FOUND' }]);
    }
  });
});

describe('the calendar of an organisation', () => {
  it('is everybody’s with its own part in it, and is kept by nobody', async () => {
    const [cycle, other] = [await given(), await given()];
    await givenEnrolment(database, { organisationId: organisation.organisationId, auditCycleId: cycle.id });
    await givenEnrolment(database, {
      organisationId: (await givenOrganisation(database)).organisationId,
      auditCycleId: other.id,
    });
    await database.sql(
      `insert into submissions.own_window (organisation_id, audit_cycle_id, kind, closes_at, after_lock, reason, granted_by)
       values ($1, $2, 'EXTENSION', '2026-11-09T00:00:00Z', 0, 'because', gen_random_uuid())`,
      [organisation.organisationId, cycle.id],
    );
    const url = await renew();
    expect(await entriesAt(url)).toContain(
      `${cycle.code}: last day of your own submission window 2026-11-08 2026-11-09 0 CONFIRMED`,
    );
    const answer = await open(url);
    if (answer.kind !== 'FILE') throw new Error('The calendar was not found.');
    expect(answer.cache).toBeUndefined();
    const whole = (await text(answer.body)).replaceAll('\r\n ', '').split('BEGIN:VEVENT');
    const partOf = (code: string): boolean[] =>
      whole
        .filter((event) => event.includes(`SUMMARY:${code}:`))
        .map((event) => event.includes('Your organisation takes part.'));
    expect([new Set(partOf(cycle.code)), new Set(partOf(other.code))]).toEqual([new Set([true]), new Set([false])]);
    expect((await entriesAt(`${CALENDAR}calendar/all.ics`)).join('\n')).not.toContain('your own');
  });

  it('has one address at a time, of which nothing is kept that opens it', async () => {
    const first = await renew();
    const second = await renew((await givenDeputy(database, organisation.organisationId)).subject);
    expect(second).toMatch(/^http:\/\/platform\.test\/public\/programmes\/own-calendar\/[0-9a-f]{64}\.ics$/);
    expect(await open(first)).toEqual({ kind: 'NOT_FOUND' });
    expect((await entriesAt(second)).length).toBeGreaterThan(0);
    const secret = second.slice(-68, -4);
    const kept = await database.sql(
      `select link::text from programmes.calendar_link link
       union all select event::text from programmes.audit_event event where operation = 'renewCalendarLink'
       union all select key::text from programmes.idempotency_key key`,
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept)).not.toContain(secret);
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) {
      ... on Organisation { calendarLink { createdAt renewedAt } } } }`;
    const { organisationId, lead } = organisation;
    expect(await ask(query, { id: organisationId }, lead.subject)).toMatchObject({
      _entities: [{ calendarLink: { createdAt: expect.anything(), renewedAt: expect.anything() } }],
    });
  });

  it('is not there for a secret that is none', async () => {
    for (const name of [`${'0'.repeat(64)}.ics`, 'all.ics', `${'0'.repeat(63)}.ics`, '0'.repeat(64)]) {
      expect([name, await open(`${CALENDAR}own-calendar/${name}`)]).toEqual([name, { kind: 'NOT_FOUND' }]);
    }
  });
});
