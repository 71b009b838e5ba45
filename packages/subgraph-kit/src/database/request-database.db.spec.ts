import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { givenCentralPerson, givenOrganisation } from '@qip/testkit/given-organisations';
import { useTestDatabase } from '@qip/testkit/test-database';
import { newId } from '../values/id.js';
import { NoteRow, storedTexts } from '../../testing/notes.js';
import { IDLE_QUEUE, useKit } from '../../testing/use-kit.js';
import { type Outcome } from './request-database.js';
import { type WriteTransaction } from './transaction.js';

const database = useTestDatabase();
const kit = useKit(database, 1);

const DONE: Outcome<string, never> = { kind: 'DONE', value: 'done' };
const add = (tx: WriteTransaction, text: string): Promise<unknown> => tx.manager.insert(NoteRow, { id: newId(), text });
const nap = `select pg_sleep(0.02), 'woken' as how`;

afterEach(async () => {
  await database.sql(`delete from organisations.note`);
  kit.takeStatements();
});

async function leftBehind(): Promise<readonly object[]> {
  return database.sql(`
    select (select count(*)::int from organisations.note) as notes,
      (select count(*)::int from organisations.audit_event) as events,
      (select count(*)::int from jobs.job where name = '${IDLE_QUEUE}') as jobs`);
}

