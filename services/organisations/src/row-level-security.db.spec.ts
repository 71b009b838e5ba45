import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@qip/subgraph-kit/values/id';
import { givenColleague, givenTeam } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import pg from 'pg';
import { givenGoodPractice } from '../testing/given-good-practice.js';
import { givenInvitation } from '../testing/given-invitation.js';
import { givenRegistration, givenWorkshop } from '../testing/given-workshop.js';
import { EVERYBODY, givenWorld, type Somebody, type World } from '../testing/everybody.js';

const database = useTestDatabase();
let world: World;
let client: pg.Client;

const TABLES = {
  organisation: 'id',
  membership: 'organisation_id',
  lead_appointment: 'organisation_id',
  role_grant: 'organisation_id',
  team: 'organisation_id',
  partner_grant: 'organisation_id',
  invitation: 'organisation_id',
  partner_read: 'organisation_id',
  workshop_registration: 'organisation_id',
  good_practice: 'organisation_id',
} as const;
type Table = keyof typeof TABLES;
/** No role of a service may write them: `partner-read.db.spec.ts` and `workshop.db.spec.ts` try. */
const WRITTEN_BY_FUNCTIONS = ['partner_read', 'workshop_registration'];

beforeAll(async () => {
  world = await givenWorld(database, 'SUCCEEDED');
  const workshopId = await givenWorkshop(database);
  for (const [index, { organisationId, lead }] of [
    world.own,
    world.predecessor,
    world.successor,
    world.other,
  ].entries()) {
    const place = { organisationId, workshopId, personId: lead.personId, number: index + 1 };
    await givenRegistration(database, { ...place, state: 'WAITING' });
    await givenTeam(database, organisationId, 'A1');
    await givenInvitation(database, organisationId);
    await givenGoodPractice(database, organisationId);
    await givenColleague(database, { role: 'VIEWER', organisationId });
    const [tool] = await database.sql<{ id: string }>(
      `insert into organisations.partner_tool (id, subject, name) values ($1, $2, 'Sample') returning id`,
      [newId(), newId()],
    );
    await database.sql(
      `insert into organisations.partner_grant (id, organisation_id, partner_tool_id) values ($1, $2, $3)`,
      [newId(), organisationId, tool?.id],
    );
    await database.sql(
      `insert into organisations.partner_read (organisation_id, partner_tool_id, what) values ($1, $2, 'benchmark')`,
      [organisationId, tool?.id],
    );
  }
  client = new pg.Client({ connectionString: database.applicationUrl('organisations') });
  await client.connect();
  database.beforeDrop(() => client.end());
});

/** Runs SQL as the application role in somebody's scope, as no use case would, and leaves nothing of it. */
async function as(who: Somebody, sql: string, parameters: readonly unknown[] = []): Promise<readonly object[]> {
  await client.query('begin');
  try {
    await client.query('select contracts.enter_v1($1, null)', [world.subjects[who]]);
    return (await client.query<object[]>(sql, [...parameters])).rows;
  } finally {
    await client.query('rollback');
  }
}

/** Whose rows somebody sees. */
async function seen(who: Somebody, table: Table): Promise<readonly string[]> {
  const { own, predecessor, successor, other } = world;
  const names = Object.entries({ own, predecessor, successor, other });
  const rows = await as(who, `select distinct ${TABLES[table]} as id from organisations.${table}`);
  const ids = new Set(rows.map((row) => ('id' in row ? row.id : null)));
  return names.filter(([, { organisationId }]) => ids.has(organisationId)).map(([name]) => name);
}

const REACH: Partial<Record<Somebody, readonly string[]>> = {
  'central team': ['own', 'predecessor', 'successor', 'other'],
  'local lead': ['own', 'predecessor'],
  deputy: ['own', 'predecessor'],
  'QIP lead': ['own', 'predecessor'],
  'data collector': ['own', 'predecessor'],
  viewer: ['own', 'predecessor'],
  "successor's lead": ['own', 'predecessor', 'successor'],
  "predecessor's lead": ['predecessor'],
  'lead of another organisation': ['other'],
};

