import { csvOf, goodRow, SAMPLE_HEADER } from '../sample-csv.js';
import { fault, type FaultyFile, problem, small } from './faulty-file.js';

const under = (headings: string): string => `${headings}\n${goodRow()}\n`;
const UNKNOWN = problem('UNKNOWN_COLUMN', 1);

/** Files whose row of headings is faulty. */
export const HEADINGS: readonly FaultyFile[] = [
  small('no row of headings', `${goodRow()}\n${goodRow()}\n`, UNKNOWN),
  small('a column twice', under(`${SAMPLE_HEADER},ageBand`), problem('REPEATED_COLUMN', 1)),
  small('a column that is not asked for', under(`${SAMPLE_HEADER},ward`), UNKNOWN),
  small('a column without a heading', under(`${SAMPLE_HEADER},`), UNKNOWN),
  small('a column missing', under(SAMPLE_HEADER.replace(',comment', '')), problem('MISSING_COLUMN', 1)),
  small('no column of team codes', under(SAMPLE_HEADER.replace('teamCode,', '')), problem('MISSING_COLUMN', 1)),
  small('headings in capitals', under(SAMPLE_HEADER.toUpperCase()), UNKNOWN),
  small('a title above its headings', `POMH topic 7\n${csvOf(goodRow())}`, UNKNOWN),
  small('an identifier among its headings', under(`${SAMPLE_HEADER},9434765919`), problem('IDENTIFIER_REFUSED', 1)),
  small('a formula among its headings', under(`${SAMPLE_HEADER},=cmd|' /C calc'!A0`), UNKNOWN),
  small('its headings twice', csvOf(goodRow(), SAMPLE_HEADER), problem('UNKNOWN_TEAM', 3)),
  small('thousands of columns', under(`${SAMPLE_HEADER}${',x'.repeat(4_000)}`), UNKNOWN),
  small(
    'more columns than a row may have characters',
    under(SAMPLE_HEADER + ','.repeat(20_000)),
    fault('ROW_TOO_LONG', 1),
  ),
  small('headings and no case', `${SAMPLE_HEADER}\n`, fault('NO_ROWS')),
  small('headings, a mark and no end of line', `\uFEFF${SAMPLE_HEADER}`, fault('NO_ROWS')),
  small('headings and blank rows', `${SAMPLE_HEADER}\r\n,,,,,,,\r\n \r\n`, fault('NO_ROWS')),
];
