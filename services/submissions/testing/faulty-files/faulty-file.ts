import { csvOf, goodRow } from '../sample-csv.js';

/** A file that cannot be taken as it is, and what its sender is told. */
export interface FaultyFile {
  readonly name: string;
  /** Its parts, made anew each time: what nobody reads is never made. */
  readonly parts: () => Iterable<Buffer>;
  /** The status of the answer; 422 where nothing else is said. */
  readonly status?: number;
  /** The code of the answer. */
  readonly code: string;
  /** The code of the first problem, where the answer speaks of the file as a whole. */
  readonly problem?: string;
  /** The row that the first problem names. */
  readonly row: number | null;
}

/** A faulty file that is small enough to be written down. */
export function small(name: string, content: string | Buffer, told: Omit<FaultyFile, 'name' | 'parts'>): FaultyFile {
  return { name, parts: () => [Buffer.from(content)], ...told };
}

/** What a fault of the file as a whole is told with. */
export function fault(code: string, row: number | null = null): Pick<FaultyFile, 'code' | 'row'> {
  return { code, row };
}

/** What a fault of a heading, a row or a cell is told with. */
export function problem(code: string, row: number | null): Pick<FaultyFile, 'code' | 'problem' | 'row'> {
  return { code: code === 'IDENTIFIER_REFUSED' ? code : 'FILE_REFUSED', problem: code, row };
}

/** A good row, and a comment at its end. */
export function rowWith(comment: string): string {
  return goodRow() + comment;
}

/** A file of one good row and another one, which is row 3. */
export function fileWith(row: string): string {
  return csvOf(goodRow(), row);
}

/** The same part as often as somebody reads on, so many times at the most. */
export function* repeated(content: string | Buffer, times: number): Generator<Buffer> {
  const part = Buffer.from(content);
  for (let time = 0; time < times; time += 1) yield part;
}
