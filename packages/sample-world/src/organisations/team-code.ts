import { between, pick, shuffled } from '../random/draw.js';
import type { Random } from '../random/random.js';

/** Without I and O, which read like 1 and 0. */
const LETTERS = 'A B C D E F G H J K L M N P Q R S T U V W X Y Z'.split(' ');

/** A way in which an organisation numbers its teams. */
type Style = (number: number) => string;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * Local codes for the teams of one organisation, all in its own style: A07, 107, KD7 or W7. None is longer than four
 * characters, so that none has the shape of a postcode or of an ODS site code, which have five or more.
 */
export function teamCodes(random: Random, count: number): readonly string[] {
  const letter = pick(random, LETTERS);
  const other = pick(random, LETTERS);
  const styles: readonly Style[] = [
    (number) => `${letter}${twoDigits(number)}`,
    (number) => String(100 + number),
    (number) => `${letter}${other}${number}`,
    (number) => `${letter}${number}`,
  ];
  const style = pick(random, styles);
  // Teams come and go: some numbers are no longer in use.
  const numbers = Array.from({ length: count + between(random, 0, 4) }, (_, index) => index + 1);
  const used = shuffled(random, numbers).slice(0, count);
  return used.toSorted((a, b) => a - b).map(style);
}
