import { afterEach, describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { updateVersioned } from '../mutations/update-versioned.js';
import { NoteRow, storedTexts } from '../../testing/notes.js';
import { useKit } from '../../testing/use-kit.js';
import { newId } from '../values/id.js';
import { type Outcome } from './request-database.js';
import { type WriteTransaction } from './transaction.js';

const database = useTestDatabase();
const kit = useKit(database, 8);

afterEach(() => database.sql(`delete from organisations.note`));

/** A point that everybody passes together; who comes later passes at once. */
function meeting(size: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let came = 0;
  return () => {
    came += 1;
    if (came === size) open();
    return opened;
  };
}

async function givenNote(text: string): Promise<string> {
  const id = newId();
  await database.sql(`insert into organisations.note (id, text) values ($1, $2)`, [id, text]);
  return id;
}

describe('two writes that wait for each other', () => {
  it('both happen: the victim of the deadlock is tried again', async () => {
    const [first, second] = [await givenNote('first'), await givenNote('second')];
    const meet = meeting(2);
    let attempts = 0;
    const swap = (ids: readonly string[], sign: string) =>
      kit.within((request) =>
        request.write(async (tx): Promise<Outcome<string, never>> => {
          attempts += 1;
          for (const id of ids) {
            await tx.rows(`update organisations.note set text = text || $2 where id = $1`, [id, sign]);
            await meet();
          }
          return { kind: 'DONE', value: sign };
        }),
      );
    await Promise.all([swap([first, second], ' a'), swap([second, first], ' b')]);
    expect(attempts).toBe(3);
    expect(await storedTexts(database)).toEqual([
      expect.stringMatching(/^first( a b| b a)$/),
      expect.stringMatching(/^second( a b| b a)$/),
    ]);
  });

  it('are told to come again when it happens time after time, with a pause before each attempt', async () => {
    let attempts = 0;
    const began = performance.now();
    const doomed = kit.within((request) =>
      request.write((tx) => {
        attempts += 1;
        return tx.rows(`do $$ begin raise exception using errcode = 'deadlock_detected'; end $$`).then(() => DONE);
      }),
    );
    await expect(doomed).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
    expect(attempts).toBe(3);
    expect(performance.now() - began).toBeGreaterThan(70);
  });
});

const DONE: Outcome<string, string> = { kind: 'DONE', value: 'done' };

describe('several writes that want the same unique value', () => {
  const take = async (tx: WriteTransaction, meet: () => Promise<void>): Promise<Outcome<string, string>> => {
    if (await tx.manager.existsBy(NoteRow, { text: 'wanted' })) return { kind: 'REFUSED', error: 'taken' };
    await meet();
    await tx.manager.insert(NoteRow, { id: newId(), text: 'wanted' });
    return DONE;
  };

  it('end with one success and a refusal of its own kind for each other, never with a fault', async () => {
    const meet = meeting(6);
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => kit.within((request) => request.write((tx) => take(tx, meet)))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'DONE')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'REFUSED')).toHaveLength(5);
    expect(await storedTexts(database)).toEqual(['wanted']);
  });

  it('end with the fault when the use case does not look first', async () => {
    await givenNote('there');
    const blind = kit.within((request) =>
      request.write(async (tx) => {
        await tx.manager.insert(NoteRow, { id: newId(), text: 'there' });
        return DONE;
      }),
    );
    await expect(blind).rejects.toMatchObject({ driverError: { code: '23505' } });
  });
});

describe('a read that is asked for while a write runs', () => {
  it('does not hide what was written from the reads that follow', async () => {
    const counts = await kit.within(async (request) => {
      const count = (): Promise<number> => request.read((tx) => tx.manager.count(NoteRow));
      let meanwhile = -1;
      await request.write(async (tx) => {
        meanwhile = await count();
        await tx.manager.insert(NoteRow, { id: newId(), text: 'written' });
        return DONE;
      });
      return [meanwhile, await count()];
    });
    expect(counts).toEqual([0, 1]);
  });

  it('or right before it, keeps its transaction to its end', async () => {
    const answers = await kit.within((request) => {
      const twice = (): Promise<readonly object[]> =>
        request.read(async (tx) => {
          await tx.rows('select pg_sleep(0.02)');
          return tx.rows<{ how: string }>(`select 'well' as how`);
        });
      return Promise.all([twice(), request.write(() => Promise.resolve(DONE)), twice(), twice()]);
    });
    const well = [{ how: 'well' }];
    expect(answers).toEqual([well, DONE, well, well]);
  });
});

describe('a write that waits too long', () => {
  it('for a lock is told to come again', async () => {
    const id = await givenNote('locked');
    const waiting = kit.within((holder) =>
      holder.write(async (tx) => {
        await tx.rows('select from organisations.note where id = $1 for update', [id]);
        return kit.within((request) =>
          request.write(async (other) => {
            await other.rows(`set local lock_timeout = '50ms'`);
            await other.rows('select from organisations.note where id = $1 for update', [id]);
            return DONE;
          }),
        );
      }),
    );
    await expect(waiting).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
  });

  it('for its own statement is told to come again', async () => {
    const waiting = kit.within((request) =>
      request.write(async (tx) => {
        await tx.rows(`set local statement_timeout = '50ms'`);
        await tx.rows('select pg_sleep(10)');
        return DONE;
      }),
    );
    await expect(waiting).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
  });
});

describe('writers who all read version 1', () => {
  it('are one who wins and others who are told', async () => {
    const id = await givenNote('version one');
    const row: NoteRow = { id, text: 'version one', version: 1 };
    const meet = meeting(6);
    const changes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((writer) =>
        kit.within((request) =>
          request.write(async (tx): Promise<Outcome<boolean, string>> => {
            await meet();
            const isChanged = await updateVersioned(tx.manager, NoteRow, row, { text: `by ${writer}` });
            return isChanged ? { kind: 'DONE', value: true } : { kind: 'REFUSED', error: 'stale' };
          }),
        ),
      ),
    );
    const winners = changes.flatMap(({ kind }, index) => (kind === 'DONE' ? [index + 1] : []));
    expect(winners).toHaveLength(1);
    expect(await database.sql('select text, version from organisations.note')).toEqual([
      { text: `by ${winners[0]}`, version: 2 },
    ]);
  });

  it('change nothing when the row is gone', async () => {
    const gone: NoteRow = { id: newId(), text: 'gone', version: 1 };
    const outcome = await kit.within((request) =>
      request.write(async (tx): Promise<Outcome<boolean, never>> => {
        return { kind: 'DONE', value: await updateVersioned(tx.manager, NoteRow, gone, { text: 'x' }) };
      }),
    );
    expect(outcome).toEqual({ kind: 'DONE', value: false });
  });
});