describe('row-level security alone', () => {
  it.each(EVERYBODY)('shows to %s the rows of whose scope it is, and no others', async (who) => {
    for (const table of Object.keys(TABLES).filter((name): name is Table => name in TABLES)) {
      const ownGrant =
        table === 'partner_grant' ? { 'granted partner tool': ['own'], 'other partner tool': ['other'] } : {};
      const expected = { ...REACH, ...ownGrant }[who] ?? [];
      expect([who, table, await seen(who, table)]).toEqual([who, table, expected]);
    }
  });

  it('shows an example of good practice to others once it is published, and lets the centre alone decide that', async () => {
    const { organisationId } = world.own;
    const id = await givenGoodPractice(database, organisationId);
    const see = (who: Somebody): Promise<readonly object[]> =>
      as(who, 'select from organisations.good_practice where id = $1', [id]);
    expect(await see('lead of another organisation')).toEqual([]);
    const publish = `update organisations.good_practice set state = 'PUBLISHED', reviewed_at = clock.now() where id = $1 returning 1`;
    expect(await as('local lead', publish, [id])).toEqual([]);
    const share = `insert into organisations.good_practice (organisation_id, id, title, description, shared_by, state, reviewed_at)
      values ($1, gen_random_uuid(), 'Sample', 'Sample', scope.actor_id(), 'PUBLISHED', clock.now())`;
    await expect(as('local lead', share, [organisationId])).rejects.toMatchObject({ code: '42501' });
    await database.sql(publish, [id]);
    expect(await see('lead of another organisation')).toHaveLength(1);
    for (const who of ['nobody', 'unknown subject'] as const) expect(await see(who)).toEqual([]);
    await database.sql('delete from organisations.good_practice where id = $1', [id]);
  });

  it('shows persons to whom they are colleagues, and to nobody else', async () => {
    const visible: Somebody[] = [];
    for (const who of EVERYBODY) {
      const rows = await as(who, 'select from organisations.person where id = $1', [world.own.lead.personId]);
      if (rows.length > 0) visible.push(who);
    }
    expect(visible.toSorted()).toEqual(
      ['central team', 'local lead', 'deputy', 'QIP lead', 'data collector', 'viewer', "successor's lead"].toSorted(),
    );
  });

  it('shows nothing at all to a transaction that nobody entered', async () => {
    for (const table of [
      ...Object.keys(TABLES),
      'person',
      'partner_tool',
      'workshop',
      'audit_event',
      'idempotency_key',
    ]) {
      const { rows } = await client.query(`select from organisations.${table}`);
      expect([table, rows]).toEqual([table, []]);
    }
  });

  it.each([
    [
      'team',
      `insert into organisations.team (id, organisation_id, code, care_setting) values (gen_random_uuid(), $1, 'Z9', 'CAMHS')`,
    ],
    [
      'role_grant',
      `insert into organisations.role_grant (id, person_id, role, organisation_id) select gen_random_uuid(), scope.actor_id(), 'VIEWER', $1`,
    ],
    [
      'lead_appointment',
      `insert into organisations.lead_appointment (id, organisation_id, person_id, kind, profession, from_on) select gen_random_uuid(), $1, scope.actor_id(), 'DEPUTY', 'OTHER', '2026-01-01'`,
    ],
    [
      'partner_grant',
      `insert into organisations.partner_grant (id, organisation_id, partner_tool_id) values (gen_random_uuid(), $1, gen_random_uuid())`,
    ],
    [
      'membership',
      `insert into organisations.membership (id, organisation_id, from_on) values (gen_random_uuid(), $1, '2010-01-01')`,
    ],
  ])('lets nobody add a %s to an organisation that is not his', async (_table, sql) => {
    for (const who of [
      'lead of another organisation',
      "predecessor's lead",
      'granted partner tool',
      'person without a role',
      'nobody',
    ] as const) {
      await expect(as(who, sql, [world.own.organisationId])).rejects.toMatchObject({
        code: expect.stringMatching(/42501|23502/),
      });
    }
  });

  it('lets those write for an organisation whose business it is, and nobody who may only read it', async () => {
    const { organisationId } = world.own;
    const insertions: Readonly<Record<string, string>> = {
      team: `insert into organisations.team (id, organisation_id, code, care_setting) values (gen_random_uuid(), $1, 'Z9', 'CAMHS')`,
      role_grant: `insert into organisations.role_grant (id, person_id, role, organisation_id) select gen_random_uuid(), scope.actor_id(), 'VIEWER', $1`,
      deputy: `insert into organisations.lead_appointment (id, organisation_id, person_id, kind, profession, from_on) select gen_random_uuid(), $1, scope.actor_id(), 'DEPUTY', 'OTHER', '2026-01-01'`,
      lead: `insert into organisations.lead_appointment (id, organisation_id, person_id, kind, profession, from_on, until_on) select gen_random_uuid(), $1, scope.actor_id(), 'LOCAL_LEAD', 'OTHER', '2001-01-01', '2001-01-02'`,
      partner_grant: `insert into organisations.partner_grant (id, organisation_id, partner_tool_id) select gen_random_uuid(), $1, id from organisations.partner_tool where subject = 'unused tool'`,
    };
    const updates = ['team', 'role_grant', 'lead_appointment', 'partner_grant'];
    await database.sql(
      `insert into organisations.partner_tool (id, subject, name) values ($1, 'unused tool', 'Sample')`,
      [newId()],
    );
    const may: Record<string, Somebody[]> = {};
    const note = (what: string, who: Somebody): unknown => (may[what] ??= []).push(who);
    for (const who of EVERYBODY) {
      for (const [what, sql] of Object.entries(insertions)) {
        const inserted = await as(who, `${sql} returning 1`, [organisationId]).catch(() => []);
        if (inserted.length > 0) note(`insert ${what}`, who);
      }
      for (const table of updates) {
        const change = `update organisations.${table} set organisation_id = organisation_id where organisation_id = $1 returning 1`;
        const changed = await as(who, change, [organisationId]).catch(() => []);
        if (changed.length > 0) note(`update ${table}`, who);
      }
    }
    const leads = ['local lead', 'deputy'];
    expect(may).toEqual({
      'insert team': [...leads, 'QIP lead'],
      'insert role_grant': ['central team', ...leads],
      'insert deputy': ['central team', ...leads],
      'insert lead': ['central team'],
      'insert partner_grant': leads,
      'update team': [...leads, 'QIP lead'],
      'update role_grant': ['central team', ...leads],
      'update lead_appointment': ['central team', ...leads],
      'update partner_grant': ['central team', ...leads],
    });
  });

  it('lets nobody give himself a national role, or change a row that is not his', async () => {
    const grant = `insert into organisations.role_grant (id, person_id, role) select gen_random_uuid(), scope.actor_id(), 'CENTRAL_TEAM'`;
    for (const who of ['local lead', 'viewer', 'lead of another organisation'] as const) {
      await expect(as(who, grant)).rejects.toMatchObject({ code: '42501' });
    }
    for (const table of Object.keys(TABLES).filter((name) => !WRITTEN_BY_FUNCTIONS.includes(name))) {
      const id = table === 'organisation' ? 'id' : 'organisation_id';
      const change = `update organisations.${table} set ${id} = ${id} where ${id} = $1 returning 1`;
      expect(await as('lead of another organisation', change, [world.own.organisationId])).toEqual([]);
    }
  });

  it('lets nobody but the centre register a person with a subject, or link one; a lead may register whom he invites', async () => {
    const link = `update organisations.person set subject = 'taken over' where id = $1 returning 1`;
    const register = (subject: string): string =>
      `insert into organisations.person (id, subject, display_name, email) values (gen_random_uuid(), ${subject}, 'Sample', 'a@b.example')`;
    const { personId } = world.own.lead;
    const { personId: invited } = await givenInvitation(database, world.own.organisationId);
    const registering: Somebody[] = [];
    for (const who of EVERYBODY.filter((name) => name !== 'central team')) {
      for (const id of [personId, invited]) expect([who, await as(who, link, [id])]).toEqual([who, []]);
      await expect(as(who, register(`'made up'`))).rejects.toMatchObject({ code: '42501' });
      await as(who, register('null')).then(
        () => registering.push(who),
        () => null,
      );
    }
    expect(registering).toEqual(
      EVERYBODY.filter((who) => (who.includes('lead') && who !== 'QIP lead') || who === 'deputy'),
    );
    expect(await as('central team', link, [personId])).toHaveLength(1);
    await expect(as('central team', register(`'made up'`))).resolves.toEqual([]);
  });

  it('lets whoever shows the token of an invitation reach that one and its person, and set his own subject alone', async () => {
    const { token, personId, invitationId } = await givenInvitation(database, world.own.organisationId);
    const digest = createHash('sha256').update(token).digest('hex');
    const subject = world.subjects['unknown subject'];
    const showing = async (sql: string, parameters: readonly unknown[] = []): Promise<readonly object[]> => {
      await client.query('begin');
      try {
        await client.query('select contracts.enter_v1($1, null)', [subject]);
        await client.query(`select set_config('app.invitation_digest', $1, true)`, [digest]);
        return (await client.query<object[]>(sql, [...parameters])).rows;
      } finally {
        await client.query('rollback');
      }
    };
    expect(await showing('select id from organisations.invitation')).toEqual([{ id: invitationId }]);
    expect(await showing('select id from organisations.person')).toEqual([{ id: personId }]);
    const link = 'update organisations.person set subject = $1 returning id';
    expect(await showing(link, [subject])).toEqual([{ id: personId }]);
    await expect(showing(link, ['somebody else'])).rejects.toMatchObject({ code: '42501' });
    expect(await as('unknown subject', 'select from organisations.invitation')).toEqual([]);
  });

  it('lets nobody move a row of his own to another organisation', async () => {
    const move = `update organisations.team set organisation_id = $1 where organisation_id = $2`;
    const moved = as('lead of another organisation', move, [world.own.organisationId, world.other.organisationId]);
    await expect(moved).rejects.toMatchObject({ code: '42501' });
  });

  it('lets nobody delete', async () => {
    for (const table of [
      ...Object.keys(TABLES),
      'person',
      'partner_tool',
      'workshop',
      'succession',
      'audit_event',
      'idempotency_key',
    ]) {
      await expect(as('central team', `delete from organisations.${table}`)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
