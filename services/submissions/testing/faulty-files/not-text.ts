import { csvOf, goodRow } from '../sample-csv.js';
import { fault, type FaultyFile, problem, small } from './faulty-file.js';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

/** Every byte that there is, in no order that means anything. */
const NOISE = Buffer.from(Uint8Array.from({ length: 4_096 }, (_, at) => (at * 167 + (at >> 8) * 59 + 90) % 256));

const WORKBOOK = fault('WORKBOOK');
const NO_HEADINGS = problem('UNKNOWN_COLUMN', 1);

/** Files of another kind under the name of a CSV file. */
export const NOT_TEXT: readonly FaultyFile[] = [
  small('a workbook of today', latin1('PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml'), WORKBOOK),
  small(
    'a zip with the file in it',
    Buffer.concat([latin1('PK\x03\x04\x0a\0'), Buffer.from(csvOf(goodRow()))]),
    WORKBOOK,
  ),
  small('an empty zip', latin1(`PK\x05\x06${'\0'.repeat(18)}`), fault('NOT_TEXT')),
  small('a workbook of old', Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.alloc(512)]), WORKBOOK),
  small('a PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj << /Type /Catalog >> endobj\n'), NO_HEADINGS),
  small('a picture', Buffer.concat([hex('89504e470d0a1a0a0000000d'), latin1('IHDR')]), fault('NOT_TEXT')),
  small('a photograph', Buffer.concat([hex('ffd8ffe000104a464946'), NOISE]), fault('UNKNOWN_ENCODING')),
  small('a gzip', hex('1f8b0800000000000003'), fault('NOT_TEXT')),
  small('a program', Buffer.concat([hex('7f454c4602010100'), Buffer.alloc(64)]), fault('NOT_TEXT')),
  small('noise', NOISE, fault('UNKNOWN_ENCODING')),
  small('nothing but NUL', Buffer.alloc(70_000), fault('NOT_TEXT')),
  small('a NUL at its very end', `${csvOf(goodRow())}\0`, fault('NOT_TEXT')),
  small('a web page', '<!DOCTYPE html>\n<table><tr><td>teamCode</td></tr></table>\n', NO_HEADINGS),
  small('JSON', `[{ "teamCode": "A1", "ageBand": "18-64" }]\n`, fault('BROKEN_QUOTES', 1)),
  small('a spreadsheet in XML', '<?xml version="1.0"?>\n<Workbook></Workbook>\n', fault('BROKEN_QUOTES', 1)),
  small('rich text', '{\\rtf1\\ansi teamCode,ageBand}', NO_HEADINGS),
];
