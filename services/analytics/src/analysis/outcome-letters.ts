/** The letters that the exclusions of a standard are stored as, the first for the first (audit engine, `encodeOutcomes`). */
export const EXCLUSION_LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');
