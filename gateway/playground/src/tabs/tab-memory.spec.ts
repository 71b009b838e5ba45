import { describe, expect, it } from '@jest/globals';
import { openedTabs } from './ready-tabs.js';
import { memoryStore } from '../storage/session-store.js';
import { activeTab, forgetTabs, keepTabs, recallTabs } from './tab-memory.js';

const tabsOf = (...titles: readonly string[]) =>
  openedTabs(
    titles.map((title) => ({ role: 'viewer', title, query: `query ${title} { viewer { name } }`, variables: '' })),
  );

describe('the kept tabs of a role', () => {
  it('come back as they were, with the same one in front', () => {
    const store = memoryStore();
    const state = { ...tabsOf('One', 'Two'), activeTabIndex: 1 };
    expect(keepTabs(store, 'viewer', state)).toBe(true);
    expect(recallTabs(store, 'viewer')).toEqual(state);
  });

  it('are apart from those of another role', () => {
    const store = memoryStore();
    keepTabs(store, 'viewer', tabsOf('One'));
    keepTabs(store, 'central team', tabsOf('Two'));
    expect(recallTabs(store, 'viewer')).toEqual(tabsOf('One'));
  });

  it('are kept without responses and headers', () => {
    const store = memoryStore();
    const { tabs, activeTabIndex } = tabsOf('One');
    keepTabs(store, 'viewer', {
      activeTabIndex,
      tabs: tabs.map((tab) => ({ ...tab, response: 'figures of one organisation', headers: 'a token' })),
    });
    expect(recallTabs(store, 'viewer')).toEqual(tabsOf('One'));
    expect(store.getItem('qip-playground:tabs:viewer')).not.toMatch(/figures|token/);
  });

  it('are gone after being forgotten, and those of another role are not', () => {
    const store = memoryStore();
    keepTabs(store, 'viewer', tabsOf('One'));
    keepTabs(store, 'central team', tabsOf('Two'));
    forgetTabs(store, 'viewer');
    expect(recallTabs(store, 'viewer')).toBeNull();
    expect(recallTabs(store, 'central team')).toEqual(tabsOf('Two'));
  });

  it.each([
    ['not JSON'],
    ['null'],
    ['{"tabs":[]}'],
    ['{"tabs":[],"activeTabIndex":0}'],
    [JSON.stringify({ ...tabsOf('One'), activeTabIndex: 1 })],
    [JSON.stringify({ ...tabsOf('One'), activeTabIndex: -1 })],
    [JSON.stringify({ ...tabsOf('One'), activeTabIndex: 0.5 })],
    ['{"tabs":[null],"activeTabIndex":0}'],
    ['{"tabs":[{"id":"a","hash":"","title":"One","query":7}],"activeTabIndex":0}'],
  ])('are none when what is stored is %s', (stored) => {
    const store = memoryStore();
    store.setItem('qip-playground:tabs:viewer', stored);
    expect(recallTabs(store, 'viewer')).toBeNull();
  });

  it('are reported as not kept when the storage is full', () => {
    const store = {
      ...memoryStore(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepTabs(store, 'viewer', tabsOf('One'))).toBe(false);
  });
});

describe('activeTab', () => {
  it('is the tab in front', () => {
    expect(activeTab({ ...tabsOf('One', 'Two'), activeTabIndex: 1 })?.title).toBe('Two');
  });
});
