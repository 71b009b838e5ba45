import { type DisclosurePolicy } from './disclosure-policy.js';

/** What one organisation contributes to an aggregate. */
export interface Contribution {
  /** Who reads the organisation's figures as his own: itself, or the organisation that it has become. */
  readonly holderId: string;
  readonly cases: number;
}

/**
 * Whether a figure summed over organisations may be given to all of them: enough organisations remain after any viewer
 * takes out his own, and none, nor any two together, hold so much of it that the rest is their rounding error.
 * A sum of nothing gives nothing away.
 */
export function mayReleaseAggregate(contributions: readonly Contribution[], policy: DisclosurePolicy): boolean {
  const [first = 0, second = 0, ...rest] = casesByHolder(contributions).toSorted((a, b) => b - a);
  const total = rest.reduce((sum, cases) => sum + cases, first + second);
  if (total === 0) return true;
  const { leastOthers, largestPercent, largestTwoPercent } = policy.aggregate;
  return (
    rest.length + 1 >= leastOthers &&
    100 * first <= largestPercent * total &&
    100 * (first + second) <= largestTwoPercent * total
  );
}

/** The cases of each holder that has any. */
function casesByHolder(contributions: readonly Contribution[]): readonly number[] {
  const held = new Map<string, number>();
  for (const { holderId, cases } of contributions) held.set(holderId, (held.get(holderId) ?? 0) + cases);
  return [...held.values()].filter((cases) => cases > 0);
}
