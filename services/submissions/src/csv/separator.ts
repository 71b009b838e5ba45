/** What may stand between two cells; the first where the row of headings holds none. */
const SEPARATORS = [',', ';', '\t'] as const;

/** What stands between the cells of a file. */
export type Separator = (typeof SEPARATORS)[number];

/** The separator of a file, and how much at its beginning is not of its rows. */
export interface SeparatorFound {
  readonly separator: Separator;
  /** Characters that say what the separator is: spreadsheets hide such a line, and do not count it as a row. */
  readonly skip: number;
}

const BYTE_ORDER_MARK = '\uFEFF';
/** A line that tells a spreadsheet the separator: `sep=;`. */
const DECLARED = /^"?sep=([,;\t])"?(?:\r\n|\n|\r(?=[^\n]))/i;
const DECLARATION_BEGUN = /^"?(?:s(?:e(?:p(?:=(?:[,;\t]"?\r?)?)?)?)?)?$/i;
/** More than separators, spaces and quotes. */
const CONTENT = /[^\s,;"]/;

/**
 * Which separator a file has, by its row of headings: the names of items hold none of them, so that the one that is
 * there oftest outside of quotes is it.
 * @param start the beginning of the file
 * @param isAll whether there is no more of it, or no more that matters
 * @returns null where the row of headings has not come whole yet
 */
export function separatorIn(start: string, isAll: boolean): SeparatorFound | null {
  const mark = start.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const text = start.slice(mark);
  const declared = DECLARED.exec(text);
  if (declared !== null) {
    const separator = SEPARATORS.find((each) => each === declared[1]) ?? ',';
    return { separator, skip: mark + declared[0].length };
  }
  if (DECLARATION_BEGUN.test(text) && !isAll) return null;
  const headings = headingsIn(text, isAll);
  return headings === null ? null : { separator: oftest(headings), skip: 0 };
}

/** The first line that holds more than separators, once its end has come; looks at each character a few times only. */
function headingsIn(text: string, isAll: boolean): string | null {
  const ends = /[\r\n]/g;
  let from = 0;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    const line = text.slice(from, end.index);
    if (CONTENT.test(line)) return line;
    from = end.index + 1;
  }
  return isAll ? text.slice(from) : null;
}

function oftest(headings: string): Separator {
  const bare = headings.replace(/"[^"]*"?/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
