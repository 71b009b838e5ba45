/** One organisation became another. */
export interface SuccessionLink {
  readonly predecessorId: string;
  readonly successorId: string;
}

/**
 * Who reads an organisation's figures as his own: the organisation that it has become in the end, or itself. What merged
 * organisations did is known to the same people, so that before the disclosure gate they are one.
 * @param links without a cycle, as the organisations service holds them
 */
export function holderOf(organisationId: string, links: readonly SuccessionLink[]): string {
  const successors = new Map(links.map(({ predecessorId, successorId }) => [predecessorId, successorId]));
  let holder = organisationId;
  for (let next = successors.get(holder); next !== undefined; next = successors.get(holder)) holder = next;
  return holder;
}
