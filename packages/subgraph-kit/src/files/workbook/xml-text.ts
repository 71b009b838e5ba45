/** Characters that XML 1.0 has no way to write. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** What SpreadsheetML reads as a character by its number (ECMA-376 part 1, 22.9.2.19), escaped by its own first character. */
const READ_AS_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text for the content of an element or the value of an attribute, which comes back as it was. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(READ_AS_CHARACTER, '_x005F_')
    .replace(/[&<>"\n\r\t]/g, (character) => ESCAPED[character] ?? character);
}
