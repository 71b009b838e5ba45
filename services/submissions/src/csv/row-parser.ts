import { CsvError, type Parser, parse } from 'csv-parse';
import { FileFaultError } from './file-fault.js';
import { type CsvLimits, type CsvReader } from './csv-reader.js';
import { separatorIn, type SeparatorFound } from './separator.js';

/** A character of UTF-8 has four bytes at the most. */
const BYTES_PER_CHARACTER = 4;
/** Rows may end in any of the three ways, and not all of a file in the same one. */
const ROW_ENDS = ['\r\n', '\n', '\r'];

/** Hands rows of UTF-8 to a reader as they are parsed: none is queued, and no row grows beyond its limit. */
export class RowParser {
  readonly #limits: CsvLimits;
  readonly #reader: CsvReader;
  /** Null until the row of headings has told what separates the cells. */
  #parser: Parser | null = null;
  #start: readonly Buffer[] = [];
  #row = 0;
  #hasHeadings = false;
  #cases = 0;
  #bytesWritten = 0;
  #bytesOfRows = 0;

  constructor(limits: CsvLimits, reader: CsvReader) {
    this.#limits = limits;
    this.#reader = reader;
  }

  async write(chunk: Buffer): Promise<void> {
    this.#bytesWritten += chunk.length;
    const opened = this.#parser === null ? this.#open(chunk, false) : { parser: this.#parser, bytes: chunk };
    if (opened !== null) await this.#settled((done) => opened.parser.write(opened.bytes, done));
    // A row that is not at its end yet: quotes that were left open, or nothing but commas.
    const unfinished = this.#bytesWritten - this.#bytesOfRows;
    if (unfinished > this.#limits.charactersPerRow * BYTES_PER_CHARACTER) throw this.#tooLong(this.#row + 1);
  }

  async end(): Promise<void> {
    const opened = this.#parser === null ? this.#open(Buffer.alloc(0), true) : null;
    if (opened !== null) await this.#settled((done) => opened.parser.write(opened.bytes, done));
    await this.#settled((done) => this.#parser?.end(done));
  }

  destroy(): void {
    this.#parser?.destroy();
  }

  /** Keeps the beginning of the file until it tells the separator. @returns a parser, and what is there to be parsed */
  #open(chunk: Buffer, isAll: boolean): { readonly parser: Parser; readonly bytes: Buffer } | null {
    const start = Buffer.concat([...this.#start, chunk]);
    const isEnough = isAll || start.length > this.#limits.charactersPerRow * BYTES_PER_CHARACTER;
    const found = separatorIn(start.toString('utf8'), isEnough);
    this.#start = found === null ? [start] : [];
    if (found === null) return null;
    const parser = this.#parserFor(found);
    this.#parser = parser;
    const skipped = Buffer.byteLength(start.toString('utf8').slice(0, found.skip));
    this.#bytesWritten -= skipped;
    return { parser, bytes: start.subarray(skipped) };
  }

  #parserFor({ separator }: SeparatorFound): Parser {
    const parser = parse({
      bom: true,
      delimiter: separator,
      record_delimiter: ROW_ENDS,
      relax_column_count: true,
      on_record: (cells: readonly string[], { bytes }) => {
        this.#bytesOfRows = bytes;
        // The parser takes the length of its first row for that of all, and makes an error with a stack of every other one,
        // which nobody reads and which costs more than all the rest: to it, each row is the first.
        Object.assign(parser.info, { records: 0 });
        this.#take(cells);
        return null;
      },
    });
    // A fault reaches whoever waits for the write; without a listener it would be thrown past them as well.
    parser.on('error', () => undefined);
    parser.resume();
    return parser;
  }

  #take(cells: readonly string[]): void {
    this.#row += 1;
    const characters = cells.reduce((total, cell) => total + cell.length + 1, -1);
    if (characters > this.#limits.charactersPerRow) throw this.#tooLong(this.#row);
    if (this.#reader.isDone()) return;
    if (this.#row > this.#limits.rowsInAll) throw new FileFaultError({ kind: 'TOO_MANY_BLANK_ROWS', row: null });
    if (cells.every((cell) => cell.trim() === '')) return;
    if (this.#hasHeadings) this.#cases += 1;
    if (this.#cases > this.#limits.rows) throw new FileFaultError({ kind: 'TOO_MANY_ROWS', row: this.#row });
    this.#hasHeadings = true;
    this.#reader.take(cells, this.#row);
  }

  #tooLong(row: number): FileFaultError {
    return new FileFaultError({ kind: 'ROW_TOO_LONG', row });
  }

  /** The parser's own messages repeat what stands in the file: only the row is told. */
  async #settled(act: (done: (error?: Error | null) => void) => void): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        act((error) => {
          if (error instanceof Error) reject(error);
          else resolve();
        });
      });
    } catch (error) {
      if (error instanceof CsvError) throw new FileFaultError({ kind: 'BROKEN_QUOTES', row: this.#row + 1 });
      throw error;
    }
  }
}
