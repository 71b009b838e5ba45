const BETWEEN = '[ ().-]{0,3}';

/**
 * Ten digits after the 0 of the trunk, in groups of which the first holds at least the area code's first two digits: 020
 * 7946 0018, 07700 900123 (Ofcom, National Telephone Numbering Plan). A day of two digits does not begin one.
 */
const NATIONAL = `\\(?0[1-35-9][0-9](?:${BETWEEN}[0-9]){8}`;
const FROM_ABROAD = `(?:\\+|00) ?44[ .-]{0,2}(?:\\(0\\)|0)?[ .-]{0,2}[1-9](?:${BETWEEN}[0-9]){8,9}`;
/** E.164: a country code of one to three digits, fifteen digits in all. */
const OF_ANOTHER_COUNTRY = `\\+[1-9](?:${BETWEEN}[0-9]){8,14}`;
const PHONE_NUMBER = new RegExp(
  `(?<![0-9A-Za-z])(?<![0-9]\\.)(?:${FROM_ABROAD}|${OF_ANOTHER_COUNTRY}|${NATIONAL})(?![0-9])`,
);

/** After a word that announces one, also without its 0 or as a local number. */
const ANNOUNCED =
  /\b(?:tel|telephone|phone|mob|mobile|cell)\b[ .:]{0,3}(?:no|number)?[ .:]{0,3}(?:is )?[0-9](?:[ -]?[0-9]){5,10}(?![0-9/])/i;
const A_DATE = /\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}[-. ][0-9]{1,2}[-. ](?:[0-9]{2}){1,2}\b/;

/**
 * Whether a text holds a telephone number: one of the United Kingdom in full, one with a country code, or any after the
 * word that announces it.
 * @param text plain text
 */
export function holdsPhoneNumber(text: string): boolean {
  if (PHONE_NUMBER.test(text)) return true;
  const announced = ANNOUNCED.exec(text);
  return announced !== null && !A_DATE.test(announced[0]);
}
