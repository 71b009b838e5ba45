import { describe, expect, it } from '@jest/globals';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { playgroundConfig } from './playground-config.js';
import { readyTabs } from './ready-tabs/ready-tabs.js';

const TODAY = localDateAt(new Date('2026-06-01T12:00Z'));

describe('what the playground is told', () => {
  it('on a live platform: no demo person and no way to sign in as one', () => {
    expect(playgroundConfig(false, TODAY)).toEqual({
      endpoint: '/graphql',
      demoPeople: [],
      signInUrl: null,
      tabs: readyTabs(TODAY),
    });
  });

  it('on a demo: whom one may be, at least one of every role, and where to sign in', () => {
    const { demoPeople, signInUrl } = playgroundConfig(true, TODAY);
    expect(signInUrl).toBe('/demo-identity/token');
    expect(new Set(demoPeople.map(({ role }) => role))).toEqual(new Set(DEMO_PEOPLE.map(({ role }) => role)));
    const keys = DEMO_PEOPLE.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(demoPeople.map(({ key }) => key)));
  });

  it('on a demo, of a person: what the chooser shows, and neither subject nor address', () => {
    for (const person of playgroundConfig(true, TODAY).demoPeople) {
      expect(Object.keys(person)).toEqual(['key', 'role', 'name', 'description']);
    }
  });
});
