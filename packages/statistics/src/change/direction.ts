/** Which way a standard's rate is better; `neither` for a measure that is only described. */
export type Direction = 'higher' | 'lower' | 'neither';

/**
 * What a change is called. `rose` and `fell` are for a measure without a better direction, which is never called
 * improved or worse.
 */
export type ChangeWord = 'improved' | 'worse' | 'rose' | 'fell' | 'noClearChange';

/** The word for a difference (latest minus earlier) by its interval: clear only where the interval leaves out zero. */
export function changeWord({ lower, upper }: { lower: number; upper: number }, better: Direction): ChangeWord {
  if (lower <= 0 && upper >= 0) return 'noClearChange';
  const rose = lower > 0;
  if (better === 'neither') return rose ? 'rose' : 'fell';
  return rose === (better === 'higher') ? 'improved' : 'worse';
}
