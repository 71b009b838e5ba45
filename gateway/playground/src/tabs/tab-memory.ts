import { type TabsState } from '@graphiql/react';
import { type TabState } from './ready-tabs.js';
import { type KeyValueStore, OURS } from '../storage/session-store.js';

const keyOf = (role: string): string => `${OURS}tabs:${role}`;

/** The tabs as this role left them in this browser tab; null where it has none yet, or what is stored is not usable. */
export function recallTabs(store: KeyValueStore, role: string): TabsState | null {
  const stored = store.getItem(keyOf(role));
  if (stored === null) return null;
  try {
    const value: unknown = JSON.parse(stored);
    return isTabsState(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a role's tabs, without responses: those may hold an organisation's figures and are the signed-in person's only.
 *
 * @returns false when the browser's storage is full, and the tabs are therefore not kept over a reload.
 */
export function keepTabs(store: KeyValueStore, role: string, state: TabsState): boolean {
  const tabs = state.tabs.map((tab) => ({ ...tab, headers: null, response: null }));
  try {
    store.setItem(keyOf(role), JSON.stringify({ activeTabIndex: state.activeTabIndex, tabs }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a role's tabs: the ready ones come back. */
export function forgetTabs(store: KeyValueStore, role: string): void {
  store.removeItem(keyOf(role));
}

/** The tab in front. */
export function activeTab({ tabs, activeTabIndex }: TabsState): TabState | undefined {
  return tabs[activeTabIndex];
}

function isTabsState(value: unknown): value is TabsState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('tabs' in value) || !('activeTabIndex' in value)) return false;
  const { tabs, activeTabIndex } = value;
  return (
    Array.isArray(tabs) &&
    tabs.every(isTabState) &&
    typeof activeTabIndex === 'number' &&
    Number.isInteger(activeTabIndex) &&
    activeTabIndex >= 0 &&
    activeTabIndex < tabs.length
  );
}

function isTabState(value: unknown): value is TabState {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const isText = (name: string): boolean => typeof fields.get(name) === 'string';
  const isTextOrNull = (name: string): boolean => isText(name) || fields.get(name) === null;
  return (
    ['id', 'hash', 'title'].every(isText) &&
    ['query', 'variables', 'headers', 'operationName', 'response'].every(isTextOrNull)
  );
}
