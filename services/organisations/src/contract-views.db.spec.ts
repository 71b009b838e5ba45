import { beforeAll, describe, expect, it } from '@jest/globals';
import { givenTeam } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import pg from 'pg';
import { EVERYBODY, givenWorld, type World } from '../testing/everybody.js';

const database = useTestDatabase();
let world: World;
let analytics: pg.Client | null = null;
beforeAll(async () => {
  world = await givenWorld(database, 'SUCCEEDED');
  for (const { organisationId } of [world.own, world.predecessor, world.successor, world.other]) {
    await givenTeam(database, organisationId, 'A1');
  }
  const client = new pg.Client({ connectionString: database.applicationUrl('analytics') });
  await client.connect();
  database.beforeDrop(() => client.end());
  analytics = client;
});

/** What a caller reads through a view from another service. */
async function seen(view: string, subject: string | null, job: string | null = null): Promise<readonly object[]> {
  if (analytics === null) throw new Error('It is there from beforeAll to afterAll only.');
  await analytics.query('begin');
  await analytics.query('select contracts.enter_v1($1, $2)', [subject, job]);
  const { rows } = await analytics.query<object>(`select * from contracts.${view}`);
  await analytics.query('rollback');
  return rows;
}

const countSeen = async (...of: Parameters<typeof seen>): Promise<number> => (await seen(...of)).length;

describe('a contract view', () => {
  it.each(['team_v1', 'membership_v1'])('%s obeys the scope of whoever asks, in every service', async (view) => {
    const counts = [
      await countSeen(view, world.subjects['local lead']),
      await countSeen(view, world.subjects['lead of another organisation']),
      await countSeen(view, world.subjects['granted partner tool']),
      await countSeen(view, null),
    ];
    expect(counts).toEqual([2, 1, 0, 0]);
  });

  it.each([
    ['current_lead_v1', 4],
    ['qip_lead_v1', 1],
    ['organisation_v1', 4],
    ['membership_v1', 4],
  ])('%s is read in full by the central team and the jobs that write to people, by no other job', async (view, all) => {
    expect(await countSeen(view, world.subjects['central team'])).toBe(all);
    expect(await countSeen(view, null, 'post-materials')).toBe(all);
    for (const job of ['send-mail-programmes', 'analyse-audit-cycle', 'repost-', 'posting']) {
      expect([job, await countSeen(view, null, job)]).toEqual([job, 0]);
    }
  });

  it('current_lead_v1 has the local lead of today for each organisation, and no deputy', async () => {
    const { organisationId, lead } = world.own;
    const own = (await seen('current_lead_v1', world.subjects['local lead'])) as readonly { organisation_id: string }[];
    expect(own.filter((row) => row.organisation_id === organisationId)).toMatchObject([{ person_id: lead.personId }]);
    expect(await countSeen('current_lead_v1', world.subjects['lead of another organisation'])).toBe(1);
    expect(await countSeen('current_lead_v1', world.subjects['granted partner tool'])).toBe(0);
    await database.sql(`update organisations.lead_appointment set until_on = clock.today() where person_id = $1`, [
      world.other.lead.personId,
    ]);
    expect(await countSeen('current_lead_v1', null, 'post-materials')).toBe(3);
    await database.sql(`update organisations.lead_appointment set until_on = null`);
  });

  it('qip_lead_v1 has nobody whose grant was revoked, is over or has not begun', async () => {
    for (const change of [`revoked_at = now()`, `until_on = clock.today()`, `from_on = clock.today() + 1`]) {
      await database.sql(`update organisations.role_grant set ${change} where role = 'QIP_LEAD'`);
      expect([change, await countSeen('qip_lead_v1', null, 'post-news')]).toEqual([change, 0]);
      await database.sql(`update organisations.role_grant set revoked_at = null, until_on = null, from_on = null`);
    }
  });

  it('role_holder_v1 has each person who holds a role of whatever kind today, as far as the caller may know', async () => {
    const held = async (subject: string | null): Promise<number> => countSeen('role_holder_v1', subject);
    const lead = world.subjects['local lead'];
    const all = await held(lead);
    expect([
      await held(world.subjects['lead of another organisation']),
      await held(world.subjects['granted partner tool']),
      await held(null),
      // Local lead, deputy, QIP lead, data collector and viewer; and the lead of the predecessor.
      all,
    ]).toEqual([1, 0, 0, 6]);
    for (const change of [`revoked_at = now()`, `until_on = clock.today()`, `from_on = clock.today() + 1`]) {
      await database.sql(`update organisations.role_grant set ${change} where role = 'VIEWER'`);
      expect([change, await held(world.subjects.deputy)]).toEqual([change, all - 1]);
      await database.sql(`update organisations.role_grant set revoked_at = null, until_on = null, from_on = null`);
    }
  });

  it('mail_address_v1 gives a name and an address to the jobs that send mails, and to nobody else at all', async () => {
    const [row] = await database.sql<{ count: number }>(`select count(*)::int as count from organisations.person`);
    expect(await countSeen('mail_address_v1', null, 'send-mail-programmes')).toBe(row?.count);
    for (const somebody of EVERYBODY) {
      expect([somebody, await countSeen('mail_address_v1', world.subjects[somebody])]).toEqual([somebody, 0]);
    }
    for (const job of ['post-materials', 'first-central-team', 'send-mail', 'resend-mail-programmes']) {
      expect([job, await countSeen('mail_address_v1', null, job)]).toEqual([job, 0]);
    }
  });
});
