/**
 * A text as it is compared with the codes and labels of options: capitals, spaces, and the kinds of dashes and quotes
 * that word processors put in do not count.
 */
export function optionKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
