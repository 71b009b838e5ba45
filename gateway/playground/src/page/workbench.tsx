import { type TabsState } from '@graphiql/react';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { type PlaygroundConfig } from '../config/playground-config.js';
import { type Identity, tokensOf } from '../identity/identity.js';
import { ANYONE } from '../identity/role-label.js';
import { graphqlFetcher } from '../request/graphql-fetcher.js';
import { closedWithEdits } from '../tabs/closed-tab.js';
import { openedTabs, readyTabsFor } from '../tabs/ready-tabs.js';
import { type KeyValueStore } from '../storage/session-store.js';
import { forgetTabs, keepTabs, recallTabs } from '../tabs/tab-memory.js';
import { Editor } from './editor.js';
import { type NoticeText } from './notice.js';
import { ReadyTasks } from './ready-tasks-plugin.js';

interface WorkbenchProps {
  readonly config: PlaygroundConfig;
  readonly identity: Identity;
  readonly role: string;
  readonly store: KeyValueStore;
  readonly onNotice: (notice: NoticeText | null) => void;
}

/** The editor for one identity and role: mounted anew, by its key, whenever either changes. */
export function Workbench({ config, identity, role, store, onNotice }: WorkbenchProps): ReactElement {
  const ready = useMemo(() => readyTabsFor(config.tabs, role), [config.tabs, role]);
  const tasks = useMemo(() => [...new Set([...ready, ...readyTabsFor(config.tabs, ANYONE)])], [config.tabs, ready]);
  const [start, setStart] = useState(() => ({ times: 0, tabs: recallTabs(store, role) ?? openedTabs(ready) }));
  const fetcher = useMemo(() => fetcherFor(config.endpoint, identity, onNotice), [config.endpoint, identity, onNotice]);

  const begin = useCallback((tabs: TabsState) => {
    setStart(({ times }) => ({ times: times + 1, tabs }));
  }, []);
  const bringBack = useCallback(
    (tabs: TabsState) => ({
      label: 'Undo',
      run: () => {
        keepTabs(store, role, tabs);
        begin(tabs);
        onNotice(null);
      },
    }),
    [store, role, begin, onNotice],
  );
  const keep = useCallback(
    (tabs: TabsState) => {
      const before = recallTabs(store, role) ?? openedTabs(ready);
      const closed = closedWithEdits(before, tabs, tasks);
      if (closed !== null)
        onNotice({ tone: 'news', text: `Closed “${closed.title}”, which had changes.`, action: bringBack(before) });
      if (!keepTabs(store, role, tabs)) onNotice(NOT_KEPT);
    },
    [store, role, ready, tasks, bringBack, onNotice],
  );
  const reset = (): void => {
    const before = recallTabs(store, role) ?? openedTabs(ready);
    forgetTabs(store, role);
    begin(openedTabs(ready));
    onNotice({ tone: 'news', text: 'The ready tabs are as they were.', action: bringBack(before) });
  };

  return (
    <ReadyTasks value={tasks}>
      <Editor
        key={start.times}
        fetcher={fetcher}
        store={store}
        tabs={start.tabs}
        onTabs={keep}
        tabTools={
          <button type="button" className="button" onClick={reset} title="Put this role’s ready tabs back as they were">
            Reset tabs
          </button>
        }
      />
    </ReadyTasks>
  );
}

const NOT_KEPT: NoticeText = {
  tone: 'problem',
  text: 'This browser’s storage is full: changes to the tabs are lost when the page is reloaded. Close tabs that you do not need, or copy what matters.',
};

const fetcherFor = (endpoint: string, identity: Identity, onNotice: (notice: NoticeText) => void) =>
  graphqlFetcher({
    send: (input, init) => fetch(input, init),
    endpoint,
    tokens: tokensOf(identity),
    onSignInNeeded: () => {
      onNotice({
        tone: 'problem',
        text: 'Nobody is signed in, and this needs somebody: sign in above, then run it again.',
      });
    },
    onTokenLost: (text) => {
      onNotice({ tone: 'problem', text });
    },
  });
