import { type ReadTransaction } from '../database/transaction.js';
import { PlatformError } from '../errors/platform-error.js';
import { isCursorOf, listName, type SortKey, writeCursor } from './cursor.js';
import { type PageRequest } from './page-arguments.js';

/** One item of a page: its id, to be loaded with all others of the request, and its cursor. */
export interface PageItem {
  readonly id: string;
  readonly cursor: string;
}

/** A page of ids, and how many there are in all. */
export interface IdPage {
  readonly items: readonly PageItem[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

/** A list in the database that is read page by page, of one parent or of many at once. SQL fragments come from code only. */
export interface PagedList {
  /** What stands after FROM, joins included. */
  readonly from: string;
  /** The id column of the items, for example `enrolment.id`. */
  readonly id: string;
  readonly sort: readonly SortKey[];
  /** The condition besides the parents', with parameters from $1 on. */
  readonly where: string;
  readonly parameters: readonly unknown[];
}

interface PageRow {
  readonly parent: string;
  readonly total: number;
  /** Null where the parent has items, but none on this page. */
  readonly id: string | null;
  readonly sort_values: readonly string[] | null;
}

/** The parents whose items are asked for, each with a page of its own. */
export interface Parents {
  /** The uuid column by which the parents are told apart. */
  readonly column: string;
  readonly ids: readonly string[];
}

const NO_PARENT = '';
/** The page of a list or parent that has no items. */
export const EMPTY_PAGE: IdPage = { items: [], hasNextPage: false, hasPreviousPage: false, totalCount: 0 };

/**
 * Reads one page of a list.
 * @throws PlatformError BAD_USER_INPUT when the cursor is one of another list
 */
export async function readPage(tx: ReadTransaction, list: PagedList, page: PageRequest): Promise<IdPage> {
  const rows = await readRows(tx, list, null, page);
  return rows.length === 0 ? EMPTY_PAGE : pageOf(rows, list, page);
}

/**
 * Reads one page for each of the parents, all with one statement; a parent without items has no entry.
 * @throws PlatformError BAD_USER_INPUT when the cursor is one of another list
 */
export async function readPagesByParent(
  tx: ReadTransaction,
  list: PagedList,
  parents: Parents,
  page: PageRequest,
): Promise<ReadonlyMap<string, IdPage>> {
  const rows = await readRows(tx, list, parents, page);
  return new Map(
    [...Map.groupBy(rows, ({ parent }) => parent)].map(([parent, own]) => [parent, pageOf(own, list, page)]),
  );
}

async function readRows(
  tx: ReadTransaction,
  list: PagedList,
  parents: Parents | null,
  page: PageRequest,
): Promise<readonly PageRow[]> {
  if (page.after !== null && !isCursorOf(page.after, list)) throw new PlatformError('BAD_USER_INPUT');
  const parameters: unknown[] = [...list.parameters];
  const parameter = (value: unknown, type: string): string => `$${parameters.push(value)}::${type}`;
  const parent = parents === null ? `'${NO_PARENT}'` : `${parents.column}::text`;
  const isAsked = parents === null ? 'true' : `${parents.column} = any (${parameter(parents.ids, 'uuid[]')})`;
  const sortBy = list.sort.map(({ by }) => by).join(', ');
  const after = page.after?.values.map((value, index) => parameter(value, list.sort[index]?.type ?? 'text'));
  const isAfter = after === undefined ? 'true' : `(${sortBy}) > (${after.join(', ')})`;
  return tx.rows<PageRow>(
    `with counted as (
       select ${parent} as parent, ${list.id}::text as id,
         array[${list.sort.map(({ by }) => `(${by})::text`).join(', ')}] as sort_values,
         count(*) over (partition by ${parent})::int as total,
         ${isAfter} as is_after,
         row_number() over (partition by ${parent}, ${isAfter} order by ${sortBy})::int as place
       from ${list.from}
       where (${list.where}) and ${isAsked}
     )
     select whole.parent, whole.total, page.id, page.sort_values
     from (select distinct parent, total from counted) whole
     left join counted page on page.parent = whole.parent and page.is_after and page.place <= ${parameter(page.first + 1, 'int')}
     order by whole.parent, page.place`,
    parameters,
  );
}

function pageOf(rows: readonly PageRow[], list: PagedList, page: PageRequest): IdPage {
  const name = listName(list);
  const found = rows.flatMap(({ id, sort_values: values }) =>
    id === null || values === null ? [] : [{ id, cursor: writeCursor({ list: name, values }) }],
  );
  return {
    items: found.slice(0, page.first),
    hasNextPage: found.length > page.first,
    hasPreviousPage: page.after !== null,
    totalCount: rows[0]?.total ?? 0,
  };
}
