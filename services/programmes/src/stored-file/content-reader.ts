import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { type FoundInFile } from './stored-file.rules.js';
import { readOfficePackage, type ReadRange } from './office-package.js';

/** By its first bytes every type that is taken can be told, but those of Office, which are archives, and of text. */
const HEAD_BYTES = 4_100;
const ARCHIVE = Buffer.from('PK\x03\x04', 'latin1');
/** Text has lines, tabs and pages, and no other control characters. */
const NO_TEXT = /(?![\t\n\f\r])[\p{Cc}\uFFFE\uFFFF]/u;

/** Reads a file's content as it passes by: how large it is, its digest, its first bytes, and whether it is text. */
export class ContentReader {
  readonly #hash = createHash('sha256');
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #head = Buffer.alloc(0);
  #byteCount = 0;
  #isText = true;

  take(chunk: Buffer): void {
    this.#hash.update(chunk);
    this.#byteCount += chunk.length;
    if (this.#head.length < HEAD_BYTES) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES - this.#head.length)]);
    }
    if (this.#isText) this.#isText = this.#isTextWith(chunk);
  }

  /**
   * What was found, once the last chunk has been taken. To be called once.
   * @param read reads of the whole file again
   */
  async end(read: ReadRange): Promise<FoundInFile & { readonly sha256: string }> {
    const facts = { byteCount: this.#byteCount, sha256: this.#hash.digest('hex') };
    if (this.#head.subarray(0, 4).equals(ARCHIVE)) {
      const { type, hasMacros } = await readOfficePackage(this.#byteCount, read);
      return { ...facts, shownType: type, hasMacros };
    }
    const shown = await fileTypeFromBuffer(this.#head);
    const isText = shown === undefined && this.#isText && this.#isTextWith(null);
    return { ...facts, shownType: shown?.mime ?? (isText ? 'TEXT' : null), hasMacros: false };
  }

  /** Whether the text goes on as text; null for its end, which may not lie inside a character. */
  #isTextWith(chunk: Buffer | null): boolean {
    try {
      const text = chunk === null ? this.#decoder.decode() : this.#decoder.decode(chunk, { stream: true });
      return !NO_TEXT.test(text);
    } catch {
      return false;
    }
  }
}
