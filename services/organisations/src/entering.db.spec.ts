import { afterEach, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { addDays, isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import {
  givenColleague,
  givenGrant,
  givenOrganisation,
  type GivenOrganisation,
  givenPartnerTool,
  givenPerson,
  givenSuccession,
} from '@qip/testkit/given-organisations';
import { clockToday, resetClock, stopClock } from '@qip/testkit/test-clock';
import { useTestDatabase } from '@qip/testkit/test-database';
import pg from 'pg';

const database = useTestDatabase();
afterEach(() => resetClock(database));

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`${text} is no day.`);
  return text;
}

/** What the database says of a subject at this moment, and how far its scope reaches. */
async function enter(subject: string): Promise<{ readonly grants: readonly string[]; readonly reach: string }> {
  const client = new pg.Client({ connectionString: database.applicationUrl('organisations') });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ grants: readonly string[] }>(
      `select array(select entered ->> 'role' from jsonb_array_elements(contracts.enter_v1($1, null) -> 'grants') entered) as grants`,
      [subject],
    );
    const scope = await client.query<{ reach: string }>(
      `select concat_ws('/', cardinality(scope.organisations()), cardinality(scope.data_organisations()),
         cardinality(scope.result_organisations())) as reach`,
    );
    return { grants: rows[0]?.grants ?? [], reach: scope.rows[0]?.reach ?? '' };
  } finally {
    await client.end();
  }
}

const NOTHING = { grants: [], reach: '0/0/0' };
const LEAD = { grants: ['LOCAL_LEAD'], reach: '1/1/1' };

async function appointed(
  kind: 'LOCAL_LEAD' | 'DEPUTY',
  { organisationId }: GivenOrganisation,
  fromOn: LocalDate,
  untilOn: LocalDate | null,
): Promise<string> {
  const { personId, subject } = await givenPerson(database);
  if (kind === 'LOCAL_LEAD')
    await database.sql('delete from organisations.lead_appointment where organisation_id = $1', [organisationId]);
  await database.sql(
    `insert into organisations.lead_appointment (id, organisation_id, person_id, kind, profession, from_on, until_on)
     values ($1, $2, $3, $4, 'OTHER', $5, $6)`,
    [newId(), organisationId, personId, kind, fromOn, untilOn],
  );
  return subject;
}

describe('an office', () => {
  it.each(['LOCAL_LEAD', 'DEPUTY'] as const)(
    'of the kind %s is held from its first day to the day before it ends',
    async (kind) => {
      const today = await clockToday(database);
      const organisation = await givenOrganisation(database);
      const held = async (from: number, until: number | null): Promise<unknown> =>
        enter(await appointed(kind, organisation, addDays(today, from), until === null ? null : addDays(today, until)));
      expect(await held(0, null)).toEqual(LEAD);
      expect(await held(1, null)).toEqual(NOTHING);
      expect(await held(-9, 1)).toEqual(LEAD);
      expect(await held(-9, 0)).toEqual(NOTHING);
      expect(await held(0, 0)).toEqual(NOTHING);
    },
  );

  it('begins and ends at midnight in London, in summer as well', async () => {
    const organisation = await givenOrganisation(database);
    const subject = await appointed('DEPUTY', organisation, day('2026-07-01'), day('2026-07-02'));
    const at = async (instant: string): Promise<unknown> => {
      await stopClock(database, new Date(instant));
      return enter(subject);
    };
    expect(await at('2026-06-30T22:59:59.999Z')).toEqual(NOTHING);
    expect(await at('2026-06-30T23:00:00.000Z')).toEqual(LEAD);
    expect(await at('2026-07-01T22:59:59.999Z')).toEqual(LEAD);
    expect(await at('2026-07-01T23:00:00.000Z')).toEqual(NOTHING);
  });
});

describe('a role', () => {
  it.each([
    ['QIP_LEAD', { programmeId: newId() }, '1/1/1'],
    ['DATA_COLLECTOR', { auditCycleId: newId() }, '1/1/0'],
    ['VIEWER', {}, '1/0/1'],
  ] as const)('%s reaches what it is for, and nothing once it is revoked', async (role, bounds, reach) => {
    const { organisationId } = await givenOrganisation(database);
    const { personId, subject } = await givenPerson(database);
    const id = await givenGrant(database, { personId, role, organisationId, ...bounds });
    expect(await enter(subject)).toEqual({ grants: [role], reach });
    await database.sql('update organisations.role_grant set revoked_at = clock.now() where id = $1', [id]);
    expect(await enter(subject)).toEqual(NOTHING);
  });

  it('with first and last days holds from the one to the day before the other', async () => {
    const today = await clockToday(database);
    const { organisationId } = await givenOrganisation(database);
    const held = async (from: number | null, until: number | null): Promise<unknown> => {
      const { personId, subject } = await givenPerson(database);
      const id = await givenGrant(database, { personId, role: 'VIEWER', organisationId });
      const on = (days: number | null): string | null => (days === null ? null : addDays(today, days));
      await database.sql('update organisations.role_grant set from_on = $2, until_on = $3 where id = $1', [
        id,
        on(from),
        on(until),
      ]);
      return enter(subject);
    };
    const viewer = { grants: ['VIEWER'], reach: '1/0/1' };
    expect(await held(0, null)).toEqual(viewer);
    expect(await held(1, null)).toEqual(NOTHING);
    expect(await held(-9, 1)).toEqual(viewer);
    expect(await held(-9, 0)).toEqual(NOTHING);
    expect(await held(null, 1)).toEqual(viewer);
    expect(await held(null, 0)).toEqual(NOTHING);
  });

  it('of a partner tool is national at all times, and reaches an organisation’s results while that lets it', async () => {
    const { organisationId } = await givenOrganisation(database);
    const tool = await givenPartnerTool(database, [organisationId]);
    expect(await enter(tool.subject)).toEqual({ grants: ['PARTNER_TOOL', 'PARTNER_TOOL'], reach: '0/0/1' });
    await database.sql('update organisations.partner_grant set revoked_at = clock.now() where partner_tool_id = $1', [
      tool.personId,
    ]);
    expect(await enter(tool.subject)).toEqual({ grants: ['PARTNER_TOOL'], reach: '0/0/0' });
  });

  it('is nobody’s whose subject is not known', async () => {
    expect(await enter(newId())).toEqual(NOTHING);
    expect(await enter('')).toEqual(NOTHING);
  });
});

describe('a predecessor', () => {
  it('is within reach from the day on which it became another, along the whole chain', async () => {
    const today = await clockToday(database);
    const [first, second, third] = [
      await givenOrganisation(database),
      await givenOrganisation(database),
      await givenOrganisation(database),
    ];
    const link = (before: GivenOrganisation, after: GivenOrganisation, days: number): Promise<void> =>
      givenSuccession(database, {
        predecessorId: before.organisationId,
        successorId: after.organisationId,
        effectiveOn: addDays(today, days),
      });
    await link(second, third, 0);
    expect((await enter(third.lead.subject)).reach).toBe('2/2/2');
    await link(first, second, 1);
    expect((await enter(third.lead.subject)).reach).toBe('2/2/2');
    expect((await enter(second.lead.subject)).reach).toBe('1/1/1');
    await stopClock(database, new Date(`${addDays(today, 1)}T12:00:00Z`));
    expect((await enter(third.lead.subject)).reach).toBe('3/3/3');
    expect((await enter(second.lead.subject)).reach).toBe('2/2/2');
    const viewer = await givenColleague(database, { role: 'VIEWER', organisationId: third.organisationId });
    expect((await enter(viewer.subject)).reach).toBe('3/0/3');
  });
});
