/**
 * A full postcode: an outward code of one of the six forms and an inward code of a digit and two letters, with the letters
 * that Royal Mail uses in each place (BS 7666; GOV.UK, Bulk Data Transfer validation pattern). The inward letters leave
 * out C, I, K, M, O and V, so that "B12 5mg" is a vitamin and its dose.
 */
const OUTWARD = [
  '[A-PR-UWYZ][0-9][0-9]?',
  '[A-PR-UWYZ][A-HK-Y][0-9][0-9]?',
  '[A-PR-UWYZ][0-9][A-HJKPSTUW]',
  '[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY]',
  'GIR',
].join('|');
const POSTCODE = new RegExp(`(?<![A-Z0-9])(${OUTWARD})([ ._-]{0,3})([0-9][ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])`, 'gi');

/** A digit followed by two letters: without one there is no inward code. */
const INWARD = /[0-9][A-Z]{2}/i;

/** What follows a ward, a code or a vitamin and is spelt like an inward code: “F20 1st episode”, “B12 5ug”. */
const ORDINAL = /^(?:1st|2nd|3rd|[04-9]th)$/i;
const UNIT = /^[0-9](?:ug|ng|hr|bd|td|qd)$/i;
const VITAMIN_OR_HORMONE = /^(?:B1|B2|B3|B6|B7|B9|B12|D2|D3|K1|K2|T3|T4)$/i;
const LOWER = /^[^A-Z]+$/;

/**
 * Whether a text holds a full postcode.
 * @param text plain text
 */
export function holdsPostcode(text: string): boolean {
  if (!INWARD.test(text)) return false;
  for (const [, outward = '', gap = '', inward = ''] of text.matchAll(POSTCODE)) {
    if (!isSomethingElse(outward, gap, inward)) return true;
  }
  return false;
}

/** Whoever types a postcode types both halves alike; an ordinal or a unit in small letters after a code in capitals is one. */
function isSomethingElse(outward: string, gap: string, inward: string): boolean {
  if (gap === '' || gap === '.') return gap === '.' && LOWER.test(inward) !== LOWER.test(outward);
  if (!LOWER.test(inward)) return false;
  if (UNIT.test(inward) && VITAMIN_OR_HORMONE.test(outward)) return true;
  return (ORDINAL.test(inward) || UNIT.test(inward)) && !LOWER.test(outward);
}
