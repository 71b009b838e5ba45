import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isId } from '../values/id.js';
import { isLocalDate } from '../values/local-date.js';

/** What an item is sorted by, ascending; the last of several is unique, and none is ever null. */
export interface SortKey {
  /** An SQL expression. */
  readonly by: string;
  readonly type: 'text' | 'uuid' | 'date' | 'timestamptz' | 'int';
}

/** The place of an item in a list. */
export interface Cursor {
  /** Which list: a cursor of one means nothing in another, even where it would fit. */
  readonly list: string;
  /** The item's sort values, as PostgreSQL writes them. */
  readonly values: readonly string[];
}

const cursorSchema = z.tuple([z.string()], z.string());
const INSTANT = /^(\d{4}-\d{2}-\d{2}) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?$/;
const LARGEST_INT = 2_147_483_647;

/** The name of a list in its cursors, made from what it reads and how it sorts. */
export function listName(list: { readonly from: string; readonly sort: readonly SortKey[] }): string {
  const text = JSON.stringify([list.from, list.sort.map(({ by, type }) => [by, type])]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** The opaque form of a cursor: unreadable on purpose, so that nobody builds on it. */
export function writeCursor({ list, values }: Cursor): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/** Reads what `writeCursor` wrote; null for anything else. */
export function readCursor(text: string): Cursor | null {
  try {
    const [list, ...values] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { list, values };
  } catch {
    return null;
  }
}

/** Whether a cursor belongs to a list. It comes from a caller: its values are looked at before PostgreSQL would fail on them. */
export function isCursorOf(
  cursor: Cursor,
  list: { readonly from: string; readonly sort: readonly SortKey[] },
): boolean {
  return (
    cursor.list === listName(list) &&
    cursor.values.length === list.sort.length &&
    list.sort.every(({ type }, index) => isOfType(cursor.values[index] ?? '', type))
  );
}

function isOfType(value: string, type: SortKey['type']): boolean {
  switch (type) {
    case 'text':
      return !value.includes('\0');
    case 'uuid':
      return isId(value);
    case 'date':
      return isLocalDate(value);
    case 'timestamptz':
      return isLocalDate(INSTANT.exec(value)?.[1] ?? '');
    case 'int':
      return /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= LARGEST_INT;
  }
}
