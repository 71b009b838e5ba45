import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import fc from 'fast-check';
import { LoaderCache } from '../loaders/loader-cache.js';
import { useKit } from '../../testing/use-kit.js';
import { newId } from '../values/id.js';
import { connectionOf } from './connection.js';
import { type Cursor, listName, writeCursor } from './cursor.js';
import { type PageArguments, pageRequest } from './page-arguments.js';
import { definePageLoader } from './page-loader.js';
import { EMPTY_PAGE, type IdPage, type PagedList, readPage, readPagesByParent } from './read-pages.js';

const database = useTestDatabase();
const kit = useKit(database, 1);

/** One sort key of every type; the ids decide between those that are alike. */
const LIST: PagedList = {
  from: 'organisations.item',
  id: 'item.id',
  sort: [
    { by: 'item.day', type: 'date' },
    { by: 'item.name', type: 'text' },
    { by: 'item.number', type: 'int' },
    { by: 'item.at', type: 'timestamptz' },
    { by: 'item.id', type: 'uuid' },
  ],
  where: 'item.number >= $1 or item.number < $2',
  parameters: [0, 0],
};
const SORT_KEYS = LIST.sort.length;

interface Item {
  readonly id: string;
  readonly parent: string;
  readonly day: string;
  readonly name: string;
  readonly number: number;
  readonly at: string;
}

beforeAll(async () => {
  await database.sql(`create table organisations.item (id uuid primary key, parent uuid not null, day date not null,
    name text collate "C" not null, number int not null, at timestamptz not null)`);
  await database.sql(`grant select on organisations.item to qip_organisations_app`);
});

const parents = [newId(), newId(), newId()];
const items = fc.array(
  fc.record({
    parent: fc.constantFrom(...parents),
    day: fc.constantFrom('2026-01-01', '2026-02-28', '2027-01-01'),
    name: fc.constantFrom('', 'A', 'B', "O'Neill; --", 'ä'),
    number: fc.constantFrom(-1, 0, 7),
    at: fc.constantFrom('2026-01-01T00:00:00.000001Z', '2026-01-01T00:00:00.000002Z', '2026-06-01T00:00:00+01:00'),
  }),
  { maxLength: 25 },
);

async function store(given: readonly Omit<Item, 'id'>[]): Promise<readonly Item[]> {
  const stored = given.map((item) => ({ ...item, id: newId() }));
  await database.sql('truncate organisations.item');
  await database.sql(
    `insert into organisations.item select * from jsonb_populate_recordset(null::organisations.item, $1)`,
    [JSON.stringify(stored)],
  );
  return stored;
}

/** The naive pager: all in memory, sorted by comparing. */
function ordered(all: readonly Item[], parent: string | null): readonly Item[] {
  const keys = ({ day, name, number, at, id }: Item): readonly (string | number)[] => [
    day,
    Buffer.from(name).toString('hex'),
    number,
    Date.parse(at),
    at,
    id,
  ];
  return all
    .filter((item) => parent === null || item.parent === parent)
    .toSorted((a, b) => {
      const [left, right] = [keys(a), keys(b)];
      const index = left.findIndex((key, place) => key !== right[place]);
      return index < 0 ? 0 : (left[index] ?? '') < (right[index] ?? '') ? -1 : 1;
    });
}

function read(page: PageArguments): Promise<IdPage> {
  return kit.within((request) => request.read((tx) => readPage(tx, LIST, pageRequest(page, SORT_KEYS))));
}

/** Reads on to the end, page by page. */
async function readAll(first: number): Promise<readonly IdPage[]> {
  const pages: IdPage[] = [];
  for (let after: string | null = null; ;) {
    const page = await read({ first, after });
    pages.push(page);
    after = page.items.at(-1)?.cursor ?? null;
    if (!page.hasNextPage || after === null) return pages;
  }
}

describe('a list read page by page', () => {
  it('gives every item once, in order, with the right total and neighbours, whatever the size of a page', async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 30 }), async (given, first) => {
        const expected = ordered(await store(given), null).map(({ id }) => id);
        const pages = await readAll(first);
        expect(pages.flatMap((page) => page.items.map(({ id }) => id))).toEqual(expected);
        expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => expected.length));
        expect(pages.map(({ hasPreviousPage }) => hasPreviousPage)).toEqual(pages.map((_page, index) => index > 0));
        expect(pages.map(({ hasNextPage }) => hasNextPage)).toEqual(
          pages.map((_page, index) => index < pages.length - 1),
        );
        expect(pages.slice(0, -1).every((page) => page.items.length === first)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('tells its total on a page beyond the last item', async () => {
    const [item] = await store([
      { parent: parents[0] ?? '', day: '2026-01-01', name: 'A', number: 1, at: '2026-01-01T00:00:00Z' },
    ]);
    const [page] = await readAll(10);
    const beyond = await read({ first: 10, after: page?.items[0]?.cursor ?? null });
    expect(page?.items.map(({ id }) => id)).toEqual([item?.id]);
    expect(beyond).toEqual({ items: [], hasNextPage: false, hasPreviousPage: true, totalCount: 1 });
  });

  it('goes on after an item that has gone in the meantime', async () => {
    const stored = ordered(
      await store(
        ['A', 'B', 'C'].map((name) => ({
          parent: parents[0] ?? '',
          day: '2026-01-01',
          name,
          number: 1,
          at: '2026-01-01T00:00:00Z',
        })),
      ),
      null,
    );
    const first = await read({ first: 2 });
    await database.sql('delete from organisations.item where id = $1', [stored[1]?.id]);
    const next = await read({ first: 2, after: first.items[1]?.cursor ?? null });
    expect(next.items.map(({ id }) => id)).toEqual([stored[2]?.id]);
  });
});

