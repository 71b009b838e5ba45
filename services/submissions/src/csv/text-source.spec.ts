import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FileFaultError } from './file-fault.js';
import { type FileEncoding, TextSource } from './text-source.js';

interface Told {
  readonly text: string;
  readonly encoding: FileEncoding;
  readonly fault: string | null;
}

/** Reads a file that comes in parts of a size. */
function read(file: Buffer, size = file.length + 1): Told {
  const source = new TextSource();
  let text = '';
  try {
    for (let at = 0; at < file.length; at += size) text += source.read(file.subarray(at, at + size)).toString('utf8');
    text += source.end().toString('utf8');
    return { text, encoding: source.encoding, fault: null };
  } catch (error) {
    if (!(error instanceof FileFaultError)) throw error;
    return { text: '', encoding: source.encoding, fault: error.fault.kind };
  }
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('the text of a file', () => {
  it.each<readonly [string, Buffer, string, FileEncoding]>([
    ['nothing', Buffer.alloc(0), '', 'ASCII'],
    ['one letter', Buffer.from('a'), 'a', 'ASCII'],
    ['ASCII', Buffer.from('a,b\n1,2\n'), 'a,b\n1,2\n', 'ASCII'],
    ['UTF-8', Buffer.from('a,é\n✓,\u{1F600}\n'), 'a,é\n✓,\u{1F600}\n', 'UTF_8'],
    ['UTF-16, small end first', Buffer.from('\uFEFFa,é\n', 'utf16le'), 'a,é\n', 'UTF_16'],
    ['UTF-16, large end first', utf16be('\uFEFFa,é\n'), 'a,é\n', 'UTF_16'],
    ['Windows-1252', Buffer.from('a,\x80 5 \x96 caf\xe9\n', 'latin1'), 'a,€ 5 – café\n', 'WINDOWS_1252'],
  ])('is told from %s, however it comes in', (_what, file, text, encoding) => {
    for (const size of [1, 2, 3, 5, 100]) expect(read(file, size)).toEqual({ text, encoding, fault: null });
  });

  it.each([
    ['a zip', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), 'WORKBOOK'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'WORKBOOK'],
    ['UTF-16 without its mark', Buffer.from('a,b\n', 'utf16le'), 'NOT_TEXT'],
    ['UTF-32', Buffer.from('fffe000061000000', 'hex'), 'NOT_TEXT'],
    ['a NUL amid text', Buffer.from('a,b\n1,\0\n'), 'NOT_TEXT'],
    ['UTF-16 cut off inside a character', Buffer.from('\uFEFFa,b', 'utf16le').subarray(0, -1), 'UNKNOWN_ENCODING'],
    ['a surrogate without its other half', Buffer.from('\uFEFFa\ud800b', 'utf16le'), 'UNKNOWN_ENCODING'],
    ['UTF-8 and then Windows-1252', Buffer.from('caf\xc3\xa9,caf\xe9\n', 'latin1'), 'UNKNOWN_ENCODING'],
    ['Windows-1252 and then UTF-8', Buffer.from('caf\xe9,caf\xc3\xa9\n', 'latin1'), 'UNKNOWN_ENCODING'],
    ['bytes without a character in Windows-1252', Buffer.from('caf\xe9 \x81 \n', 'latin1'), 'UNKNOWN_ENCODING'],
  ])('of %s is refused', (_what, file, fault) => {
    for (const size of [1, 2, 3, 5, 100]) expect(read(file, size).fault).toBe(fault);
  });

  it('in UTF-8 comes out as it came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        const file = Buffer.from(`,,,,${text.replaceAll('\0', '')}`);
        expect(read(file, size)).toMatchObject({ text: file.toString(), fault: null });
      }),
    );
  });
});
