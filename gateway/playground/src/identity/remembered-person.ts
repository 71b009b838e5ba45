import { type DemoPerson } from '../config/playground-config.js';
import { type KeyValueStore, OURS } from '../storage/session-store.js';

const KEY = `${OURS}person`;

/** The demo person chosen before a reload, if still offered. Tokens are never stored: the person signs in anew. */
export function rememberedPerson(store: KeyValueStore, people: readonly DemoPerson[]): DemoPerson | null {
  const key = store.getItem(KEY);
  return people.find((person) => person.key === key) ?? null;
}

/** Remembers who is signed in over a reload of this browser tab; null: nobody. */
export function rememberPerson(store: KeyValueStore, person: DemoPerson | null): void {
  if (person === null) {
    store.removeItem(KEY);
    return;
  }
  try {
    store.setItem(KEY, person.key);
  } catch {
    // The storage is full: after a reload nobody is signed in, and the page shows so.
  }
}
