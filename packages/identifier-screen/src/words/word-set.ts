/** The words of a list that is written as lines of words. */
export function wordSet(lines: string): ReadonlySet<string> {
  return new Set(lines.split(/\s+/).filter((word) => word !== ''));
}
