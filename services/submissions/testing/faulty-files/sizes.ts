import { csvOf, goodRow, SAMPLE_HEADER } from '../sample-csv.js';
import { fault, type FaultyFile, repeated, small } from './faulty-file.js';

const MEBIBYTE = 1024 * 1024;
const TOO_LARGE = { status: 413, ...fault('FILE_TOO_LARGE') };
const TOO_MANY_BLANK = { status: 413, ...fault('TOO_MANY_BLANK_ROWS') };
const TOO_MANY = { status: 413, ...fault('TOO_MANY_ROWS', 100_002) };
const EMPTY = fault('EMPTY_FILE');

function big(
  name: string,
  start: string,
  part: string,
  times: number,
  told: Omit<FaultyFile, 'name' | 'parts'>,
): FaultyFile {
  const parts = function* (): Generator<Buffer> {
    yield Buffer.from(start);
    yield* repeated(part, times);
  };
  return { name, parts, ...told };
}

/** Files of nothing, and files without end. */
export const SIZES: readonly FaultyFile[] = [
  small('nothing', '', EMPTY),
  small('a mark of UTF-8 and nothing', '\uFEFF', EMPTY),
  small('a mark of UTF-16 and nothing', Buffer.of(0xff, 0xfe), EMPTY),
  small('a declared separator and nothing', 'sep=;\r\n', EMPTY),
  small('spaces', ' \t  \n   \n', EMPTY),
  small('carriage returns', '\r'.repeat(5_000), EMPTY),
  small('separators', `${','.repeat(200)}\n`.repeat(200), EMPTY),
  big('two million blank rows', csvOf(goodRow()), '\n'.repeat(10_000), 200, TOO_MANY_BLANK),
  big('two million blank rows and no headings', '', '\r\n'.repeat(10_000), 200, TOO_MANY_BLANK),
  big('two million rows of separators', csvOf(goodRow()), ',,,,,,,\n'.repeat(10_000), 200, TOO_MANY_BLANK),
  big('ten million rows', `${SAMPLE_HEADER}\n`, `${goodRow()}\n`.repeat(1_000), 10_000, TOO_MANY),
  big('ten million faulty rows', `${SAMPLE_HEADER}\n`, 'x\n'.repeat(10_000), 1_000, TOO_MANY),
  big('a line without end', '', 'x'.repeat(64 * 1024), 16_384, fault('ROW_TOO_LONG', 1)),
  big(
    'a line without end below its headings',
    csvOf(goodRow()),
    'x'.repeat(64 * 1024),
    16_384,
    fault('ROW_TOO_LONG', 3),
  ),
  big('separators without end', csvOf(goodRow()), ','.repeat(64 * 1024), 16_384, fault('ROW_TOO_LONG', 3)),
  big('quotes without end', csvOf(goodRow()), '"'.repeat(64 * 1024), 16_384, fault('ROW_TOO_LONG', 3)),
  big('a gibibyte of long blank rows', csvOf(goodRow()), `${' '.repeat(8_000)}\n`.repeat(16), 8_192, TOO_LARGE),
  { name: 'more than 20 MB at once', parts: () => [Buffer.alloc(20 * MEBIBYTE + 1, ' ')], ...TOO_LARGE },
];
