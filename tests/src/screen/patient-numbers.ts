import { type Dice } from './dice.js';

/** The check digit of nine digits, or null where none is given out. Written down a second time, from the other end. */
function checkDigit(nine: string): string | null {
  const sum = Array.from(nine)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return null;
  return check === 11 ? '0' : String(check);
}

/** Whether ten digits end with their check digit. */
export function endsWithCheckDigit(ten: string): boolean {
  return checkDigit(ten.slice(0, 9)) === ten.slice(9);
}

const pad = (part: number): string => String(part).padStart(2, '0');

function validNumber(nine: () => string): string {
  for (;;) {
    const first = nine();
    const check = checkDigit(first);
    if (check !== null) return first + check;
  }
}

function grouped(digits: string, sizes: readonly number[], between: string): string {
  let at = 0;
  return sizes
    .map((size) => {
      at += size;
      return digits.slice(at - size, at);
    })
    .join(between);
}

const SPACES = [' ', '-', '.', '  ', ' - ', '\u00a0', '\u2009', '\u2013', '\u2011', '\u200b', '/', '_'] as const;
const NHS_GROUPS = [[10], [3, 3, 4], [3, 3, 4], [3, 3, 4], [4, 3, 3], [3, 4, 3], [6, 4], [5, 5], [3, 7]] as const;

/** A number in the ranges of the NHS, in any of its spacings; a share of them in full-width digits. */
export function nhsNumber(dice: Dice): string {
  const digits = validNumber(() => dice.pick(['4', '6', '7', '9']) + dice.digits(8));
  const written = grouped(digits, dice.pick<readonly number[]>(NHS_GROUPS), dice.pick(SPACES));
  return dice.whole(1, 20) === 1 ? fullWidth(written) : written;
}

function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(Number(digit) + 0xff10));
}

/** A CHI number: ddmmyy, four digits. `isCell` where it may be the nine digits that a spreadsheet leaves of it. */
export function chiNumber(dice: Dice, isCell: boolean): string {
  const digits = validNumber(() => {
    return pad(dice.whole(1, 28)) + pad(dice.whole(1, 12)) + pad(dice.whole(0, 99)) + dice.digits(3);
  });
  if (isCell && digits.startsWith('0') && dice.whole(1, 2) === 1) return digits.slice(1);
  return grouped(digits, dice.pick([[10], [6, 4], [6, 4], [3, 3, 4]]), dice.pick([' ', '-', '\u00a0']));
}
