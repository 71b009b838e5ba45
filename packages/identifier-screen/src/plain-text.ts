/** Characters that are not seen and stand for nothing: soft hyphens, spaces of no width, marks of direction, fillers. */
const INVISIBLE = /[\p{Cf}\p{DI}\p{M}]/gu;
/** Tabs, ends of lines and every kind of space. */
const SPACES = /[\p{Cc}\p{Z}]/gu;
const DASHES = /[\p{Pd}\u2212\u2043\u02d7]/gu;
const DOTS = /[\u00b7\u2022\u2219\u22c5\u2027]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u2032]/g;
const DIGITS = /\p{Nd}/gu;

/** Letters of European names that no normal form takes apart. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['Ł', 'L'],
  ['ł', 'l'],
  ['Ø', 'O'],
  ['ø', 'o'],
  ['Đ', 'D'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['Æ', 'Ae'],
  ['æ', 'ae'],
  ['ı', 'i'],
]);
const OWN_LETTERS = /[ŁłØøĐđßÆæı]/g;

/**
 * A text as the rules read it: digits, spaces, dashes and letters that look alike made alike, accents taken off, and what
 * is not seen left out. Most cells of a file are plain already and come back as they are.
 */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(DOTS, '.')
    .replace(APOSTROPHES, "'")
    .replace(OWN_LETTERS, (letter) => LETTERS.get(letter) ?? letter)
    .replace(DIGITS, asciiDigit);
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126) return false;
  }
  return true;
}

/** The digits of every script stand in tens, 0 to 9 in a row. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && isDigit(zero - 1)) zero -= 1;
  return String(code - zero);
}

function isDigit(code: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(code));
}