describe('the pages of many parents', () => {
  it('are those that each would have alone, all with one statement', async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 5 }), async (given, first) => {
        const stored = await store(given);
        kit.takeStatements();
        const request = { first, after: null };
        const pages = await kit.within((database) =>
          database.read((tx) => readPagesByParent(tx, LIST, { column: 'item.parent', ids: parents }, request)),
        );
        expect(kit.takeStatements()).toHaveLength(3); // begin, enter, and the one that reads
        for (const parent of parents) {
          const expected = ordered(stored, parent);
          const page = pages.get(parent) ?? EMPTY_PAGE;
          expect(page.items.map(({ id }) => id)).toEqual(expected.slice(0, first).map(({ id }) => id));
          expect([page.totalCount, page.hasNextPage]).toEqual([expected.length, expected.length > first]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are asked for by a loader, which sends nothing that is no id and mixes no two pages', async () => {
    const [parent = '', other = ''] = parents;
    const row = { day: '2026-01-01', number: 1, at: '2026-01-01T00:00:00Z' };
    await store(['A', 'B', 'C'].map((name) => ({ ...row, parent, name })));
    const loader = definePageLoader(LIST, 'item.parent');
    const page = (first: number): PageArguments => ({ first });
    const totals = await kit.within(async (request) => {
      const cache = new LoaderCache(request);
      const keys = [parent, "' or true --", other, '', parent].map((parentId) => ({
        parentId,
        page: pageRequest(page(2), SORT_KEYS),
      }));
      const found = await Promise.all([
        ...keys.map((key) => cache.get(loader).load(key)),
        cache.get(loader).load({ parentId: parent, page: pageRequest(page(1), SORT_KEYS) }),
      ]);
      return found.map(({ items: own, totalCount }) => [own.length, totalCount]);
    });
    expect(totals).toEqual([
      [2, 3],
      [0, 0],
      [0, 0],
      [0, 0],
      [2, 3],
      [1, 3],
    ]);
  });
});

describe('a cursor that does not belong to the list', () => {
  const refused = { code: 'BAD_USER_INPUT' };
  const values = ['2026-01-01', 'A', '1', '2026-01-01 00:00:00+00', newId()];
  const after = (cursor: Cursor): Promise<IdPage> => read({ first: 2, after: writeCursor(cursor) });

  it('is refused when it is one of another list with the same sort keys', async () => {
    await expect(after({ list: listName({ ...LIST, from: 'organisations.team' }), values })).rejects.toMatchObject(
      refused,
    );
    await expect(after({ list: listName(LIST), values })).resolves.toMatchObject({ hasPreviousPage: true });
  });

  it('never makes a statement fail, whatever a caller writes into it', async () => {
    await store([]);
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom(...values, '2026-02-30', 'infinity', "'", '\0', '1e99', '2026-01-01 00:00:00+99'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { minLength: 5, maxLength: 5 }),
        fc.subarray([0, 1, 2, 3, 4]),
        async (odd, places) => {
          const mixed = values.map((value, place) => (places.includes(place) ? (odd[place] ?? '') : value));
          const answer = await after({ list: listName(LIST), values: mixed }).catch((error: unknown) => error);
          if (answer instanceof Error) expect(answer).toMatchObject(refused);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('the face of a page', () => {
  const page: IdPage = {
    items: ['a', 'b', 'c'].map((id) => ({ id, cursor: `cursor of ${id}` })),
    hasNextPage: true,
    hasPreviousPage: false,
    totalCount: 9,
  };

  it('has the items with their cursors, and where the page stands', async () => {
    expect(await connectionOf(page, (id) => Promise.resolve(id.toUpperCase()))).toEqual({
      edges: [
        { node: 'A', cursor: 'cursor of a' },
        { node: 'B', cursor: 'cursor of b' },
        { node: 'C', cursor: 'cursor of c' },
      ],
      totalCount: 9,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'cursor of a', endCursor: 'cursor of c' },
    });
  });

  it('leaves out what has disappeared, and reads on after it none the less', async () => {
    const face = await connectionOf(page, (id) => Promise.resolve(id === 'c' ? null : id));
    expect(face.edges.map(({ node }) => node)).toEqual(['a', 'b']);
    expect(face.pageInfo.endCursor).toBe('cursor of c');
  });

  it('of an empty page has no cursors', async () => {
    const face = await connectionOf(EMPTY_PAGE, (id) => Promise.resolve(id));
    expect(face).toEqual({
      edges: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
