import { isAscii, isUtf8 } from 'node:buffer';
import { FileFaultError, type FileFaultKind } from './file-fault.js';

/** How the characters of a file are encoded, as far as it has been read: ASCII is the same in UTF-8 and in Windows-1252. */
export type FileEncoding = 'ASCII' | 'UTF_8' | 'UTF_16' | 'WINDOWS_1252';

type Decoder = InstanceType<typeof TextDecoder>;

/** As many bytes tell a file's kind. */
const SIGNATURE = 4;
/** Workbooks as spreadsheets keep them: a zip, or a compound file (ECMA-376 part 2; MS-CFB 2.2). */
const WORKBOOKS: readonly Buffer[] = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('d0cf11e0', 'hex')];
/** The five bytes that Windows-1252 leaves without a character (Unicode consortium, CP1252.TXT). */
const WITHOUT_CHARACTER = /[\x81\x8d\x8f\x90\x9d]/;
/** A whole character of UTF-8 beyond ASCII: beside bytes that are none, the file is made of two encodings. */
const OF_UTF_8 = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/;
/** A character of UTF-8 that may go on in the next part. */
const UNFINISHED = /(?:[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})$/;
const LONGEST_UNFINISHED = 3;

/**
 * The characters of a file as UTF-8, whichever way it came in: UTF-8, UTF-16 with its byte order mark, or Windows-1252,
 * in which spreadsheets save "CSV" where they are not asked for UTF-8. The first bytes beyond ASCII decide, for the whole
 * file; what is neither, and what changes half-way, is refused, since a guess could turn one answer into another.
 */
export class TextSource {
  #encoding: FileEncoding = 'ASCII';
  #isRecognised = false;
  #rest: Buffer = Buffer.alloc(0);
  #decoder: Decoder | null = null;
  /** The last bytes that were read as Windows-1252: a character of UTF-8 may go on in the next part. */
  #tail = '';

  get encoding(): FileEncoding {
    return this.#encoding;
  }

  /**
   * Takes the next part of the file.
   * @throws FileFaultError when it is no text, or not in an encoding that can be told
   */
  read(chunk: Buffer): Buffer {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = Buffer.alloc(0);
    if (!this.#isRecognised && bytes.length < SIGNATURE) {
      this.#rest = bytes;
      return Buffer.alloc(0);
    }
    return this.#decoded(bytes, true);
  }

  /** Takes the end of the file. @throws FileFaultError when it ends inside a character */
  end(): Buffer {
    const bytes = this.#rest;
    this.#rest = Buffer.alloc(0);
    // Half a character of UTF-8, or a last letter of Windows-1252: nothing tells which.
    if (this.#decoder === null && unfinishedAt(bytes) > 0) throw faultOf('UNKNOWN_ENCODING');
    const last = this.#decoded(bytes, false);
    if (this.#decoder !== null) attempt(this.#decoder, undefined);
    return last;
  }

  #decoded(bytes: Buffer, goesOn: boolean): Buffer {
    if (!this.#isRecognised) this.#recognise(bytes);
    if (this.#decoder !== null) return requireText(this.#transcoded(bytes, this.#decoder));
    if (this.#encoding === 'ASCII' && isAscii(bytes)) return requireText(bytes);
    const whole = bytes.subarray(0, bytes.length - (goesOn ? unfinishedAt(bytes) : 0));
    this.#rest = Buffer.from(bytes.subarray(whole.length));
    if (isAscii(whole)) return requireText(whole);
    if (isUtf8(whole)) {
      this.#encoding = 'UTF_8';
      return requireText(whole);
    }
    return this.#decoded(this.#asWindows1252(bytes), goesOn);
  }

  #recognise(bytes: Buffer): void {
    this.#isRecognised = true;
    if (WORKBOOKS.some((start) => bytes.subarray(0, start.length).equals(start))) throw faultOf('WORKBOOK');
    const mark = bytes.toString('latin1', 0, 2);
    if (mark !== '\xff\xfe' && mark !== '\xfe\xff') return;
    this.#encoding = 'UTF_16';
    this.#decoder = new TextDecoder(mark === '\xff\xfe' ? 'utf-16le' : 'utf-16be', { fatal: true });
  }

  /** All that came before was ASCII, the same in both: from here on it is read as Windows-1252. */
  #asWindows1252(bytes: Buffer): Buffer {
    if (this.#encoding !== 'ASCII') throw faultOf('UNKNOWN_ENCODING');
    this.#rest = Buffer.alloc(0);
    this.#encoding = 'WINDOWS_1252';
    this.#decoder = new TextDecoder('windows-1252');
    return bytes;
  }

  #requireWindows1252(text: string): void {
    if (WITHOUT_CHARACTER.test(text) || OF_UTF_8.test(this.#tail + text)) throw faultOf('UNKNOWN_ENCODING');
    this.#tail = (this.#tail + text).slice(-LONGEST_UNFINISHED);
  }

  #transcoded(bytes: Buffer, decoder: Decoder): Buffer {
    if (this.#encoding === 'WINDOWS_1252') this.#requireWindows1252(bytes.toString('latin1'));
    return Buffer.from(attempt(decoder, bytes));
  }
}

function attempt(decoder: Decoder, bytes: Buffer | undefined): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw faultOf('UNKNOWN_ENCODING');
  }
}

/** How many bytes at the end belong to a character that may go on. */
function unfinishedAt(bytes: Buffer): number {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - LONGEST_UNFINISHED));
  return UNFINISHED.exec(tail)?.[0].length ?? 0;
}

/** Text holds no NUL: what does is a picture, a program, or UTF-16 without its mark. */
function requireText(bytes: Buffer): Buffer {
  if (bytes.includes(0)) throw faultOf('NOT_TEXT');
  return bytes;
}

function faultOf(kind: FileFaultKind): FileFaultError {
  return new FileFaultError({ kind, row: null });
}
