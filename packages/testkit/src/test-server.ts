/** The environment variable in which the set-up of a test run leaves the administrator's URL. */
export const TEST_SERVER_VARIABLE = 'QIP_TEST_SERVER';

/** The migrated database that every test file clones. */
export const TEMPLATE_DATABASE = 'qip_template';

/**
 * The server of this test run.
 * @throws when a database test is run without the set-up that starts the server
 */
export function testServerUrl(): string {
  const url = process.env[TEST_SERVER_VARIABLE];
  if (url === undefined) throw new Error('No test server runs: use `npm run test:database -- FILE`.');
  return url;
}
