/** What characters a text is made of, as far as that says what it cannot hold. */
export interface Characters {
  readonly digits: number;
  readonly letters: number;
  /** One word in one case, as yes, LITHIUM or 18-64 are: no name stands in it. */
  readonly isCode: boolean;
  /** An @, or a bracket that may close one written in words. */
  readonly hasAt: boolean;
  /** Three numbers, six digits in a row, or two numbers and letters that may be a month. */
  readonly mayHoldDate: boolean;
}

const [OTHER, DIGIT, UPPER, LOWER, SPACE, AT] = [0, 1, 2, 3, 4, 5] as const;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9]/.test(character)) return DIGIT;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/[a-z]/.test(character)) return LOWER;
  if (/[ ,.;]/.test(character)) return SPACE;
  return /[@)\]]/.test(character) ? AT : OTHER;
});

/** Counts a plain text's characters in one pass. */
export function charactersOf(text: string): Characters {
  const counts = [0, 0, 0, 0, 0, 0];
  let [run, longestRun, runs] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const which = CLASSES[text.charCodeAt(index)] ?? OTHER;
    counts[which] = countOf(counts, which) + 1;
    run = which === DIGIT ? run + 1 : 0;
    if (run === 1) runs += 1;
    if (run > longestRun) longestRun = run;
  }
  const [digits, upper, lower] = [countOf(counts, DIGIT), countOf(counts, UPPER), countOf(counts, LOWER)];
  const letters = upper + lower;
  return {
    digits,
    letters,
    isCode: countOf(counts, SPACE) === 0 && (upper === 0 || lower === 0),
    hasAt: countOf(counts, AT) > 0,
    mayHoldDate: digits >= 3 && (runs >= 3 || longestRun >= 6 || (runs === 2 && letters >= 3)),
  };
}

function countOf(counts: readonly number[], which: number): number {
  return counts[which] ?? 0;
}
