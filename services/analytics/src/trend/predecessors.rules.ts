import { type SuccessionLink } from '../release/holder.rules.js';

/** An organisation and all that have become it, directly or not, itself first; each once. */
export function withPredecessors(organisationId: string, links: readonly SuccessionLink[]): readonly string[] {
  const unit = new Set([organisationId]);
  for (const member of unit) {
    for (const { predecessorId, successorId } of links) if (successorId === member) unit.add(predecessorId);
  }
  return [...unit];
}
