/** The paragraphs of a text that somebody typed: an empty line begins a new one. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n(?:[\t ]*\r?\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
