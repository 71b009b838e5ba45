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
const POSTCODE = new RegExp(`(?<![A-Z0-9])(?:${OUTWARD})\\s{0,3}[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])`, 'i');

/** A digit followed by two letters: without one there is no inward code. */
const INWARD = /[0-9][A-Z]{2}/i;

/** Whether a text holds a full postcode. */
export function looksLikePostcode(text: string): boolean {
  return INWARD.test(text) && POSTCODE.test(text);
}
