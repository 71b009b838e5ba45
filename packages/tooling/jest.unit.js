import { base } from './jest.base.js';

/** Tests without a server: `*.spec.ts`, not `*.db.spec.ts`. One workspace at a time, as turbo runs them. */
export default {
  ...base,
  testRegex: ['/(src|scripts)/.*(?<!\\.db)\\.spec\\.ts$'],
  // The playground lives below the gateway and runs its own tests.
  testPathIgnorePatterns: ['<rootDir>/playground/', '/node_modules/'],
  passWithNoTests: true,
  // A loaded machine takes seconds for what is done in milliseconds otherwise, first of all to load what is compiled.
  testTimeout: 30_000,
  maxWorkers: 1,
};
