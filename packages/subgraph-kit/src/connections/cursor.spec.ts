import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cursor, isCursorOf, listName, readCursor, type SortKey, writeCursor } from './cursor.js';
import { type PageArguments, pageRequest } from './page-arguments.js';

const TEAMS = {
  from: 'organisations.team',
  sort: [
    { by: 'team.code', type: 'text' },
    { by: 'team.id', type: 'uuid' },
  ],
} as const;
const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

function after(values: readonly string[], sort: readonly SortKey[]): boolean {
  const list = { from: 'a', sort };
  return isCursorOf({ list: listName(list), values }, list);
}

describe('a cursor', () => {
  it('is read as it was written', () => {
    const cursors = fc.record({ list: fc.string(), values: fc.array(fc.string()) });
    fc.assert(
      fc.property(cursors, (cursor: Cursor) => {
        expect(readCursor(writeCursor(cursor))).toEqual(cursor);
      }),
    );
  });

  it.each([
    '',
    'x',
    '!!',
    'bnVsbA',
    writeCursorOf({}),
    writeCursorOf([]),
    writeCursorOf([1]),
    writeCursorOf(['a', null]),
    writeCursorOf('a'),
  ])('is none of the form %j', (text) => {
    expect(readCursor(text)).toBeNull();
  });

  it('belongs to its own list', () => {
    expect(isCursorOf({ list: listName(TEAMS), values: ['A1', ID] }, TEAMS)).toBe(true);
  });

  it('does not belong to another list in which it would fit', () => {
    const elsewhere = { ...TEAMS, from: 'organisations.organisation' };
    const otherOrder = { ...TEAMS, sort: [{ by: 'team.care_setting', type: 'text' }, TEAMS.sort[1]] } as const;
    expect(isCursorOf({ list: listName(elsewhere), values: ['A1', ID] }, TEAMS)).toBe(false);
    expect(isCursorOf({ list: listName(otherOrder), values: ['A1', ID] }, TEAMS)).toBe(false);
  });

  it('has one value for each sort key', () => {
    expect(isCursorOf({ list: listName(TEAMS), values: ['A1'] }, TEAMS)).toBe(false);
    expect(isCursorOf({ list: listName(TEAMS), values: ['A1', ID, ID] }, TEAMS)).toBe(false);
  });

  it.each([
    ['text', "Robert'); drop table", true],
    ['text', '', true],
    ['text', 'a\0b', false],
    ['uuid', ID, true],
    ['uuid', 'A1', false],
    ['date', '2026-02-28', true],
    ['date', '2026-02-30', false],
    ['timestamptz', '2026-11-23 09:30:00.123456+00', true],
    ['timestamptz', '2026-11-23 09:30:00+05:30', true],
    ['timestamptz', '2026-02-30 09:30:00+00', false],
    ['timestamptz', '2026-11-23 24:30:00+00', false],
    ['timestamptz', '2026-11-23', false],
    ['timestamptz', 'now', false],
    ['int', '-2147483647', true],
    ['int', '2147483648', false],
    ['int', '1e3', false],
    ['int', '', false],
  ] as const)('as %s may say %j: %j', (type, value, isFit) => {
    expect(after([value], [{ by: 'x', type }])).toBe(isFit);
  });
});

describe('the arguments of a connection', () => {
  const page = (first: number, cursor?: string | null): PageArguments => ({
    first,
    ...(cursor === undefined ? {} : { after: cursor }),
  });

  it.each([1, 20, 100])('ask for %i items', (first) => {
    expect(pageRequest(page(first), 2)).toEqual({ first, after: null });
    expect(pageRequest(page(first, null), 2)).toEqual({ first, after: null });
  });

  it.each([0, -1, 101, 1_000_000])('cannot ask for %i items', (first) => {
    expect(() => pageRequest(page(first), 2)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('take a cursor with as many values as the list has sort keys', () => {
    const cursor = { list: 'l', values: ['a', 'b'] };
    expect(pageRequest(page(5, writeCursor(cursor)), 2)).toEqual({ first: 5, after: cursor });
    for (const keys of [1, 3]) {
      expect(() => pageRequest(page(5, writeCursor(cursor)), keys)).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      );
    }
    expect(() => pageRequest(page(5, 'rubbish'), 2)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

function writeCursorOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
