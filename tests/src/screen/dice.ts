/** Chance that can be repeated: the same seed throws the same. */
export interface Dice {
  /** A whole number from one to another, both included. */
  whole(from: number, to: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** Digits, as many as asked for. */
  digits(count: number): string;
  /** A letter out of these. */
  letter(letters: string): string;
}

/** Mulberry32: 32 bits of state, good enough to deal a corpus. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    digits: (count) => Array.from({ length: count }, () => String(whole(0, 9))).join(''),
    letter: (letters) => letters.charAt(whole(0, letters.length - 1)),
  };
}
