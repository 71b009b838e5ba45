import { type TabsState } from '@graphiql/react';
import { type ReadyTab } from '../config/playground-config.js';
import { ANYONE } from '../identity/role-label.js';

export type TabState = TabsState['tabs'][number];

const UNTITLED = '<untitled>';

/** The ready tabs of a role; a role that has none is shown those that anyone may run. */
export function readyTabsFor(tabs: readonly ReadyTab[], role: string): readonly ReadyTab[] {
  const own = tabs.filter((tab) => tab.role === role);
  return own.length > 0 ? own : tabs.filter((tab) => tab.role === ANYONE);
}

/** The roles that have ready tabs, in the order of the configuration, `anyone` first. */
export function rolesWithTabs(tabs: readonly ReadyTab[]): readonly string[] {
  return [...new Set([ANYONE, ...tabs.map((tab) => tab.role)])];
}

/** What a ready tab is opened as: its title stands above the query, since GraphiQL names a tab after its operation. */
export function openedTab({ role, title, query, variables }: ReadyTab): TabState {
  const operationName = operationNameOf(query);
  return {
    id: `ready/${role}/${title}`,
    hash: '',
    title: operationName ?? UNTITLED,
    query: `# ${title}\n\n${query.trim()}\n`,
    variables,
    headers: null,
    operationName,
    response: null,
  };
}

/** All ready tabs opened, the first in front; one empty tab where there are none. */
export function openedTabs(tabs: readonly ReadyTab[]): TabsState {
  return { activeTabIndex: 0, tabs: tabs.length > 0 ? tabs.map(openedTab) : [EMPTY_TAB] };
}

const EMPTY_TAB: TabState = {
  id: 'empty',
  hash: '',
  title: UNTITLED,
  query: '',
  variables: '',
  headers: null,
  operationName: null,
  response: null,
};

const operationNameOf = (query: string): string | null =>
  /^(?!\s*#).*?\b(?:query|mutation)\s+([A-Za-z_]\w*)/m.exec(query)?.[1] ?? null;
