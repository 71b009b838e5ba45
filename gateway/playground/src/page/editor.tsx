import { type TabsState } from '@graphiql/react';
import { type Fetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { type ReactElement, type ReactNode, useState } from 'react';
import { graphiqlStorage } from '../tabs/graphiql-storage.js';
import { type KeyValueStore } from '../storage/session-store.js';
import { activeTab } from '../tabs/tab-memory.js';
import { READY_TASKS_PLUGIN } from './ready-tasks-plugin.js';

interface EditorProps {
  readonly fetcher: Fetcher;
  readonly store: KeyValueStore;
  /** The tabs to begin with; mounted anew (by its key) where others are wanted. */
  readonly tabs: TabsState;
  readonly onTabs: (tabs: TabsState) => void;
  readonly tabTools: ReactNode;
}

const PLUGINS = [READY_TASKS_PLUGIN, HISTORY_PLUGIN];

/**
 * GraphiQL over given tabs. Requests carry no headers but the sign-in's (the gateway forwards none), so the headers
 * editor is left out, and no token can end up in the history.
 */
export function Editor({ fetcher, store, tabs, onTabs, tabTools }: EditorProps): ReactElement {
  // Read once: GraphiQL owns the tabs from then on.
  const [start] = useState(() => ({
    storage: graphiqlStorage(store, JSON.stringify(tabs)),
    tab: activeTab(tabs),
    hasRoomForPanel: window.innerWidth >= 900,
  }));
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={start.storage}
      initialQuery={start.tab?.query ?? ''}
      initialVariables={start.tab?.variables ?? ''}
      onTabChange={onTabs}
      plugins={PLUGINS}
      {...(start.hasRoomForPanel ? { visiblePlugin: READY_TASKS_PLUGIN } : {})}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>{tabTools}</GraphiQL.Logo>
    </GraphiQL>
  );
}
