import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./swc.json', import.meta.url), 'utf8'));
delete swc.$schema;
delete swc.exclude;

/** What the unit run and the database run share: the same compiler settings as the build, ES modules, our own sources. */
export const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { ...swc, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  errorOnDeprecated: true,
  injectGlobals: false,
};
