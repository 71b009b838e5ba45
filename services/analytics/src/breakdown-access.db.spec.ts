import { describe, expect, it } from '@jest/globals';
import { withClient } from '@qip/database/with-client';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  type GivenPerson,
} from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import { givenBrokenDownCycle } from '../testing/broken-down-cycle.js';
import { analyse, givenPublication } from '../testing/given-publication.js';
import { analyticsSubgraph } from './subgraph.js';

const database = useTestDatabase();
const analytics = useTestSubgraph(analyticsSubgraph, database);

const TABLES = ['snapshot_composite', 'snapshot_stratum', 'released_composite', 'released_stratum'] as const;
type Table = (typeof TABLES)[number];

interface World {
  readonly id: string;
  readonly own: string;
  readonly central: GivenPerson;
  readonly viewer: GivenPerson;
}

async function givenWorld(seed: number, isPublished = true): Promise<World> {
  const world = await givenBrokenDownCycle(database, { seed, organisations: 6, casesOfEach: 20 });
  const central = await givenCentralPerson(database);
  if (isPublished) await givenPublication(analytics, central, world);
  else await analyse(analytics, world.cycle.auditCycleId, 1);
  const own = world.cases[0]?.organisationId ?? '';
  const viewer = await givenColleague(database, { role: 'VIEWER', organisationId: own });
  return { id: world.cycle.auditCycleId, own, central, viewer };
}

/** How many rows of a cycle the service's role sees in somebody's name, past everything that the code decides. */
function seen({ id }: World, subject: string | null, table: Table, where = 'true'): Promise<number> {
  return withClient(database.applicationUrl('analytics'), async (client) => {
    await client.query('begin');
    await client.query('select contracts.enter_v1($1, null)', [subject]);
    const { rowCount } = await client.query(
      `select from analytics.${table}
       where snapshot_id in (select id from analytics.snapshot where audit_cycle_id = $1) and ${where}`,
      [id],
    );
    return rowCount ?? 0;
  });
}

describe('row-level security of figures that are broken down', () => {
  it('shows an organisation its own and what is released', async () => {
    const world = await givenWorld(51);
    const { subject } = world.viewer;
    const others = `organisation_id is distinct from '${world.own}'`;
    expect(await seen(world, subject, 'snapshot_composite')).toBe(3);
    expect(await seen(world, subject, 'snapshot_stratum')).toBeGreaterThan(0);
    expect(await seen(world, subject, 'snapshot_composite', others)).toBe(0);
    expect(await seen(world, subject, 'snapshot_stratum', others)).toBe(0);
    expect(await seen(world, subject, 'released_composite')).toBe(1);
    expect(await seen(world, subject, 'released_stratum')).toBeGreaterThan(0);
  });

  it('shows others what is released, partners no stratum and no team of those that let them, and nobody nothing', async () => {
    const world = await givenWorld(52);
    const stranger = (await givenOrganisation(database)).lead.subject;
    const partner = (await givenPartnerTool(database, [world.own])).subject;
    const rows = (subject: string | null): Promise<readonly number[]> =>
      Promise.all(TABLES.map((table) => seen(world, subject, table)));
    expect((await rows(stranger)).map((count) => count > 0)).toEqual([false, false, true, true]);
    expect((await rows(partner)).map((count) => count > 0)).toEqual([true, false, true, true]);
    expect(await seen(world, partner, 'snapshot_composite', `level = 'TEAM'`)).toBe(0);
    expect(await rows(null)).toEqual([0, 0, 0, 0]);
  });

  it('shows the central team organisations, never teams', async () => {
    const world = await givenWorld(53);
    expect(await seen(world, world.central.subject, 'snapshot_composite')).toBe(7);
    expect(await seen(world, world.central.subject, 'snapshot_composite', `level = 'TEAM'`)).toBe(0);
  });

  it('shows nobody but the central team what is staged', async () => {
    const world = await givenWorld(54, false);
    for (const table of TABLES) expect(await seen(world, world.viewer.subject, table)).toBe(0);
    expect(await seen(world, world.central.subject, 'snapshot_stratum')).toBeGreaterThan(0);
  });

  it('lets the analysis note the engine of what is staged, and change nothing that is published', async () => {
    const world = await givenWorld(55);
    const changed = await withClient(database.applicationUrl('analytics'), async (client) => {
      await client.query('begin');
      await client.query(`select contracts.enter_v1(null, 'analyse-audit-cycle')`);
      return client.query(`update analytics.snapshot set engine_version = '9' where audit_cycle_id = $1`, [world.id]);
    });
    expect(changed.rowCount).toBe(0);
  });
});

describe('what is broken down of a publication', () => {
  it.each(TABLES)('is frozen in %s, even to the administrator', async (table) => {
    await givenWorld(56);
    await expect(database.sql(`update analytics.${table} set met = met`)).rejects.toThrow('frozen');
    await expect(database.sql(`delete from analytics.${table}`)).rejects.toThrow('frozen');
  });
});
