import { describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import fc from 'fast-check';
import { In } from 'typeorm';
import { NoteRow } from '../../testing/notes.js';
import { useKit } from '../../testing/use-kit.js';
import { newId } from '../values/id.js';
import { defineListLoader, defineLoader } from './loader.js';
import { LoaderCache } from './loader-cache.js';

const database = useTestDatabase();
const kit = useKit(database, 1);
const asked: (readonly string[])[] = [];

const textById = defineLoader(async (tx, ids) => {
  asked.push(ids);
  const rows = await tx.manager.findBy(NoteRow, { id: In(ids) });
  return new Map(rows.toReversed().map(({ id, text }) => [id, text]));
});
const textsById = defineListLoader(async (tx, ids) => {
  const rows = await tx.manager.findBy(NoteRow, { id: In(ids) });
  return new Map(rows.map(({ id, text }) => [id, [text, text]]));
});

async function givenNotes(count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, newId);
  await database.sql(
    `insert into organisations.note (id, text) select id, 'text of ' || id from unnest($1::uuid[]) id`,
    [ids],
  );
  return ids;
}

describe('a loader', () => {
  it('answers in the order in which it was asked, null for what is not there and for what is no id', async () => {
    const there = await givenNotes(8);
    const keys = fc.array(fc.oneof(fc.constantFrom(...there), fc.constantFrom(newId(), newId()), fc.string()));
    await fc.assert(
      fc.asyncProperty(keys, async (ids) => {
        const answers = await kit.within((request) => {
          const loader = new LoaderCache(request).get(textById);
          return Promise.all(ids.map((id) => loader.load(id)));
        });
        expect(answers).toEqual(ids.map((id) => (there.includes(id) ? `text of ${id}` : null)));
      }),
      { numRuns: 20 },
    );
  });

  it('reads all that is asked for at once with one statement, each id once', async () => {
    const [a = '', b = ''] = await givenNotes(2);
    asked.length = 0;
    kit.takeStatements();
    const answers = await kit.within((request) => {
      const loader = new LoaderCache(request).get(textById);
      return Promise.all([a, b, a, b, a].map((id) => loader.load(id)));
    });
    expect(answers).toEqual([a, b, a, b, a].map((id) => `text of ${id}`));
    expect(asked).toEqual([[a, b]]);
    expect(kit.takeStatements()).toHaveLength(3);
  });

  it('asks the database nothing about what is no id', async () => {
    kit.takeStatements();
    asked.length = 0;
    const answers = await kit.within((request) =>
      new LoaderCache(request).get(textById).loadMany(['', 'x', "' or true --", '7']),
    );
    expect(answers).toEqual([null, null, null, null]);
    expect(asked).toEqual([]);
    expect(kit.takeStatements().filter((sql) => sql.includes('note'))).toEqual([]);
  });

  it('of lists gives an empty list where there is none', async () => {
    const [a = ''] = await givenNotes(1);
    const answers = await kit.within((request) => new LoaderCache(request).get(textsById).loadMany([newId(), a, 'x']));
    expect(answers).toEqual([[], [`text of ${a}`, `text of ${a}`], []]);
  });
});

describe('the loaders of a request', () => {
  it('are one for each definition, and forget what they know when they are told to', async () => {
    const [a = ''] = await givenNotes(1);
    await kit.within(async (request) => {
      const cache = new LoaderCache(request);
      expect(cache.get(textById)).toBe(cache.get(textById));
      const before = await cache.get(textById).load(a);
      await request.write(async (tx) => {
        await tx.manager.update(NoteRow, { id: a }, { text: 'changed' });
        return { kind: 'DONE', value: null };
      });
      expect([before, await cache.get(textById).load(a)]).toEqual([`text of ${a}`, `text of ${a}`]);
      cache.clear();
      expect(await cache.get(textById).load(a)).toBe('changed');
    });
  });

  it('do not know what another request has loaded', async () => {
    const [a = ''] = await givenNotes(1);
    asked.length = 0;
    const load = (): Promise<unknown> => kit.within((request) => new LoaderCache(request).get(textById).load(a));
    await load();
    await load();
    expect(asked).toEqual([[a], [a]]);
  });
});
