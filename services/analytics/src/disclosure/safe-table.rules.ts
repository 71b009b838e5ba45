import { type DisclosurePolicy } from './disclosure-policy.js';
import { isEveryRowHidden, leastSlack } from './hidden-rows.rules.js';
import { type Grain } from './peer-cell.rules.js';
import { type ListedOrganisation, peerWorlds } from './peer-worlds.rules.js';
import { pinsSmallCount } from './pinned-counts.rules.js';

/** One world: figures that a standard has, could have, or is made up to have. */
export interface TableFigures {
  /** The organisations that have a row. */
  readonly listed: readonly ListedOrganisation[];
  /** Whether others took part who have eligible cases, and no row. */
  readonly hasUnlisted: boolean;
}

/**
 * Whether a table of these figures at this grain gives nobody away: no row can be linked, no small count is pinned by the
 * rows, and none of those without a row is what is left of the nation when the rows are taken away.
 */
export function isSafe({ listed, hasUnlisted }: TableFigures, grain: Grain, policy: DisclosurePolicy): boolean {
  const worlds = peerWorlds(listed, grain);
  if (hasUnlisted) {
    const { down, up } = leastSlack(worlds);
    if (down < 1 || up < 1) return false;
  }
  const sizes = listed.map(({ result }) => result.n);
  return !pinsSmallCount(worlds, sizes) && isEveryRowHidden(worlds, policy.leastOwners);
}
