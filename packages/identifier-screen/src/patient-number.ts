/**
 * Ten digits, alone or in groups with up to five characters between two digits: two spaces, or a dash with spaces on each
 * side. Looked ahead for at every place, so that a number before it hides none. The decimals of a number are no number of
 * their own: 0.7333333333 is a share.
 */
const TEN_DIGITS = /(?<![0-9])(?<![0-9]\.)(?=([0-9](?:[ ._/,()-]{0,5}[0-9]){9})(?![0-9]))/g;

/**
 * The groups in which people write such numbers; other groups are a list of several numbers. 3-3-4 is the NHS's own way and
 * 6-4 that of CHI cards.
 */
const GROUPS = new Set(['10', '3-3-4', '6-4', '4-6', '5-5', '3-7', '7-3', '4-3-3', '3-4-3', '3-3-2-2', '2-2-2-2-2']);
const ONE_BY_ONE = '1-1-1-1-1-1-1-1-1-1';
/** A number as a spreadsheet shows it with a separator of thousands. */
const THOUSANDS = /^[0-9],[0-9]{3},[0-9]{3},[0-9]{3}$/;
/** A CHI number whose date is written as one. */
const DATE_GROUPS = /^[0-9]{2}([ .-])[0-9]{2}\1[0-9]{2}[ .-]{1,3}[0-9]{4}$/;
const SEPARATORS = /[ ._/,()-]{1,5}/g;

/** A cell whose leading zero a spreadsheet has dropped. */
const NINE_DIGITS = /^\s{0,3}([1-9][0-9]{4}) ?([0-9]{4})(?:\.0{1,3})?\s{0,3}$/;

/**
 * The first number in a text that has the check digit of an NHS or CHI number. CHI numbers begin with the date of birth
 * (ddmmyy) and carry the same check digit (NHS Data Model and Dictionary, “NHS Number”; Public Health Scotland, Data
 * Dictionary, “CHI Number”). Of ten random digits, one in eleven passes: the refusal has to say what to do about that.
 * Nine digits alone in a cell are a CHI number if they are one with a zero before them; of random ones, 1.1 % are.
 * @param text plain text
 */
export function patientNumberIn(text: string): 'NHS_NUMBER' | 'CHI_NUMBER' | null {
  for (const [, found = ''] of text.matchAll(TEN_DIGITS)) {
    const digits = found.replace(SEPARATORS, '');
    if (isOneNumber(found) && hasCheckDigit(digits)) return beginsWithDate(digits) ? 'CHI_NUMBER' : 'NHS_NUMBER';
  }
  const nine = NINE_DIGITS.exec(text);
  if (nine === null) return null;
  const digits = `0${nine[1] ?? ''}${nine[2] ?? ''}`;
  return beginsWithDate(digits) && hasCheckDigit(digits) ? 'CHI_NUMBER' : null;
}

function isOneNumber(found: string): boolean {
  if (found.includes(',')) return THOUSANDS.test(found);
  const groups = found
    .split(SEPARATORS)
    .map((group) => group.length)
    .join('-');
  return (
    GROUPS.has(groups) ||
    groups === ONE_BY_ONE ||
    (DATE_GROUPS.test(found) && beginsWithDate(found.replace(SEPARATORS, '')))
  );
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
