import { csvOf, goodRow, SAMPLE_HEADER } from '../sample-csv.js';
import { fault, fileWith, type FaultyFile, problem, rowWith, small } from './faulty-file.js';

const BROKEN = fault('BROKEN_QUOTES', 3);
const WRONG_NUMBER = problem('WRONG_NUMBER_OF_CELLS', 3);

/** Files whose quotes or cells do not add up. */
export const QUOTES_AND_ROWS: readonly FaultyFile[] = [
  small('a quote left open in its last row', fileWith('A1,"18-64'), BROKEN),
  small(
    'a quote left open in its headings',
    SAMPLE_HEADER.replace('comment', '"comment\nA1'),
    fault('BROKEN_QUOTES', 1),
  ),
  small(
    'a quote left open and many rows below',
    fileWith(`A1,"18-64\n${`${goodRow()}\n`.repeat(9_000)}`),
    fault('ROW_TOO_LONG', 3),
  ),
  small('nothing but a quote', '"', fault('BROKEN_QUOTES', 1)),
  small('a quote amid a cell', fileWith(rowWith('the "old" form')), BROKEN),
  small('text after a closing quote', fileWith(rowWith('"old" form')), BROKEN),
  small('quotes as a program escapes them', fileWith(rowWith('"the \\"old\\" form"')), BROKEN),
  small('a quote that closes in another row', csvOf(goodRow(), `"${goodRow()}`, `${goodRow()}"`), WRONG_NUMBER),
  small('cells in single quotes', fileWith("'A1','18-64','yes','24, or so','no','4','',''"), WRONG_NUMBER),
  small('a row with a cell too few', fileWith('A1,18-64,yes,24,no,4,'), WRONG_NUMBER),
  small('a row with a cell too many', fileWith(`${goodRow()},`), WRONG_NUMBER),
  small('a row of one cell', fileWith('A1'), WRONG_NUMBER),
  small('a comma in a comment without quotes', fileWith(rowWith('declined, twice')), WRONG_NUMBER),
  small('a row with another separator', fileWith(goodRow().replaceAll(',', ';')), WRONG_NUMBER),
  small('rows with another separator than its headings', `${SAMPLE_HEADER}\n${goodRow().replaceAll(',', '\t')}\n`, {
    ...problem('WRONG_NUMBER_OF_CELLS', 2),
  }),
  small('a separator that it says and does not use', `sep=;\n${csvOf(goodRow())}`, problem('UNKNOWN_COLUMN', 1)),
  small('bars between its cells', csvOf(goodRow()).replaceAll(',', '|'), problem('WRONG_SEPARATOR', 1)),
  small('spaces between its cells', csvOf(goodRow()).replaceAll(',', ' '), problem('UNKNOWN_COLUMN', 1)),
  small('a note below its cases', csvOf(goodRow(), 'Total: 1 case'), WRONG_NUMBER),
];
