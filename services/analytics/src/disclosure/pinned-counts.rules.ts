import { type PeerWorlds } from './peer-worlds.rules.js';

/** Counts below this are small enough to be about somebody. */
const SMALL = 5;
/** So many rows may be known to those who pool what they know. */
const INSIDERS = 2;

/**
 * Whether a table would give a count under five away though no row can be linked: where all the rows that an organisation
 * may have say the same of it, that is its figure, whichever of them it has. Asks for the cases that met the standard and
 * for those that did not. Rests on what is seen alone.
 * @param sizes the sample sizes by owner
 */
export function pinsSmallCount(worlds: PeerWorlds, sizes: readonly number[]): boolean {
  const { count, isPossible, low, high } = worlds;
  return sizes.some((n, owner) => {
    let rows = 0;
    const sayingExactly = new Map<number, number>();
    for (let row = 0; row < count; row += 1) {
      const pair = row * count + owner;
      if (isPossible[pair] !== 1) continue;
      rows += 1;
      const [from = 0, to = 0] = [low[pair], high[pair]];
      if (from === to) sayingExactly.set(from, (sayingExactly.get(from) ?? 0) + 1);
    }
    return [...sayingExactly].some(([x, times]) => (x < SMALL || n - x < SMALL) && rows - times <= INSIDERS);
  });
}
