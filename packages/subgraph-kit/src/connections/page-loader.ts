import { type Actor } from '../access/actor.js';
import { type LoaderDefinition } from '../loaders/loader.js';
import { isId } from '../values/id.js';
import { type PageRequest } from './page-arguments.js';
import { EMPTY_PAGE, type IdPage, type PagedList, readPagesByParent } from './read-pages.js';

/** One parent's page of a list. */
export interface PageKey {
  readonly parentId: string;
  readonly page: PageRequest;
}

/**
 * A loader of pages by parent: all parents of a request that ask for the same page are read with one statement, however
 * many they are.
 * @param given the list, or how it is made for an actor whose roles reach less than row-level security lets through
 * @param column the uuid column by which the parents are told apart
 */
export function definePageLoader(
  given: PagedList | ((actor: Actor) => PagedList),
  column: string,
): LoaderDefinition<PageKey, IdPage> {
  return {
    read: async (tx, keys) => {
      const list = typeof given === 'function' ? given(tx.actor) : given;
      const pages = new Map<string, IdPage>();
      for (const [text, same] of Map.groupBy(keys, ({ page }) => JSON.stringify(page))) {
        const page = same[0]?.page;
        if (page === undefined) continue;
        const ids = same.map(({ parentId }) => parentId).filter(isId);
        if (ids.length === 0) continue;
        const found = await readPagesByParent(tx, list, { column, ids }, page);
        for (const [parentId, own] of found) pages.set(parentId + text, own);
      }
      return pages;
    },
    keyOf: ({ parentId, page }) => parentId + JSON.stringify(page),
    absent: () => EMPTY_PAGE,
  };
}
