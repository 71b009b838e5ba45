import { type ServerFault } from './server-fault.js';

/** The one line that the server process writes to its standard output, as JSON: where it listens, or why it does not. */
export type ServerMessage =
  { readonly kind: 'LISTENING'; readonly port: number } | { readonly kind: 'FAILED'; readonly fault: ServerFault };

/**
 * What the server process is told, as JSON in the first line of its standard input: its arguments would show the password
 * to everybody on the machine.
 */
export interface ServerTask {
  /** The cluster's folder; made when it does not exist. */
  readonly clusterDirectory: string;
  /** The superuser's password, used when the cluster is made. */
  readonly password: string;
  /** Further server settings, `name=value`. */
  readonly settings: readonly string[];
}

/** The superuser's name in every embedded cluster. */
export const EMBEDDED_SUPERUSER = 'qip_administrator';

/** The major version of the binaries that the npm package brings. */
export const EMBEDDED_VERSION = '18';
