import { beforeAll, describe, expect, it } from '@jest/globals';
import { moveClock, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import { SERVICE_NAMES } from '../service-name.js';
import { withClient } from '../with-client.js';

const live = useTestDatabase();
const demo = useTestDatabase();

/** The template is a test platform; a platform's kind cannot be changed, so this one is made anew. */
beforeAll(async () => {
  await live.sql(`alter table clock.setting disable trigger user`);
  await live.sql(`update clock.setting set platform_kind = 'LIVE'`);
  await live.sql(`alter table clock.setting enable trigger user`);
  await demo.sql(`alter table clock.setting disable trigger user`);
  await demo.sql(`update clock.setting set platform_kind = 'DEMO'`);
  await demo.sql(`alter table clock.setting enable trigger user`);
});

async function secondsOff(database: typeof live): Promise<number> {
  const [row] = await database.sql<{ off: number }>(
    `select abs(extract(epoch from clock.now() - clock_timestamp()))::float8 as off`,
  );
  return row?.off ?? Number.NaN;
}

async function todayAt(instant: string): Promise<string | undefined> {
  await stopClock(demo, new Date(instant));
  const [row] = await demo.sql<{ today: string }>(`select clock.today()::text as today`);
  return row?.today;
}

describe('the clock of a live platform', () => {
  it.each(SERVICE_NAMES)('is not moved by %s', async (service) => {
    const moved = withClient(live.applicationUrl(service), (client) =>
      client.query(`select clock.move(clock_timestamp() + '1 day', false)`),
    );
    await expect(moved).rejects.toMatchObject({ code: '42501' });
    expect(await secondsOff(live)).toBeLessThan(1);
  });

  it.each([
    `select clock.move(clock_timestamp() + '1 day', false)`,
    `select clock.move(null, true)`,
    `update clock.setting set offset_by = '1 second'`,
    `update clock.setting set stopped_at = clock_timestamp()`,
    `update clock.setting set platform_kind = 'DEMO'`,
    `update clock.setting set platform_kind = 'DEMO', offset_by = '1 day'`,
    `delete from clock.setting`,
    `truncate clock.setting`,
    `insert into clock.setting (is_only, platform_kind) values (false, 'DEMO')`,
    `insert into clock.setting (platform_kind) values ('DEMO')`,
  ])('is not moved by the superuser: %s', async (sql) => {
    await expect(live.sql(sql)).rejects.toThrow();
    expect(await secondsOff(live)).toBeLessThan(1);
    expect(await live.sql(`select platform_kind from clock.setting`)).toEqual([{ platform_kind: 'LIVE' }]);
  });
});

describe('the clock of a demo platform', () => {
  it('is set by any service and goes on from there', async () => {
    const to = '2031-05-06T07:08:09.000Z';
    await withClient(demo.applicationUrl('programmes'), (client) => client.query(`select clock.move($1, false)`, [to]));
    const [row] = await demo.sql<{ since: number; goes: boolean }>(
      `select extract(epoch from clock.now() - $1::timestamptz)::float8 as since, clock.now() < clock.now() as goes`,
      [to],
    );
    expect(row?.since).toBeGreaterThan(0);
    expect(row?.since).toBeLessThan(60);
    expect(row?.goes).toBe(true);
  });

  it('stands still when it is stopped, to the microsecond, in every connection', async () => {
    await stopClock(demo, new Date('2026-11-23T09:30:00.123Z'));
    const read = `select to_char(clock.now() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as now`;
    const rows = await withClient(demo.applicationUrl('analytics'), async (client) => [
      ...(await client.query<{ now: string }>(read)).rows,
      ...(await demo.sql<{ now: string }>(read)),
    ]);
    expect(rows).toEqual([{ now: '2026-11-23 09:30:00.123000' }, { now: '2026-11-23 09:30:00.123000' }]);
  });

  it('stops at this moment when no other is named', async () => {
    await resetClock(demo);
    await demo.sql(`select clock.move(null, true)`);
    const [first] = await demo.sql<{ now: Date }>(`select clock.now() as now`);
    const [second] = await demo.sql<{ now: Date }>(`select clock.now() as now`);
    expect(second).toEqual(first);
    expect(await secondsOff(demo)).toBeLessThan(60);
  });

  it('returns to true time', async () => {
    await moveClock(demo, new Date('2040-01-01T00:00:00Z'));
    await resetClock(demo);
    expect(await secondsOff(demo)).toBeLessThan(1);
  });

  it('keeps the kind that its platform was given', async () => {
    await expect(demo.sql(`update clock.setting set platform_kind = 'LIVE'`)).rejects.toMatchObject({ code: '23001' });
    expect(await demo.sql(`select clock.platform_kind() as kind`)).toEqual([{ kind: 'DEMO' }]);
  });
});

describe('today', () => {
  it.each([
    ['2026-01-15T23:59:59.999Z', '2026-01-15'],
    ['2026-01-16T00:00:00.000Z', '2026-01-16'],
    // Summer time began on 29 March 2026 at 01:00 UTC …
    ['2026-03-28T23:59:59.999Z', '2026-03-28'],
    ['2026-03-29T00:00:00.000Z', '2026-03-29'],
    ['2026-03-29T22:59:59.999Z', '2026-03-29'],
    ['2026-03-29T23:00:00.000Z', '2026-03-30'],
    // … and ended on 25 October 2026 at 01:00 UTC.
    ['2026-10-24T22:59:59.999Z', '2026-10-24'],
    ['2026-10-24T23:00:00.000Z', '2026-10-25'],
    ['2026-10-25T23:59:59.999Z', '2026-10-25'],
    ['2026-10-26T00:00:00.000Z', '2026-10-26'],
  ])('is at %s the day of London, %s', async (instant, day) => {
    expect(await todayAt(instant)).toBe(day);
  });

  it('does not depend on the time zone of the session', async () => {
    await stopClock(demo, new Date('2026-07-31T23:30:00Z'));
    await demo.sql(`set time zone 'Pacific/Kiritimati'`);
    const rows = await demo.sql(`select clock.today()::text as today`);
    await demo.sql(`reset time zone`);
    expect(rows).toEqual([{ today: '2026-08-01' }]);
  });
});
