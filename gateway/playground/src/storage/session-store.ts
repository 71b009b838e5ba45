/** The part of the browser's storage that the playground needs. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Every key of ours starts so. */
export const OURS = 'qip-playground:';

/** A store that lives as long as the page. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value);
    },
    removeItem: (key) => {
      values.delete(key);
    },
    key: (index) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}

/** The store of this browser tab: kept over a reload, gone when the tab is closed. Where the browser allows none, memory. */
export function sessionStore(): KeyValueStore {
  try {
    return window.sessionStorage;
  } catch {
    return memoryStore();
  }
}

/** The keys of ours in a store. */
export function ownKeys(store: KeyValueStore): readonly string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) =>
    key.startsWith(OURS),
  );
}
