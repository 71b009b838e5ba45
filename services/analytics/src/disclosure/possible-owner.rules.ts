import { type PeerWorlds } from './peer-worlds.rules.js';

/** What some who pool their knowledge do not know: whose the other rows are, and how far their numerators may move. */
export interface Outside {
  /** The organisations that they do not hold, whose rows these are. */
  readonly unknown: readonly number[];
  readonly isUnknown: (row: number) => boolean;
  /** By how much the numerators of those together may be lower than in truth at the most. */
  readonly down: number;
  /** By how much they may be higher. */
  readonly up: number;
}

/** A way to give the rows to owners that differs from the true one in some of them. */
export interface World {
  /** The rows that have another owner than in truth. */
  readonly moved: readonly number[];
  /** How far the bounds of the sum of numerators have moved. */
  readonly low: number;
  readonly high: number;
}

/** A world under way: rows that have an owner who cannot have them are still to be repaired. */
interface Draft {
  /** By row. */
  readonly owners: number[];
  low: number;
  high: number;
  impossible: number;
}

/** An impossible owner weighs more than any number of cases that a sum is off by. */
const IMPOSSIBLE = 1_000_000;

/** Whether those who pool their knowledge cannot rule a world out: it leaves their own rows alone and keeps the sums. */
export function isOpen({ moved, low, high }: World, { isUnknown, down, up }: Outside): boolean {
  return low <= down && -high <= up && moved.every(isUnknown);
}

/**
 * A whole world in which a row is an owner's: every row given to exactly one owner, each with a numerator that rounds to
 * its rate, summing to the published national numerator. Begins with the true world, in which the two are exchanged, and
 * repairs what is wrong with it by further exchanges, the most helpful first. A world may be overlooked; one that is found
 * is certain.
 */
export function findWorld(
  worlds: PeerWorlds,
  outside: Outside,
  wanted: { readonly row: number; readonly owner: number; readonly repairs: number },
): World | null {
  const { row, owner } = wanted;
  if (worlds.isPossible[row * worlds.count + owner] !== 1) return null;
  const draft = trueWorld(worlds);
  exchange(worlds, draft, row, owner);
  let wrong = wrongness(draft, outside);
  for (let repair = 0; wrong > 0; repair += 1) {
    const found = repair < wanted.repairs ? bestExchange(worlds, draft, outside, { fixed: row, wrong }) : null;
    if (found === null) return null;
    exchange(worlds, draft, found.one, found.other);
    wrong = found.wrong;
  }
  const moved = draft.owners.flatMap((given, at) => (given === at ? [] : [at]));
  return { moved, low: draft.low, high: draft.high };
}

function trueWorld({ count }: PeerWorlds): Draft {
  return { owners: Array.from({ length: count }, (_, index) => index), low: 0, high: 0, impossible: 0 };
}

/** Gives each of two rows the other's owner. */
function exchange(worlds: PeerWorlds, draft: Draft, one: number, other: number): void {
  const { owners } = draft;
  const [ofOne = one, ofOther = other] = [owners[one], owners[other]];
  give(worlds, draft, one, ofOne, -1);
  give(worlds, draft, other, ofOther, -1);
  give(worlds, draft, one, ofOther, 1);
  give(worlds, draft, other, ofOne, 1);
  owners[one] = ofOther;
  owners[other] = ofOne;
}

function give(worlds: PeerWorlds, draft: Draft, row: number, owner: number, sign: 1 | -1): void {
  const { count, isPossible, low, high } = worlds;
  const pair = row * count + owner;
  if (isPossible[pair] !== 1) draft.impossible += sign;
  draft.low += sign * (low[pair] ?? 0);
  draft.high += sign * (high[pair] ?? 0);
}

/** How much is wrong with a draft; 0 for a world that could be the true one. */
function wrongness({ low, high, impossible }: Draft, { down, up }: Outside): number {
  return impossible * IMPOSSIBLE + Math.max(0, low - down) + Math.max(0, -high - up);
}

interface Exchange {
  readonly one: number;
  readonly other: number;
  /** What is wrong after it. */
  readonly wrong: number;
}

/** The exchange of two rows, other than the fixed one, that leaves the least wrong; null where none helps. */
function bestExchange(
  worlds: PeerWorlds,
  draft: Draft,
  outside: Outside,
  { fixed, wrong: before }: { readonly fixed: number; readonly wrong: number },
): Exchange | null {
  const free = outside.unknown.filter((row) => row !== fixed);
  let best: Exchange | null = null;
  for (const [place, one] of free.entries()) {
    for (let at = place + 1; at < free.length; at += 1) {
      const other = free[at] ?? one;
      if (!mayExchange(worlds, draft, one, other)) continue;
      exchange(worlds, draft, one, other);
      const wrong = wrongness(draft, outside);
      exchange(worlds, draft, one, other);
      if (wrong < (best?.wrong ?? before)) best = { one, other, wrong };
      if (wrong === 0) return best;
    }
  }
  return best;
}

function mayExchange({ count, isPossible }: PeerWorlds, { owners }: Draft, one: number, other: number): boolean {
  return (
    isPossible[one * count + (owners[other] ?? other)] === 1 && isPossible[other * count + (owners[one] ?? one)] === 1
  );
}
