import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { createContext, type ReactElement, use } from 'react';
import { type ReadyTab } from '../config/playground-config.js';
import { roleLabel } from '../identity/role-label.js';
import { openedTab } from '../tabs/ready-tabs.js';

/** The ready tabs that the panel offers, in groups by role. */
export const ReadyTasks = createContext<readonly ReadyTab[]>([]);

/** The panel that lists the ready tabs by their titles, and opens one again after it was closed. */
export const READY_TASKS_PLUGIN: GraphiQLPlugin = {
  title: 'Ready tasks',
  icon: ReadyTasksIcon,
  content: ReadyTasksPanel,
};

function ReadyTasksPanel(): ReactElement {
  const tasks = use(ReadyTasks);
  const roles = [...new Set(tasks.map((task) => task.role))];
  return (
    <section className="ready-tasks">
      <h2>Ready tasks</h2>
      {roles.length === 0 && <p>This server offers none. Write a query in the editor.</p>}
      {roles.map((role) => (
        <div key={role}>
          <h3>{roleLabel(role)}</h3>
          <TaskList tasks={tasks.filter((task) => task.role === role)} />
        </div>
      ))}
    </section>
  );
}

function TaskList({ tasks }: { readonly tasks: readonly ReadyTab[] }): ReactElement {
  const { open, front } = useReadyTabs();
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.title}>
          <button
            type="button"
            aria-current={openedTab(task).id === front}
            onClick={() => {
              open(task);
            }}
          >
            {task.title}
          </button>
        </li>
      ))}
    </ul>
  );
}

function useReadyTabs(): { readonly open: (task: ReadyTab) => void; readonly front: string | undefined } {
  const actions = useGraphiQLActions();
  const { tabs, activeTabIndex } = useGraphiQL((state) => ({ tabs: state.tabs, activeTabIndex: state.activeTabIndex }));
  const open = (task: ReadyTab): void => {
    const tab = openedTab(task);
    const index = tabs.findIndex(({ id }) => id === tab.id);
    // addTab() only opens empty tabs; a new order of the tabs may bring in one of our own.
    if (index < 0) actions.moveTab([...tabs, tab]);
    const place = index < 0 ? tabs.length : index;
    actions.changeTab(place);
    requestAnimationFrame(() => {
      scrollToTab(place);
    });
  };
  return { open, front: tabs[activeTabIndex]?.id };
}

/** With many tabs the one in front may lie outside the strip. */
function scrollToTab(index: number): void {
  document.getElementById(`graphiql-session-tab-${index}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function ReadyTasksIcon(): ReactElement {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="m2.5 5 1.25 1.25L6 3.5M2.5 10.5l1.25 1.25L6 9M2.5 16l1.25 1.25L6 14.5M9 5.25h8.5M9 10.75h8.5M9 16.25h8.5" />
    </svg>
  );
}
