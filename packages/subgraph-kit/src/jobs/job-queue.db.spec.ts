import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { createLog } from '../logs/log.js';
import { IDLE_QUEUE, useKit } from '../../testing/use-kit.js';
import { JOB_TIMES, openJobQueue } from './job-queue.js';

const database = useTestDatabase();
const kit = useKit(database, 2);
const QUEUE = 'organisations-worked';
/** Ten is the shortest heartbeat that pg-boss takes; the rest as quick as a test wants it. */
/** For a machine that has other things to do. */
const PATIENCE_MS = 20_000;
const QUICK = { heartbeat: 10, supervise: 1, poll: 1 };
const processes: ChildProcess[] = [];

beforeAll(async () => {
  await database.sql(
    `create table organisations.worked (note text not null, by text not null, at timestamptz not null default clock_timestamp())`,
  );
  await database.sql(`grant select, insert on organisations.worked to qip_organisations_app`);
});
afterEach(async () => {
  for (const child of processes.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await database.sql('truncate organisations.worked');
  await database.sql('delete from jobs.job');
});

/** A process of its own that works the queue: notes each job, then does `then` with its data. */
async function worker(name: string, then: string): Promise<ChildProcess> {
  const at = (path: string): string => JSON.stringify(fileURLToPath(new URL(`../../dist/${path}`, import.meta.url)));
  const databaseUrl = database.applicationUrl('organisations');
  const settings = JSON.stringify({ databaseUrl, queues: [QUEUE], times: QUICK });
  const program = `
    import pg from 'pg';
    import { openJobQueue } from ${at('jobs/job-queue.js')};
    import { createLog } from ${at('logs/log.js')};
    const client = new pg.Client({ connectionString: ${JSON.stringify(databaseUrl)} });
    await client.connect();
    const queue = await openJobQueue({ ...${settings}, log: createLog({ level: 'error' }) });
    await queue.work([{ queue: ${JSON.stringify(QUEUE)}, work: async (data) => {
      await client.query('insert into organisations.worked (note, by) values ($1, $2)', [data.note, ${JSON.stringify(name)}]);
      ${then}
    } }]);
    process.on('SIGTERM', async () => { await queue.stop(); process.exit(0); });
    console.log('working');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function enqueue(note: string, kind: 'DONE' | 'REFUSED' = 'DONE'): Promise<void> {
  await kit.within((request) =>
    request.write(async (tx) => {
      await tx.enqueue(QUEUE, { note });
      return kind === 'DONE' ? { kind, value: null } : { kind, error: null };
    }),
  );
}

function worked(): Promise<readonly object[]> {
  return database.sql('select note, by from organisations.worked order by at');
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come to that within ${PATIENCE_MS} ms.`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

describe('a job', () => {
  it('is worked soon after the commit by a process that works its queue', async () => {
    await worker('first', '');
    await enqueue('one');
    await until(async () => (await worked()).length === 1);
    expect(await worked()).toEqual([{ note: 'one', by: 'first' }]);
  });

  it('does not exist before its transaction commits, nor when it is rolled back', async () => {
    await worker('first', '');
    await enqueue('refused', 'REFUSED');
    await kit.within((request) =>
      request.write(async (tx) => {
        await tx.enqueue(QUEUE, { note: 'committed' });
        expect(await database.sql('select from jobs.job')).toEqual([]);
        return { kind: 'DONE', value: null };
      }),
    );
    await until(async () => (await worked()).length > 0);
    expect(await worked()).toEqual([{ note: 'committed', by: 'first' }]);
  });

  it('of a worker that is killed is taken up by another', async () => {
    const first = await worker('first', 'await new Promise(() => {});');
    await enqueue('heavy');
    await until(async () => (await worked()).length === 1);
    first.kill('SIGKILL');
    await once(first, 'exit');
    // So long ago was its last sign; waiting for it would only take time.
    await database.sql(`update jobs.job set heartbeat_on = heartbeat_on - interval '${QUICK.heartbeat} seconds'`);
    await worker('second', '');
    await until(async () => (await worked()).length === 2);
    expect(await worked()).toEqual([
      { note: 'heavy', by: 'first' },
      { note: 'heavy', by: 'second' },
    ]);
    await until(async () => (await database.sql(`select from jobs.job where state = 'completed'`)).length === 1);
  });

  it('is worked once, however many processes work its queue', async () => {
    const slowly = 'await new Promise((done) => setTimeout(done, 50));';
    await worker('first', slowly);
    await worker('second', slowly);
    const notes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await Promise.all(notes.map((note) => enqueue(note)));
    const completed = `select from jobs.job where state = 'completed'`;
    await until(async () => (await database.sql(completed)).length === notes.length);
    expect(await database.sql('select note from organisations.worked order by note')).toEqual(
      notes.map((note) => ({ note })),
    );
  });

  it('that fails is tried again', async () => {
    await worker(
      'first',
      `if ((await client.query('select from organisations.worked')).rowCount < 2) throw new Error('not yet');`,
    );
    await enqueue('stubborn');
    await until(async () => (await worked()).length === 2);
    await until(async () => (await database.sql(`select from jobs.job where state = 'completed'`)).length === 1);
  });

  it('under way is finished before its process stops, and no other is begun', async () => {
    const first = await worker(
      'first',
      `await new Promise((done) => setTimeout(done, 600)); await client.query("insert into organisations.worked (note, by) values ('finished', 'first')");`,
    );
    await enqueue('under way');
    await until(async () => (await worked()).length === 1);
    first.kill('SIGTERM');
    await enqueue('afterwards');
    await once(first, 'exit');
    expect(first.exitCode).toBe(0);
    expect(await worked()).toEqual([
      { note: 'under way', by: 'first' },
      { note: 'finished', by: 'first' },
    ]);
  });
});

describe('a job that comes by itself', () => {
  it('is written down in London’s time, made up for when it was slept through, and comes', async () => {
    const databaseUrl = database.applicationUrl('organisations');
    const log = createLog({ level: 'silent' });
    const times = { ...QUICK, schedule: 1 };
    const queue = await openJobQueue({ databaseUrl, queues: [IDLE_QUEUE], log, times, keepsTime: true });
    let came = 0;
    await queue.work([
      {
        queue: IDLE_QUEUE,
        cron: '* * * * *',
        work: (data) => {
          expect(data).toEqual({});
          came += 1;
          return Promise.resolve();
        },
      },
    ]);
    await until(() => Promise.resolve(came > 0));
    await queue.stop();
    expect(
      await database.sql(`select name, cron, timezone, options ->> 'missed' as missed from jobs.schedule`),
    ).toEqual([{ name: IDLE_QUEUE, cron: '* * * * *', timezone: 'Europe/London', missed: 'once' }]);
    await database.sql('delete from jobs.schedule');
  });
});

describe('the times of a queue', () => {
  it('let a killed worker’s job be taken up within a minute at the worst', () => {
    const firstDelay = 2;
    expect(JOB_TIMES.heartbeat + 2 * JOB_TIMES.supervise + firstDelay + JOB_TIMES.poll).toBeLessThanOrEqual(60);
  });

  it('and its repetitions are those of this release, whatever an earlier one had given it', async () => {
    const columns = `heartbeat_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max`;
    await database.sql(
      `update jobs.queue set heartbeat_seconds = 600, retry_limit = 0, retry_delay_max = null where name = '${IDLE_QUEUE}'`,
    );
    const databaseUrl = database.applicationUrl('organisations');
    const queue = await openJobQueue({ databaseUrl, queues: [IDLE_QUEUE], log: createLog({ level: 'silent' }) });
    await queue.stop();
    expect(await database.sql(`select ${columns} from jobs.queue where name = '${IDLE_QUEUE}'`)).toEqual([
      { heartbeat_seconds: 20, retry_limit: 30, retry_delay: 1, retry_backoff: true, retry_delay_max: 300 },
    ]);
  });
});
