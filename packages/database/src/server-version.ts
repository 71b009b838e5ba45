/** Contract views rest on `security_barrier` and `security_invoker`, the second of which came with PostgreSQL 15. */
const OLDEST_MAJOR = 15;

/** What a server says of itself. */
export interface ServerVersion {
  /** `server_version_num`: the major version times ten thousand, plus the minor one. */
  readonly number: number;
  /** `server_version`, as people write it. */
  readonly text: string;
}

/** Why a server will not do, as a sentence for the operator; null when it will. */
export function versionProblem({ number, text }: ServerVersion): string | null {
  if (Math.floor(number / 10_000) >= OLDEST_MAJOR) return null;
  return `PostgreSQL ${text} is too old: the platform needs version ${OLDEST_MAJOR} or newer.`;
}
