import { beforeAll, describe, expect, it } from '@jest/globals';
import { givenTeam } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import pg from 'pg';
import { givenWorld, type World } from '../testing/everybody.js';

const database = useTestDatabase();
let world: World;
beforeAll(async () => {
  world = await givenWorld(database, 'SUCCEEDED');
  for (const { organisationId } of [world.own, world.predecessor, world.successor, world.other]) {
    await givenTeam(database, organisationId, 'A1');
  }
});

describe('a contract view', () => {
  it.each(['team_v1', 'membership_v1'])('%s obeys the scope of whoever asks, in every service', async (view) => {
    const analytics = new pg.Client({ connectionString: database.applicationUrl('analytics') });
    await analytics.connect();
    const seenBy = async (subject: string | null): Promise<number> => {
      await analytics.query('begin');
      await analytics.query('select contracts.enter_v1($1, null)', [subject]);
      const { rowCount } = await analytics.query(`select from contracts.${view}`);
      await analytics.query('rollback');
      return rowCount ?? 0;
    };
    const counts = [
      await seenBy(world.subjects['local lead']),
      await seenBy(world.subjects['lead of another organisation']),
      await seenBy(world.subjects['granted partner tool']),
      await seenBy(null),
    ];
    await analytics.end();
    expect(counts).toEqual([2, 1, 0, 0]);
  });
});
