import { type TabsState } from '@graphiql/react';
import { type ReadyTab } from '../config/playground-config.js';
import { openedTab, type TabState } from './ready-tabs.js';

/**
 * The tab that is in `before` and no longer in `after`, if closing it loses something: a ready tab that was changed, or
 * one of the person's own that is not empty.
 */
export function closedWithEdits(before: TabsState, after: TabsState, ready: readonly ReadyTab[]): TabState | null {
  const left = new Set(after.tabs.map(({ id }) => id));
  return before.tabs.find((tab) => !left.has(tab.id) && isEdited(tab, ready)) ?? null;
}

function isEdited(tab: TabState, ready: readonly ReadyTab[]): boolean {
  const original = ready.map(openedTab).find(({ id }) => id === tab.id);
  const { query, variables } = original ?? { query: '', variables: '' };
  return (tab.query ?? '') !== query || (tab.variables ?? '') !== variables;
}
