import { describe, expect, it } from '@jest/globals';
import { closedWithEdits } from './closed-tab.js';
import { openedTab, openedTabs } from './ready-tabs.js';

const plan = { role: 'central team', title: 'Plan a cycle', query: 'query Plan { viewer { name } }', variables: '{}' };
const lock = { ...plan, title: 'Lock a cycle' };
const ready = [plan, lock];
const only = { activeTabIndex: 0, tabs: [openedTab(lock)] };
const withFirst = (changes: object) => ({
  activeTabIndex: 0,
  tabs: [{ ...openedTab(plan), ...changes }, openedTab(lock)],
});

describe('closedWithEdits', () => {
  it('finds nothing lost when a ready tab is closed as it was', () => {
    expect(closedWithEdits(openedTabs(ready), only, ready)).toBeNull();
  });

  it.each([[{ query: 'query Other { viewer { name } }' }], [{ query: null }], [{ variables: '{"a":1}' }]])(
    'finds the ready tab that was closed after the change %j',
    (changes) => {
      expect(closedWithEdits(withFirst(changes), only, ready)?.id).toBe('ready/central team/Plan a cycle');
    },
  );

  it('finds a closed tab of one’s own unless it is empty', () => {
    expect(closedWithEdits(withFirst({ id: 'own' }), only, ready)?.id).toBe('own');
    expect(closedWithEdits(withFirst({ id: 'own', query: '', variables: null }), only, ready)).toBeNull();
  });

  it('finds nothing lost when tabs are opened, moved or changed', () => {
    const edited = withFirst({ query: 'query Other { viewer { name } }' });
    expect(closedWithEdits(edited, { ...edited, tabs: edited.tabs.toReversed() }, ready)).toBeNull();
    expect(closedWithEdits(only, edited, ready)).toBeNull();
  });
});
