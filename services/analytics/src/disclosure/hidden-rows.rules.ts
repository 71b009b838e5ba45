import { type PeerWorlds } from './peer-worlds.rules.js';
import { findWorld, isOpen, type Outside, type World } from './possible-owner.rules.js';

/** Exchanges that are tried to make a world whole before an owner is given up. */
const MOST_REPAIRS = 12;
/** So many holders pool what they know. */
const INSIDERS = 2;

/** By how many cases numerators may be lower, and higher, while all rates stay as they are. */
export interface Slack {
  readonly down: number;
  readonly up: number;
}

/** Worlds that were found, by row, each with the holder who has the row in it: mostly they serve the next coalition too. */
type Found = ReadonlyMap<number, { readonly holder: string; readonly world: World }[]>;

/**
 * Whether every row stays possible for enough organisations, whichever two holders pool what they know: their own rows
 * and figures, everybody's name and exact sample size, the table of peers, and the exact national figures.
 *
 * An organisation counts only where a perfect matching of rows to owners that agrees with all of that has been found
 * (`findWorld`): counting the owners whom a row alone would fit gives too many, since what pins another row narrows this
 * one.
 */
export function isEveryRowHidden(worlds: PeerWorlds, leastOwners: number): boolean {
  const holders = [...new Set(worlds.holders)];
  if (holders.length < leastOwners + INSIDERS) return false;
  const doubtful = rowsToAskAbout(worlds, leastOwners);
  if (doubtful.length === 0) return true;
  const found: Found = new Map(doubtful.map((row) => [row, []]));
  const outsideOf = outsides(worlds);
  return holders.every((one, at) =>
    holders.slice(at + 1).every((other) => {
      const outside = outsideOf(one, other);
      const asked = doubtful.filter((row) => outside.isUnknown(row));
      return asked.every((row) => ownersOf(worlds, outside, row, leastOwners, found) >= leastOwners);
    }),
  );
}

/**
 * The rows that are not hidden from every coalition at once. A row is where it can simply be exchanged with so many
 * others', within what remains of the sum after any coalition, that no coalition can take enough of them away.
 */
function rowsToAskAbout(worlds: PeerWorlds, leastOwners: number): readonly number[] {
  const { count, holders, isPossible, low, high } = worlds;
  const { down, up } = leastSlack(worlds);
  const at = (row: number, owner: number): number => row * count + owner;
  const moved = (bound: Int32Array, row: number, other: number): number =>
    (bound[at(row, other)] ?? 0) +
    (bound[at(other, row)] ?? 0) -
    (bound[at(row, row)] ?? 0) -
    (bound[at(other, other)] ?? 0);
  const mayExchange = (row: number, other: number): boolean =>
    isPossible[at(row, other)] === 1 &&
    isPossible[at(other, row)] === 1 &&
    moved(low, row, other) <= down &&
    -moved(high, row, other) <= up;
  return holders.flatMap((holder, row) => {
    const others = new Set(holders.filter((_, other) => mayExchange(row, other)));
    others.delete(holder);
    return others.size >= leastOwners - 1 + INSIDERS ? [] : [row];
  });
}

/** How far the numerators of each holder's organisations may be lower, and higher, without another rate in their rows. */
function slackByHolder({ count, holders, low, high, numerators }: PeerWorlds): ReadonlyMap<string, Slack> {
  const slack = new Map<string, Slack>();
  for (const [index, holder] of holders.entries()) {
    const own = index * count + index;
    const x = numerators[index] ?? 0;
    const before = slack.get(holder) ?? { down: 0, up: 0 };
    slack.set(holder, { down: before.down + x - (low[own] ?? 0), up: before.up + (high[own] ?? 0) - x });
  }
  return slack;
}

/** How far the numerators that are left to a coalition may move at the least, whichever it is. */
export function leastSlack(worlds: PeerWorlds): Slack {
  const slack = [...slackByHolder(worlds).values()];
  const withoutTheLargest = (values: readonly number[]): number =>
    sum(values.toSorted((a, b) => b - a).slice(INSIDERS));
  return { down: withoutTheLargest(slack.map(({ down }) => down)), up: withoutTheLargest(slack.map(({ up }) => up)) };
}

/** What each coalition of two does not know, by the holders in it. */
function outsides(worlds: PeerWorlds): (one: string, other: string) => Outside {
  const { holders } = worlds;
  const slack = slackByHolder(worlds);
  const total = {
    down: sum([...slack.values()].map(({ down }) => down)),
    up: sum([...slack.values()].map(({ up }) => up)),
  };
  return (one, other) => ({
    unknown: holders.flatMap((holder, index) => (holder === one || holder === other ? [] : [index])),
    isUnknown: (row) => holders[row] !== one && holders[row] !== other,
    down: total.down - (slack.get(one)?.down ?? 0) - (slack.get(other)?.down ?? 0),
    up: total.up - (slack.get(one)?.up ?? 0) - (slack.get(other)?.up ?? 0),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
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
