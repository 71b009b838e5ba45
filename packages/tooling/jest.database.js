import { base } from './jest.base.js';

/**
 * Tests on the real PostgreSQL: `*.db.spec.ts` of every workspace. One server for the run, a database for each test file,
 * two files at a time.
 */
export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/packages', '<rootDir>/services', '<rootDir>/gateway', '<rootDir>/schema', '<rootDir>/tests'],
  testRegex: ['/src/.*\\.db\\.spec\\.ts$'],
  globalSetup: '<rootDir>/tests/dist/harness/start-test-server.js',
  globalTeardown: '<rootDir>/tests/dist/harness/stop-test-server.js',
  testSequencer: '<rootDir>/packages/tooling/longest-first.js',
  testTimeout: 60_000,
  maxWorkers: 2,
};
