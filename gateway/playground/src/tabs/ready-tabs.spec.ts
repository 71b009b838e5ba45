import { describe, expect, it } from '@jest/globals';
import { openedTab, openedTabs, readyTabsFor, rolesWithTabs } from './ready-tabs.js';

const tab = (role: string, title: string, query = 'query Programmes { programmes { topic } }') => ({
  role,
  title,
  query,
  variables: '',
});
const browse = tab('anyone', 'Browse the programmes');
const plan = tab('central team', 'Plan a cycle', 'mutation PlanAuditCycle { planAuditCycle }');
const lock = tab('central team', 'Lock a cycle', 'mutation LockAuditCycle { lockAuditCycle }');

describe('readyTabsFor', () => {
  it('gives a role its own tabs, in the order of the configuration', () => {
    expect(readyTabsFor([plan, browse, lock], 'central team')).toEqual([plan, lock]);
  });

  it('gives the tabs of anyone to somebody signed out, and to a role without tabs', () => {
    expect(readyTabsFor([plan, browse], 'anyone')).toEqual([browse]);
    expect(readyTabsFor([plan, browse], 'viewer')).toEqual([browse]);
  });
});

describe('rolesWithTabs', () => {
  it('names each role once, anyone first', () => {
    expect(rolesWithTabs([plan, lock, browse, tab('viewer', 'Read a report')])).toEqual([
      'anyone',
      'central team',
      'viewer',
    ]);
    expect(rolesWithTabs([])).toEqual(['anyone']);
  });
});

describe('openedTab', () => {
  it('puts the title above the query and names the tab after the operation', () => {
    expect(
      openedTab({ ...plan, query: '\n mutation PlanAuditCycle { planAuditCycle }\n\n', variables: '{"a":1}' }),
    ).toEqual({
      id: 'ready/central team/Plan a cycle',
      hash: '',
      title: 'PlanAuditCycle',
      query: '# Plan a cycle\n\nmutation PlanAuditCycle { planAuditCycle }\n',
      variables: '{"a":1}',
      headers: null,
      operationName: 'PlanAuditCycle',
      response: null,
    });
  });

  it.each([
    ['{ programmes { topic } }'],
    ['query { programmes { topic } }'],
    ['# query Old\n{ viewer { name } }'],
    [''],
  ])('leaves a tab without an operation name untitled: %j', (query) => {
    const { title, operationName } = openedTab(tab('anyone', 'Untitled', query));
    expect({ title, operationName }).toEqual({ title: '<untitled>', operationName: null });
  });
});

describe('openedTabs', () => {
  it('opens all, the first in front', () => {
    const { activeTabIndex, tabs } = openedTabs([plan, lock]);
    expect(activeTabIndex).toBe(0);
    expect(tabs.map(({ title }) => title)).toEqual(['PlanAuditCycle', 'LockAuditCycle']);
  });

  it('opens one empty tab where none is ready', () => {
    expect(openedTabs([]).tabs.map(({ title, query }) => ({ title, query }))).toEqual([
      { title: '<untitled>', query: '' },
    ]);
  });
});
