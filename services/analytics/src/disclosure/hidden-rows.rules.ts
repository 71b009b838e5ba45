import { type PeerWorlds } from './peer-worlds.rules.js';
import { findWorld, isOpen, type Outside, type World } from './possible-owner.rules.js';

/** Exchanges that are tried to make a world whole before an owner is given up. */
const MOST_REPAIRS = 12;

/** Worlds that were found, by row, each with the holder who has the row in it: mostly they serve the next coalition too. */
type Found = ReadonlyMap<number, { readonly holder: string; readonly world: World }[]>;

/**
 * Whether every row stays possible for enough organisations, whichever two holders pool what they know: their own rows
 * and figures, everybody's name and exact sample sizes, all tables of peers, and the exact national figures.
 *
 * An organisation counts only where a perfect matching of rows to owners that agrees with all of that has been found
 * (`findWorld`): counting the owners whom a row alone would fit gives too many, since what pins another row narrows this
 * one.
 */
export function isEveryRowHidden(worlds: PeerWorlds, leastOwners: number): boolean {
  const holders = [...new Set(worlds.holders)];
  if (holders.length < leastOwners + 2) return false;
  const found: Found = new Map(worlds.holders.map((_, row) => [row, []]));
  return holders.every((one, at) =>
    holders.slice(at + 1).every((other) => {
      const outside = outsideOf(worlds, one, other);
      return [...outside.unknown].every((row) => ownersOf(worlds, outside, row, leastOwners, found) >= leastOwners);
    }),
  );
}

function outsideOf(worlds: PeerWorlds, one: string, other: string): Outside {
  const { count, tables, low, high, numerators } = worlds;
  const unknown = worlds.holders.flatMap((holder, index) => (holder === one || holder === other ? [] : [index]));
  const down = new Array<number>(tables).fill(0);
  const up = new Array<number>(tables).fill(0);
  for (const index of unknown) {
    for (let table = 0; table < tables; table += 1) {
      const own = (index * count + index) * tables + table;
      const numerator = numerators[index * tables + table] ?? 0;
      down[table] = (down[table] ?? 0) + numerator - (low[own] ?? 0);
      up[table] = (up[table] ?? 0) + (high[own] ?? 0) - numerator;
    }
  }
  return { unknown: new Set(unknown), down, up };
}

/** How many holders a row is shown to be possible for; stops counting when there are enough. */
function ownersOf(worlds: PeerWorlds, outside: Outside, row: number, enough: number, found: Found): number {
  const known = found.get(row) ?? [];
  const owners = new Set([worlds.holders[row] ?? '']);
  for (const { holder, world } of known) {
    if (owners.size >= enough) return owners.size;
    if (isOpen(world, outside)) owners.add(holder);
  }
  // Plain exchanges first: mostly there are enough of them, and they cost little.
  for (const repairs of [0, MOST_REPAIRS]) {
    for (const owner of outside.unknown) {
      if (owners.size >= enough) return owners.size;
      const holder = worlds.holders[owner] ?? '';
      const world = owners.has(holder) ? null : findWorld(worlds, outside, { row, owner, repairs });
      if (world === null) continue;
      known.push({ holder, world });
      owners.add(holder);
    }
  }
  return owners.size;
}
