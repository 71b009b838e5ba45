/** Why the embedded server could not start. */
export type ServerFault =
  | { readonly kind: 'FOLDER_IN_USE'; readonly processId: number | null }
  | { readonly kind: 'FOLDER_OF_OTHER_VERSION'; readonly found: string }
  | { readonly kind: 'FOLDER_NOT_ACCESSIBLE'; readonly detail: string }
  | { readonly kind: 'FOLDER_NOT_A_CLUSTER' }
  | { readonly kind: 'PASSWORD_DIFFERS' }
  | { readonly kind: 'DISK_FULL'; readonly detail: string }
  | { readonly kind: 'SERVER_FAILED'; readonly detail: string };

const FULL = /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/;
const IN_USE = /lock file "postmaster\.pid" already exists|pre-existing shared memory block|ENOTEMPTY/;
const NOT_ACCESSIBLE = /EACCES|EPERM|EROFS|ENOTDIR|EEXIST|[Pp]ermission denied|Read-only file system/;

/**
 * Recognises what went wrong.
 * @param output the messages of the system, of initdb or of the server, in English (they run with the C locale)
 */
export function faultIn(output: string): ServerFault {
  const lines = output.split('\n');
  const lineWith = (pattern: RegExp): string | undefined => lines.find((line) => pattern.test(line));
  const full = lineWith(FULL);
  if (full !== undefined) return { kind: 'DISK_FULL', detail: full };
  if (lineWith(IN_USE) !== undefined) {
    const processId = /\(PID (\d+)\)/.exec(output)?.[1];
    return { kind: 'FOLDER_IN_USE', processId: processId === undefined ? null : Number(processId) };
  }
  const notAccessible = lineWith(NOT_ACCESSIBLE);
  if (notAccessible !== undefined) return { kind: 'FOLDER_NOT_ACCESSIBLE', detail: notAccessible };
  return { kind: 'SERVER_FAILED', detail: output };
}

/** What an operator is told: what is wrong with which folder, and what to do. */
export function adviceOn(fault: ServerFault, folder: string): string {
  switch (fault.kind) {
    case 'FOLDER_IN_USE': {
      const who = fault.processId === null ? 'another server' : `the server with process id ${fault.processId}`;
      return `The data folder ${folder} is in use by ${who}. Stop the platform that uses it, or set DATA_DIR to another folder.`;
    }
    case 'FOLDER_OF_OTHER_VERSION':
      return `The data folder ${folder} was written by PostgreSQL ${fault.found}, this platform brings another version. Set DATA_DIR to an empty folder, or dump the old data with its own version and restore it.`;
    case 'FOLDER_NOT_ACCESSIBLE':
      return `The data folder ${folder} cannot be read or written by the user that PostgreSQL runs as. Set DATA_DIR to a folder whose parents that user may enter. (${fault.detail})`;
    case 'FOLDER_NOT_A_CLUSTER':
      return `The folder ${folder} holds files that are not a PostgreSQL cluster. Set DATA_DIR to another folder, or move those files away.`;
    case 'PASSWORD_DIFFERS':
      return `The cluster in ${folder} has another password than the file postgres-password beside it says. Put the file that belongs to it back, or set DATA_DIR to another folder.`;
    case 'DISK_FULL':
      return `The disk that holds ${folder} is full: ${fault.detail}. Free some space, or set DATA_DIR to a folder on another disk.`;
    case 'SERVER_FAILED':
      return `The embedded PostgreSQL server over ${folder} did not start: ${fault.detail}`;
  }
}
