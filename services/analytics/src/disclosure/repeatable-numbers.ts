/** A source of numbers from 0 up to, and without, 1. */
export type Numbers = () => number;

/**
 * Numbers that look drawn and are the same on every run (Lehmer's generator, modulus 2^31 − 1), for decisions that anybody
 * must be able to reproduce. Nothing secret may rest on them.
 */
export function repeatableNumbers(seed: number): Numbers {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

/** A whole number from `from` to `to`, both included. */
export function wholeNumber(next: Numbers, from: number, to: number): number {
  return from + Math.floor(next() * (to - from + 1));
}

/** The values in another order, each order as likely as any other. */
export function shuffled<T>(values: readonly T[], next: Numbers): T[] {
  const order = values.map((value) => ({ value, by: next() }));
  return order.sort((a, b) => a.by - b.by).map(({ value }) => value);
}
