/**
 * Ten digits in one piece, in the groups of an NHS number (3 3 4), or in those of a CHI number (6 4). Up to three
 * characters may stand between groups: two spaces, or a dash with a space on each side.
 */
const TEN_DIGITS = /(?<![0-9])(?:[0-9]{3}[ .-]{1,3}[0-9]{3}[ .-]{1,3}[0-9]{4}|[0-9]{6}[ .-]{0,3}[0-9]{4})(?![0-9])/g;
const FEWEST_CHARACTERS = 10;
const SEPARATORS = /[ .-]/g;

/** Every kind of dash and space that a word processor puts between groups. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /\s/g;

/**
 * The first number in a text that has the check digit of an NHS or CHI number. CHI numbers begin with the date of birth
 * (ddmmyy) and carry the same check digit (NHS Data Dictionary, "NHS Number"; ISD Scotland, "CHI Number"). Of ten random
 * digits, one in eleven passes: the refusal has to say what to do about that.
 */
export function patientNumberIn(text: string): 'NHS_NUMBER' | 'CHI_NUMBER' | null {
  if (text.length < FEWEST_CHARACTERS) return null;
  for (const [found] of text.replace(DASHES, '-').replace(SPACES, ' ').matchAll(TEN_DIGITS)) {
    const digits = found.replace(SEPARATORS, '');
    if (hasCheckDigit(digits)) return beginsWithDate(digits) ? 'CHI_NUMBER' : 'NHS_NUMBER';
  }
  return null;
}

/** Modulus 11 over the first nine digits with the weights 10 to 2; a check digit of 10 is never given out. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits.charAt(place)) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits.charAt(9));
}

/** Whether a number begins with a day and a month; the year, of two digits, may be any. */
function beginsWithDate(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
