import { type Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { chunksWithin } from './chunks-within.js';
import { type FileFault, FileFaultError } from './file-fault.js';

/** What a file may be at the most. */
export interface CsvLimits {
  readonly bytes: number;
  /** Without the row of headings. */
  readonly rows: number;
  readonly charactersPerRow: number;
  readonly seconds: number;
}

/** What is done with a file as it comes in. */
export interface CsvReader {
  /**
   * Takes one row that is not blank.
   * @param row as a spreadsheet counts: the row of headings is 1
   */
  take(cells: readonly string[], row: number): void;
  /** Called when a part of the file has been read; the next part waits for it, so that memory does not grow with the file. */
  flush(): Promise<void>;
  /** Whether the rest of the file does not matter any more. */
  isDone(): boolean;
}

/** A character of UTF-8 has four bytes at the most. */
const BYTES_PER_CHARACTER = 4;

/**
 * Reads a CSV file of comma-separated UTF-8, with or without a byte order mark, as it comes in.
 * @returns null when the whole file, or as much of it as the reader wanted, was read; otherwise what stopped it
 */
export async function readCsvFile(body: Readable, limits: CsvLimits, reader: CsvReader): Promise<FileFault | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const rows = new RowParser(limits, reader);
  try {
    for await (const chunk of chunksWithin(body, limits)) {
      requireUtf8(() => decoder.decode(chunk, { stream: true }));
      await rows.write(chunk);
      await reader.flush();
      if (reader.isDone()) return null;
    }
    requireUtf8(() => decoder.decode());
    await rows.end();
    await reader.flush();
    return null;
  } catch (error) {
    if (error instanceof FileFaultError) return error.fault;
    throw error;
  } finally {
    rows.destroy();
  }
}

function requireUtf8(decode: () => void): void {
  try {
    decode();
  } catch {
    throw new FileFaultError({ kind: 'NOT_UTF8', row: null });
  }
}

/** Hands rows to a reader as they are parsed: none is queued, and no row grows beyond its limit. */
class RowParser {
  readonly #limits: CsvLimits;
  readonly #reader: CsvReader;
  readonly #parser: Parser;
  #row = 0;
  #hasHeadings = false;
  #cases = 0;
  #bytesWritten = 0;
  #bytesOfRows = 0;

  constructor(limits: CsvLimits, reader: CsvReader) {
    this.#limits = limits;
    this.#reader = reader;
    this.#parser = parse({
      bom: true,
      relax_column_count: true,
      on_record: (cells: readonly string[], { bytes }) => {
        this.#bytesOfRows = bytes;
        this.#take(cells);
        return null;
      },
    });
    // A fault reaches whoever waits for the write; without a listener it would be thrown past them as well.
    this.#parser.on('error', () => undefined);
    this.#parser.resume();
  }

  async write(chunk: Buffer): Promise<void> {
    this.#bytesWritten += chunk.length;
    await this.#settled((done) => this.#parser.write(chunk, done));
    // A row that is not at its end yet: quotes that were left open, or nothing but commas.
    const unfinished = this.#bytesWritten - this.#bytesOfRows;
    if (unfinished > this.#limits.charactersPerRow * BYTES_PER_CHARACTER) throw this.#tooLong(this.#row + 1);
  }

  async end(): Promise<void> {
    await this.#settled((done) => this.#parser.end(done));
  }

  destroy(): void {
    this.#parser.destroy();
  }

  #take(cells: readonly string[]): void {
    this.#row += 1;
    const characters = cells.reduce((total, cell) => total + cell.length + 1, -1);
    if (characters > this.#limits.charactersPerRow) throw this.#tooLong(this.#row);
    if (this.#reader.isDone() || cells.every((cell) => cell.trim() === '')) return;
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
