/** How a word is written: Sample, SAMPLE, sample, or one capital on its own. */
export type WordForm = 'CAPITALISED' | 'CAPITALS' | 'SMALL' | 'INITIAL';

/** A word of a text, with what stands before it. */
export interface Word {
  /** In small letters, without a possessive s. */
  readonly lower: string;
  readonly form: WordForm;
  /** What stands between the word before and this one; the whole beginning for the first. */
  readonly gap: string;
}

const WORD = /[A-Za-z][A-Za-z']*(?:-[A-Za-z][A-Za-z']*)*/g;

/** The words of a text, in order. @param text plain text */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({ lower: withoutPossessive(word.toLowerCase()), form: formOf(word), gap: text.slice(end, index) });
    end = index + word.length;
  }
  return words;
}

/** Whether a word follows the one before it with no more between them than a name has. */
export function isNextTo(word: Word | undefined): word is Word {
  return word !== undefined && (word.gap === ' ' || /^(?: {1,3}|_)$/.test(word.gap));
}

/** Whether a word follows an abbreviation: a title or an initial, which may end with a dot. */
export function isNextToShort(word: Word | undefined): word is Word {
  return word !== undefined && /^(?: {1,3}|_|\. {0,2})$/.test(word.gap);
}

function withoutPossessive(lower: string): string {
  return lower.replace(/'s?$/, '');
}

function formOf(word: string): WordForm {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 'SMALL';
  if (word.length === 1) return 'INITIAL';
  return word === word.toUpperCase() ? 'CAPITALS' : 'CAPITALISED';
}
