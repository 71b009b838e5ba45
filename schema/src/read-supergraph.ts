import { readFile } from 'node:fs/promises';

/** The committed supergraph, which the gateway serves. The same file from `src` and from `dist`. */
export function readSupergraph(): Promise<string> {
  return readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');
}
