/** A title and a word with a capital: “Mr Sample”, “Dr. O'Sample”. Titles are written so; "MS" is an illness. */
const TITLE_AND_NAME = /(?<![A-Za-z])(?:Mr|Mrs|Miss|Ms|Mx|Dr|Prof|Professor)(?:\. ?| )[A-Z][A-Za-z'\u2019-]+/;

/** Whether a text names a person by title and name. */
export function holdsPersonName(text: string): boolean {
  return TITLE_AND_NAME.test(text);
}
