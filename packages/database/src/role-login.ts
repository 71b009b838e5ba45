import { createHmac } from 'node:crypto';
import { applicationRole } from './role-name.js';
import { type ServiceName } from './service-name.js';

/**
 * The connection URL under which a service logs in, made from the administrator's: same server and database, the service's own role.
 *
 * The password is derived from the administrator's password, so that any process that may create the role can also
 * compute its password and none has to be stored or handed round. A distributed installation gives each service its
 * own `DATABASE_URL` instead and never calls this.
 * @param administratorUrl a `postgres://` URL of a role that may create roles
 * @throws when that URL has no password
 */
export function applicationUrl(administratorUrl: string, service: ServiceName): string {
  const url = new URL(administratorUrl);
  url.password = derivedPassword(administratorUrl, service);
  url.username = applicationRole(service);
  return url.toString();
}

/**
 * The password of a service's application role where no other was given.
 * @throws when the administrator's URL has no password: made from nothing, it could be computed by anybody
 */
export function derivedPassword(administratorUrl: string, service: ServiceName): string {
  const secret = decodeURIComponent(new URL(administratorUrl).password);
  if (secret === '') throw new Error(NO_PASSWORD);
  return createHmac('sha256', `qip role password ${secret}`).update(applicationRole(service)).digest('base64url');
}

const NO_PASSWORD =
  'The DATABASE_URL has no password in it. The services log in with passwords that are made from it: give it one (postgres://user:password@host/database).';

/** The same server, another database: for the cluster-wide lock and for the test suite's clones. */
export function withDatabase(connectionUrl: string, database: string): string {
  const url = new URL(connectionUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}
