/** The code of a cycle: its topic and one or two small letters, such as `7a`. */
export const CYCLE_CODE_FORM = /^[1-9][0-9]{0,2}[a-z]{1,2}$/;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Whether a code names a cycle of a topic: `7a` does of topic 7, `17a` and `7A` do not. */
export function isCodeOfTopic(code: string, topic: string): boolean {
  return CYCLE_CODE_FORM.test(code) && lettersOf(code, topic) !== null;
}

/**
 * The code of a topic's next cycle: after `7a` comes `7b`, after `7z` comes `7aa`. Codes once given are not given again,
 * whatever became of their cycles.
 * @returns null when all 702 codes of the topic are taken
 */
export function nextCode(topic: string, taken: readonly string[]): string | null {
  const latest = Math.max(0, ...taken.map((code) => ordinalOf(lettersOf(code, topic) ?? '')));
  const letters = lettersAt(latest + 1);
  return letters === null ? null : topic + letters;
}

function lettersOf(code: string, topic: string): string | null {
  const letters = code.startsWith(topic) ? code.slice(topic.length) : '';
  return /^[a-z]{1,2}$/.test(letters) ? letters : null;
}

/** a is 1, z is 26, aa is 27. */
function ordinalOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * ALPHABET.length + ALPHABET.indexOf(letter) + 1, 0);
}

function lettersAt(ordinal: number): string | null {
  const last = ALPHABET[(ordinal - 1) % ALPHABET.length] ?? '';
  const rest = Math.floor((ordinal - 1) / ALPHABET.length);
  if (rest === 0) return last;
  const first = ALPHABET[rest - 1];
  return first === undefined ? null : first + last;
}
