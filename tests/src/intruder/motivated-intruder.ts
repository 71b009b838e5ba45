import { type Fits, type Outsiders, type Range, type SeenTable } from './seen-table.js';

/** What is left after all that can be worked out. */
export interface Findings {
  /** The fewest holders that any row of somebody else may be of. */
  readonly fewestOwners: number;
  /** The counts that each of the other organisations, and last the unlisted, may have. */
  readonly counts: readonly Range[];
}

const NOTHING: Range = { least: 0, most: 0 };

/** Tries every way to give the rows to the organisations that agrees with the national numerator. Exact, for a few rows. */
export function tryEveryWorld(seen: SeenTable, fits: Fits, { others, rest, unlisted }: Outsiders): Findings {
  const outside = unlisted.reduce((sum, n) => sum + n, 0);
  const owners = new Map(others.map((row) => [row, new Set<string>()]));
  const counts = [...others, ...unlisted].map(() => ({ least: Number.POSITIVE_INFINITY, most: -1 }));
  const given: number[] = [];
  const isGiven = new Set<number>();
  const placeOf = new Map(others.map((owner, at) => [owner, at]));
  const note = (at: number, { least, most }: Range): void => {
    const known = counts[at];
    if (known === undefined) return;
    known.least = Math.min(known.least, least);
    known.most = Math.max(known.most, most);
  };
  const noteWorld = (least: number, most: number): void => {
    for (const [at, owner] of given.entries()) {
      owners.get(others[at] ?? -1)?.add(seen.holders[owner] ?? '');
      const range = fits[others[at] ?? -1]?.[owner] ?? NOTHING;
      note(placeOf.get(owner) ?? -1, within(range, rest - most - outside + range.most, rest - least + range.least));
    }
    for (const [at, n] of unlisted.entries()) {
      note(others.length + at, within({ least: 0, most: n }, rest - most - outside + n, rest - least));
    }
  };
  const place = (least: number, most: number): void => {
    const row = others[given.length];
    if (row === undefined) {
      if (least <= rest && rest <= most + outside) noteWorld(least, most);
      return;
    }
    for (const owner of others) {
      const range = isGiven.has(owner) ? null : (fits[row]?.[owner] ?? null);
      if (range === null) continue;
      given.push(owner);
      isGiven.add(owner);
      place(least + range.least, most + range.most);
      given.pop();
      isGiven.delete(owner);
    }
  };
  place(0, 0);
  return { fewestOwners: Math.min(...[...owners.values()].map(({ size }) => size)), counts };
}

function within({ least, most }: Range, from: number, to: number): Range {
  return { least: Math.max(least, from), most: Math.min(most, to) };
}

/** A way to give the rows to the organisations. */
export interface World {
  /** By row. */
  readonly owners: readonly number[];
  /** Draws numerators for it, by owner. */
  readonly numeratorsOf: () => readonly number[];
}

/** How far the sum may be off on the way from one world to the next, in cases for each that rounding leaves open. */
const DETOUR = 8;

/**
 * Wanders from the true world to others that agree with all that is known, by exchanges of two rows at random, and over
 * some that agree but for the sum. What it meets is certain; what it does not meet may still be possible.
 */
export function wander(
  seen: SeenTable,
  fits: Fits,
  { others, rest, unlisted }: Outsiders,
  {
    next,
    steps,
    visit,
  }: { readonly next: () => number; readonly steps: number; readonly visit: (world: World) => boolean },
): void {
  const outside = unlisted.reduce((sum, n) => sum + n, 0);
  const owners = seen.rows.map((_, row) => row);
  const rangeOf = (row: number): Range | null => fits[row]?.[owners[row] ?? -1] ?? null;
  const total = { least: 0, most: 0 };
  const count = (row: number, sign: 1 | -1): void => {
    total.least += sign * (rangeOf(row)?.least ?? 0);
    total.most += sign * (rangeOf(row)?.most ?? 0);
  };
  for (const row of others) count(row, 1);
  const farthest = DETOUR * Math.max(1, (total.most - total.least) / others.length);
  const missed = (): number => Math.max(0, total.least - rest, rest - total.most - outside);
  const exchange = (one: number, other: number): void => {
    for (const row of [one, other]) count(row, -1);
    [owners[one], owners[other]] = [owners[other] ?? other, owners[one] ?? one];
    for (const row of [one, other]) count(row, 1);
  };
  const pick = (): number => others[Math.floor(next() * others.length)] ?? 0;
  for (let step = 0; step < steps; step += 1) {
    const [one, other] = [pick(), pick()];
    if (one === other) continue;
    const before = missed();
    exchange(one, other);
    const isImpossible = rangeOf(one) === null || rangeOf(other) === null;
    if (isImpossible || (missed() > farthest && missed() >= before)) exchange(one, other);
    else if (missed() === 0 && visit({ owners, numeratorsOf })) return;
  }

  /** Some numerators that add up; those of the insiders and of the unlisted stay as they are, as far as that goes. */
  function numeratorsOf(): readonly number[] {
    const drawn = [...seen.numerators];
    const ranges = new Map(others.map((row) => [owners[row] ?? row, rangeOf(row) ?? { least: 0, most: 0 }]));
    for (const [owner, { least, most }] of ranges) drawn[owner] = least + Math.floor(next() * (most - least + 1));
    let missing = seen.numerators.reduce((sum, x) => sum + x, 0) - drawn.reduce((sum, x) => sum + x, 0);
    for (const [owner, { least, most }] of ranges) {
      const by = Math.min(most - (drawn[owner] ?? 0), Math.max(least - (drawn[owner] ?? 0), missing));
      drawn[owner] = (drawn[owner] ?? 0) + by;
      missing -= by;
    }
    return missing === 0 ? drawn : seen.numerators;
  }
}

/** The fewest holders that any row of somebody else may be of, as far as wandering finds them; stops when it has enough. */
export function fewestOwnersMet(
  seen: SeenTable,
  fits: Fits,
  outside: Outsiders,
  { next, steps, enough }: { readonly next: () => number; readonly steps: number; readonly enough: number },
): number {
  const met = new Map(outside.others.map((row) => [row, new Set([seen.holders[row] ?? ''])]));
  const fewest = (): number => Math.min(...[...met.values()].map(({ size }) => size));
  wander(seen, fits, outside, {
    next,
    steps,
    visit: ({ owners }) => {
      for (const row of outside.others) met.get(row)?.add(seen.holders[owners[row] ?? row] ?? '');
      return fewest() >= enough;
    },
  });
  return fewest();
}