describe('the read transaction of a request', () => {
  it('is not opened when nothing is read', async () => {
    await kit.within(() => Promise.resolve());
    expect(kit.takeStatements()).toEqual([]);
  });

  it('is one for all reads, with the scope set in its first statement', async () => {
    await kit.within(async (request) => {
      await Promise.all([1, 2, 3].map(() => request.read((tx) => tx.rows(nap))));
      await request.read((tx) => tx.manager.find(NoteRow));
    });
    const sent = kit.takeStatements();
    expect(sent.slice(0, 2)).toEqual([
      'start transaction isolation level repeatable read, read only',
      'select contracts.enter_v1($1, $2) as actor, clock.now() as now',
    ]);
    expect(sent).toHaveLength(6);
  });

  it('is used by one read after the other, in the order in which they were asked for', async () => {
    const seen: string[] = [];
    await kit.within((request) =>
      Promise.all(
        ['a', 'b', 'c'].map((name) =>
          request.read(async (tx) => {
            seen.push(`${name} begins`);
            await tx.rows(nap);
            seen.push(`${name} ends`);
          }),
        ),
      ),
    );
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('shows the database as of one moment', async () => {
    const counts = await kit.within(async (request) => {
      const before = await request.read((tx) => tx.manager.count(NoteRow));
      await database.sql(`insert into organisations.note (id, text) values ($1, 'later')`, [newId()]);
      return [before, await request.read((tx) => tx.manager.count(NoteRow))];
    });
    expect(counts).toEqual([0, 0]);
  });

  it('cannot write', async () => {
    const written = kit.within((request) => request.read((tx) => tx.rows(`delete from organisations.note`)));
    await expect(written).rejects.toMatchObject({ driverError: { code: '25006' } });
  });

  it('is given up after a failed statement, so that a failure costs its own field only', async () => {
    const answers = await kit.within((request) =>
      Promise.allSettled([
        request.read((tx) => tx.rows('select 1 / 0')),
        request.read((tx) => tx.rows<{ how: string }>(`select 'well' as how`)),
      ]),
    );
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('cannot be used when the request has ended', async () => {
    const request = kit.open();
    await request.read((tx) => tx.rows(nap));
    await request.close();
    await expect(request.read((tx) => tx.rows(nap))).rejects.toThrow('This request has ended');
    await expect(request.write(() => Promise.resolve(DONE))).rejects.toThrow('This request has ended');
  });
});

describe('a write', () => {
  it('is seen by the reads that follow, not by a read transaction of before', async () => {
    const counts = await kit.within(async (request) => {
      const before = await request.read((tx) => tx.manager.count(NoteRow));
      await request.write(async (tx) => {
        await add(tx, 'written');
        return DONE;
      });
      return [before, await request.read((tx) => tx.manager.count(NoteRow))];
    });
    expect(counts).toEqual([0, 1]);
  });

  it('happens whole: rows, audit event and job', async () => {
    const [before] = await leftBehind();
    expect(before).toEqual({ notes: 0, events: 0, jobs: 0 });
    await kit.within((request) => request.write(everything));
    expect(await leftBehind()).toEqual([{ notes: 1, events: 1, jobs: 1 }]);
    await database.sql(`delete from organisations.audit_event`);
    await database.sql(`delete from jobs.job`);
  });

  async function everything(tx: WriteTransaction): Promise<Outcome<string, never>> {
    await add(tx, 'whole');
    tx.record({ organisationId: null, operation: 'writeNote', entity: 'Note', entityId: '1' });
    await tx.enqueue(IDLE_QUEUE, { noteId: '1' });
    return DONE;
  }

  it('leaves nothing when it is refused', async () => {
    const outcome = await kit.within((request) =>
      request.write(async (tx) => {
        await everything(tx);
        return { kind: 'REFUSED', error: 'no' } as const;
      }),
    );
    expect(outcome).toEqual({ kind: 'REFUSED', error: 'no' });
    expect(await leftBehind()).toEqual([{ notes: 0, events: 0, jobs: 0 }]);
  });

  it('leaves nothing when it fails, in the use case or in its last act', async () => {
    const failing = kit.within((request) =>
      request.write(async (tx) => {
        await everything(tx);
        throw new Error('half way');
      }),
    );
    await expect(failing).rejects.toThrow('half way');
    const unheardOf = kit.within((request) =>
      request.write(async (tx) => {
        await everything(tx);
        tx.record({ organisationId: 'no id', operation: 'writeNote', entity: 'Note', entityId: '1' });
        return DONE;
      }),
    );
    await expect(unheardOf).rejects.toMatchObject({ driverError: { code: '22P02' } });
    expect(await leftBehind()).toEqual([{ notes: 0, events: 0, jobs: 0 }]);
  });

  it('is no success when a failed statement was overlooked', async () => {
    const overlooking = kit.within((request) =>
      request.write(async (tx) => {
        await add(tx, 'lost');
        await tx.rows('select 1 / 0').catch(() => undefined);
        return DONE;
      }),
    );
    await expect(overlooking).rejects.toThrow('A failed statement was taken for a success.');
    expect(await storedTexts(database)).toEqual([]);
  });

  it('looks again after it waited, and may write, whatever the server has for a default', async () => {
    await kit.dataSource().query(`set default_transaction_isolation = 'serializable'`);
    await kit.dataSource().query(`set default_transaction_read_only = on`);
    const shown = `select current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as read_only`;
    const outcome = await kit.within((request) =>
      request.write(async (tx) => ({ kind: 'DONE', value: await tx.rows(shown) })),
    );
    await kit.dataSource().query('reset all');
    expect(outcome).toEqual({ kind: 'DONE', value: [{ isolation: 'read committed', read_only: 'off' }] });
  });

  it('whose stream breaks off leaves nothing, and its connection in order', async () => {
    const breaking = async function* (): AsyncGenerator<string> {
      yield 'one\n';
      await new Promise((done) => setTimeout(done, 20));
      throw new Error('The client went away.');
    };
    const broken = kit.within((request) =>
      request.write(async (tx) => {
        await tx.rows('create temporary table incoming (text text) on commit drop');
        await pipeline(Readable.from(breaking()), await tx.copyInto('copy incoming from stdin'));
        return DONE;
      }),
    );
    await expect(broken).rejects.toThrow('The client went away.');
    await expect(kit.within((request) => request.read((tx) => tx.rows(nap)))).resolves.toHaveLength(1);
  });

  it('copies a stream into a temporary table on its own connection', async () => {
    await kit.within((request) =>
      request.write(async (tx) => {
        await tx.rows('create temporary table incoming (text text) on commit drop');
        await pipeline(Readable.from(['one\n', 'two\n']), await tx.copyInto('copy incoming from stdin'));
        await tx.rows('insert into organisations.note (id, text) select gen_random_uuid(), text from incoming');
        return DONE;
      }),
    );
    expect(await storedTexts(database)).toEqual(['one', 'two']);
  });
});

describe('a pool of one connection', () => {
  it('is enough for requests that read, write and read again, however many come at once', async () => {
    const requests = Array.from({ length: 20 }, (_, index) =>
      kit.within(async (request) => {
        await request.read((tx) => tx.rows(nap));
        await request.write(async (tx) => {
          await add(tx, `note ${String(index).padStart(2, '0')}`);
          return DONE;
        });
        return request.read((tx) => tx.manager.count(NoteRow));
      }),
    );
    const counts = await Promise.all(requests);
    expect(await storedTexts(database)).toHaveLength(20);
    expect(Math.max(...counts)).toBe(20);
  });

  it('that is taken makes others wait for two seconds, and then they are told', async () => {
    const holder = kit.open();
    await holder.read((tx) => tx.rows(nap));
    const began = Date.now();
    const [read, write] = await Promise.allSettled([
      kit.within((request) => Promise.all([1, 2].map(() => request.read((tx) => tx.rows(nap))))),
      kit.within((request) => request.write(() => Promise.resolve(DONE))),
    ]);
    const took = Date.now() - began;
    await holder.close();
    expect(read).toMatchObject({ status: 'rejected', reason: { code: 'SERVICE_BUSY' } });
    expect(write).toMatchObject({ status: 'rejected', reason: { code: 'SERVICE_BUSY' } });
    expect(took).toBeGreaterThan(1_500);
    expect(took).toBeLessThan(8_000);
    await expect(kit.within((request) => request.read((tx) => tx.rows(nap)))).resolves.toHaveLength(1);
  });

  it('keeps nothing of a caller for the next one', async () => {
    const central = await givenCentralPerson(database);
    const { lead } = await givenOrganisation(database);
    const settings = `select string_agg(current_setting('app.' || name, true), '') as left_over
      from unnest(array['subject', 'job', 'actor_id', 'central', 'organisations', 'data_organisations', 'result_organisations']) name`;
    const scope = `select scope.is_central() as central, cardinality(scope.organisations()) as organisations, scope.job() as job`;
    const callers = [
      { kind: 'SUBJECT', subject: central.subject },
      { kind: 'SUBJECT', subject: lead.subject },
      { kind: 'JOB', job: 'analyse' },
      { kind: 'ANONYMOUS' },
    ] as const;
    const seen: unknown[] = [];
    for (const caller of callers) {
      seen.push(...(await kit.within((request) => request.read((tx) => tx.rows(scope)), caller)));
      seen.push(...(await kit.dataSource().query<object[]>(settings)));
      await kit.within((request) => request.write(() => Promise.resolve(DONE)), caller);
      seen.push(...(await kit.dataSource().query<object[]>(settings)));
    }
    const nothing = { left_over: '' };
    expect(seen).toEqual([
      ...[{ central: true, organisations: 0, job: null }, nothing, nothing],
      ...[{ central: false, organisations: 1, job: null }, nothing, nothing],
      ...[{ central: false, organisations: 0, job: 'analyse' }, nothing, nothing],
      ...[{ central: false, organisations: 0, job: null }, nothing, nothing],
    ]);
  });
});

describe('a connection that is lost', () => {
  const cut = (): Promise<unknown> =>
    database.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'qip organisations'`,
    );
  const unavailable = { code: 'SERVICE_UNAVAILABLE' };

  it('while a read waits is told as such, and the same request can go on', async () => {
    const rows = await kit.within(async (request) => {
      const told = expect(request.read((tx) => tx.rows('select pg_sleep(20)'))).rejects.toMatchObject(unavailable);
      await new Promise((done) => setTimeout(done, 100));
      await cut();
      await told;
      return request.read((tx) => tx.rows(nap));
    });
    expect(rows).toHaveLength(1);
  });

  it('between two reads is told as such, and the pool recovers', async () => {
    await kit.within(async (request) => {
      await request.read((tx) => tx.rows(nap));
      await cut();
      await expect(request.read((tx) => tx.rows(nap))).rejects.toMatchObject(unavailable);
    });
    await expect(kit.within((request) => request.read((tx) => tx.rows(nap)))).resolves.toHaveLength(1);
  });

  it('before the commit is never a success', async () => {
    const written = kit.within((request) =>
      request.write(async (tx) => {
        await add(tx, 'never stored');
        await cut();
        await new Promise((done) => setTimeout(done, 50));
        return DONE;
      }),
    );
    await expect(written).rejects.toMatchObject(unavailable);
    expect(await storedTexts(database)).toEqual([]);
    await kit.within((request) =>
      request.write(async (tx) => {
        await add(tx, 'stored after');
        return DONE;
      }),
    );
    expect(await storedTexts(database)).toEqual(['stored after']);
  });
});
