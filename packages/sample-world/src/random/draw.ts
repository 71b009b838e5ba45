import type { Random } from './random.js';

/** An answer and how often it comes, in relation to the others. */
export type Weighted<T> = readonly (readonly [T, number])[];

/** A whole number from 0 to `count` - 1, each as likely. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** A whole number between two others, both included, each as likely. */
export function between(random: Random, lowest: number, highest: number): number {
  return lowest + below(random, highest - lowest + 1);
}

/** True in this share of all draws. */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/**
 * One element of a list, each as likely.
 *
 * @throws {RangeError} for an empty list.
 */
export function pick<T>(random: Random, list: readonly T[]): T {
  const index = below(random, list.length);
  for (const element of list.slice(index, index + 1)) return element;
  throw new RangeError('There is nothing to pick from an empty list.');
}

/**
 * One of several values by their weights, which need not add up to anything.
 *
 * @throws {RangeError} for an empty list.
 */
export function weighted<T>(random: Random, choices: Weighted<T>): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  // Only rounding leads here: the last value takes what the subtractions lost.
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('There is nothing to choose from an empty list.');
  return last[0];
}

/** Every element that comes up by its own share, in the order of the list. */
export function each<T>(random: Random, choices: Weighted<T>): readonly T[] {
  return choices.filter(([, share]) => chance(random, share)).map(([value]) => value);
}

/** The elements in a random order, each order as likely (Fisher and Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  const left = [...list];
  const taken: T[] = [];
  while (left.length > 0) {
    const index = below(random, left.length);
    const last = left.length - 1;
    taken.push(...left.slice(index, index + 1));
    left.splice(index, 1, ...left.slice(last));
    left.length = last;
  }
  return taken;
}

/**
 * About a standard normal deviate: the sum of four uniform ones, scaled (Irwin-Hall, within ±3.47). Only sums and a
 * constant are used, as logarithms and cosines may differ in the last bit from one machine to another.
 */
export function deviate(random: Random): number {
  return (random() + random() + random() + random() - 2) * 1.7320508075688772;
}
