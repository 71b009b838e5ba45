import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '@qip/subgraph-kit/logs/log';
import { useTestDatabase } from '@qip/testkit/test-database';
import { type AllInOne, type AllInOneSettings, startAllInOne } from './all-in-one.js';

const database = useTestDatabase();
// The kind of a platform never changes: only a superuser, with the database's rules switched off, can say it is another.
beforeAll(() => database.sql(`set session_replication_role = replica`));

function startAs(platformKind: AllInOneSettings['platformKind']): Promise<AllInOne> {
  return startAllInOne({
    dataDirectory: 'unused',
    databaseUrl: database.administratorUrl(),
    platformKind,
    poolSize: 1,
    retentionYears: 8,
    scannerUrl: null,
    publicUrl: 'http://platform.test',
    mail: {},
    log: createLog({ level: 'silent' }),
  });
}

describe('a platform on a database that is there', () => {
  it.each([
    ['LIVE', 'DEMO', /that of a LIVE platform, and this one is DEMO/],
    ['DEMO', 'LIVE', /that of a DEMO platform, and this one is LIVE/],
  ] as const)('of a %s platform is not started as a %s one', async (kind, wanted, message) => {
    await database.sql(`update clock.setting set platform_kind = $1`, [kind]);
    await expect(startAs(wanted)).rejects.toThrow(message);
  });

  it('of the same kind is started, ready to be asked, and stopped', async () => {
    await database.sql(`update clock.setting set platform_kind = 'DEMO'`);
    const platform = await startAs('DEMO');
    const { transports, clock } = platform;
    expect(await Promise.all(Object.values(transports).map((transport) => transport.isReady()))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await clock.kind()).toBe('DEMO');
    await platform.stop();
    expect(await transports.programmes.isReady()).toBe(false);
  });
});
