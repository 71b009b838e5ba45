import { csvOf, goodRow, SAMPLE_HEADER } from '../sample-csv.js';
import { fault, fileWith, type FaultyFile, problem, rowWith, small } from './faulty-file.js';

const MARK = '\uFEFF';
const FILE = csvOf(goodRow());
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();
/** Code units of four bytes, the smallest first. */
const utf32le = (text: string): Buffer =>
  Buffer.from(Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0).buffer);
const UNKNOWN = fault('UNKNOWN_ENCODING');

/** Files whose characters cannot be told. */
export const ENCODINGS: readonly FaultyFile[] = [
  small('UTF-16, small end first, without its mark', utf16le(FILE), fault('NOT_TEXT')),
  small('UTF-16, large end first, without its mark', utf16be(FILE), fault('NOT_TEXT')),
  small(
    'UTF-16 with the mark of the other order',
    utf16be(MARK + FILE)
      .swap16()
      .fill(0xfe, 0, 1)
      .fill(0xff, 1, 2),
    {
      ...problem('UNKNOWN_COLUMN', 1),
    },
  ),
  small('UTF-16 cut off inside a character', utf16le(MARK + FILE).subarray(0, -1), UNKNOWN),
  small('UTF-16 with half of a pair', utf16le(MARK + fileWith(rowWith('\uD83D!'))), UNKNOWN),
  small(
    'UTF-16 and then ASCII',
    Buffer.concat([utf16le(MARK + FILE), latin1(goodRow())]),
    problem('WRONG_NUMBER_OF_CELLS', 3),
  ),
  small('UTF-32, small end first', utf32le(MARK + FILE), fault('NOT_TEXT')),
  small('UTF-32, large end first', utf32le(MARK + FILE).swap32(), fault('NOT_TEXT')),
  small('UTF-8 and then Windows-1252', latin1(fileWith(rowWith('caf\xc3\xa9, caf\xe9'))), UNKNOWN),
  small('Windows-1252 and then UTF-8', latin1(fileWith(rowWith('caf\xe9 caf\xc3\xa9'))), UNKNOWN),
  {
    name: 'Windows-1252 and then UTF-8, far below',
    parts: () => [latin1(fileWith(rowWith('caf\xe9'))), Buffer.from(`${goodRow()}\n`.repeat(9_000)), Buffer.from('é')],
    ...UNKNOWN,
  },
  small('UTF-8 with a slash that is too long, and an é', latin1(fileWith(rowWith('\xc0\xaf caf\xc3\xa9'))), UNKNOWN),
  small('UTF-8 with a quote that is too long', latin1(fileWith(rowWith('\xe0\x80\xa2'))), UNKNOWN),
  small('UTF-8 with half of a pair', latin1(fileWith(rowWith('\xed\xa0\x80'))), UNKNOWN),
  small('UTF-8 beyond the last character', latin1(fileWith(rowWith('\xf4\x90\x80\x80'))), UNKNOWN),
  small(
    'UTF-8 cut off inside a character',
    Buffer.from(`${SAMPLE_HEADER}\n${rowWith('caf')}é`).subarray(0, -1),
    UNKNOWN,
  ),
  small('UTF-8 with a byte lost in a character', latin1(fileWith(rowWith('\xe2\x82, caf\xc3\xa9'))), UNKNOWN),
  small('half a mark of UTF-8', Buffer.of(0xef, 0xbb), UNKNOWN),
  small('Windows-1252 with bytes that are no character', latin1(fileWith(rowWith('\x81\x8d'))), UNKNOWN),
  small('Shift JIS', Buffer.concat([latin1(fileWith(goodRow())), Buffer.from('835c8175', 'hex')]), UNKNOWN),
  small('EBCDIC', Buffer.from('a385819483968485 6b 8187 85c2 8195 84 25'.replaceAll(' ', ''), 'hex'), UNKNOWN),
  small('UTF-7', FILE.replaceAll(',', '+ACw-'), problem('UNKNOWN_COLUMN', 1)),
  small('NUL between the rows', FILE.replaceAll('\n', '\0\n'), fault('NOT_TEXT')),
];
