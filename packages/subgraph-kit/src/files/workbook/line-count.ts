/**
 * In how many lines a text stands that is wrapped between words. The digits of a spreadsheet's font, by which the width of
 * its columns is told, are wider than its letters are on average: so many lines are enough.
 * @param width in characters
 */
export function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, width), 0);
}

function linesOf(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(' ')) {
    const isNext = used > 0 && used + 1 + length > width;
    if (isNext) lines += 1;
    used = isNext || used === 0 ? length : used + 1 + length;
    // A word that is wider than the column is broken.
    lines += Math.max(0, Math.ceil(used / width) - 1);
    used = used > width ? used % width : used;
  }
  return lines;
}
