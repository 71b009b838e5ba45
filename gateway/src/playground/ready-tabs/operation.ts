import { type ReadyTab } from '../playground-routes.js';

/** Stands where only the reader knows the id: an earlier tab shows it. */
export const PASTE = 'paste the id that an earlier tab shows';

/** An operation with its title and with variables to begin from. */
export type Operation = readonly [
  title: string,
  document: { toString(): string },
  variables: Readonly<Record<string, unknown>>,
];

/** The tabs of a role. */
export function tabsOf(role: string, operations: readonly Operation[]): readonly ReadyTab[] {
  return operations.map(([title, document, variables]) => ({
    role,
    title,
    query: document.toString(),
    variables: JSON.stringify(variables, null, 2),
  }));
}
