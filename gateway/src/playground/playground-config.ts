import { join } from 'node:path';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type PlaygroundConfig } from './playground-routes.js';
import { readyTabs } from './ready-tabs/ready-tabs.js';

/** Where the built page lies, beside this code's own build. */
export const PLAYGROUND_DIRECTORY = join(import.meta.dirname, '../../playground/dist');

/** What the page is told: its tabs, and on a demo the people whom anyone may be. */
export function playgroundConfig(isDemo: boolean, today: LocalDate): PlaygroundConfig {
  const featured = DEMO_PEOPLE.filter(({ isFeatured }) => isFeatured);
  return {
    endpoint: '/graphql',
    demoPeople: isDemo
      ? featured.map(({ key, role, displayName, description }) => ({ key, role, name: displayName, description }))
      : [],
    signInUrl: isDemo ? '/demo-identity/token' : null,
    tabs: readyTabs(today),
  };
}
