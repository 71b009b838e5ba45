/** Letters, digits and the signs that RFC 5322 (3.2.3) lets an address have without quotation marks; a name of a host. */
const ONE_ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
/** RFC 5321, 4.5.3.1. */
const LONGEST = 254;
const LONGEST_LOCAL_PART = 64;

/**
 * Whether a text is one plain address and nothing else. Comments, quotation marks, groups, lists and lines are refused:
 * what reads as one address here could be another one, or several, to a mail library or server.
 */
export function isOneAddress(text: string): boolean {
  return text.length <= LONGEST && text.indexOf('@') <= LONGEST_LOCAL_PART && ONE_ADDRESS.test(text);
}
