import { type Readable } from 'node:stream';
import { BodyFaultError, chunksWithin } from '@qip/subgraph-kit/files/upload/chunks-within';
import { type CsvLimits, type CsvReader } from './csv-reader.js';
import { type FileFault, FileFaultError } from './file-fault.js';
import { RowParser } from './row-parser.js';
import { type FileEncoding, TextSource } from './text-source.js';

/** How far a file was read, and what it is made of. */
export interface CsvReading {
  /** What stopped the reading; null when the whole file, or as much of it as the reader wanted, was read. */
  readonly fault: FileFault | null;
  readonly encoding: FileEncoding;
}

/** Reads a CSV file as it comes in: its encoding, its separator and the ends of its rows are found out on the way. */
export async function readCsvFile(body: Readable, limits: CsvLimits, reader: CsvReader): Promise<CsvReading> {
  const source = new TextSource();
  const rows = new RowParser(limits, reader);
  try {
    for await (const chunk of chunksWithin(body, limits)) {
      await rows.write(source.read(chunk));
      await reader.flush();
      if (reader.isDone()) return { fault: null, encoding: source.encoding };
    }
    await rows.write(source.end());
    await rows.end();
    await reader.flush();
    return { fault: null, encoding: source.encoding };
  } catch (error) {
    if (error instanceof FileFaultError) return { fault: error.fault, encoding: source.encoding };
    if (error instanceof BodyFaultError) return { fault: { kind: error.kind, row: null }, encoding: source.encoding };
    throw error;
  } finally {
    rows.destroy();
  }
}
