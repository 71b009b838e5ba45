import { fileURLToPath } from 'node:url';

/** The built program at a path below the repository, from this harness' source and from its build alike. */
export function program(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
