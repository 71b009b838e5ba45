import { type Storage } from '@graphiql/toolkit';
import { type KeyValueStore, OURS, ownKeys } from '../storage/session-store.js';

const TAB_STATE = 'graphiql:tabState';

/**
 * What the playground keeps itself, role by role. GraphiQL would write these late (half a second after a change), so
 * that a change of role could put one role's query into another's tab.
 */
const KEPT_BY_THE_PAGE: ReadonlySet<string> = new Set([
  TAB_STATE,
  'graphiql:query',
  'graphiql:variables',
  'graphiql:headers',
]);

/** The storage that GraphiQL gets: its preferences and history in `store`; its tabs as given, and written by the page. */
export function graphiqlStorage(store: KeyValueStore, tabState: string): Storage {
  return {
    getItem: (key) => {
      if (key === TAB_STATE) return tabState;
      return KEPT_BY_THE_PAGE.has(key) ? null : store.getItem(OURS + key);
    },
    setItem: (key, value) => {
      if (!KEPT_BY_THE_PAGE.has(key)) store.setItem(OURS + key, value);
    },
    removeItem: (key) => {
      if (!KEPT_BY_THE_PAGE.has(key)) store.removeItem(OURS + key);
    },
    clear: () => {
      ownKeys(store).forEach((key) => {
        store.removeItem(key);
      });
    },
    get length() {
      return ownKeys(store).length;
    },
  };
}
