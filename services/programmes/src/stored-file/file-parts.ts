import { type Readable } from 'node:stream';
import { chunksWithin } from '@qip/subgraph-kit/files/upload/chunks-within';
import { type ReadTransaction, type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type ReadRange } from './office-package.js';
import { BYTES_PER_PART, FILE_LIMITS } from './stored-file.rules.js';

/** Keeps a file as it comes in, part by part. @param seen is shown every chunk @throws BodyFaultError */
export async function writeParts(
  tx: WriteTransaction,
  fileId: string,
  body: Readable,
  seen: (chunk: Buffer) => void,
): Promise<void> {
  let place = 0;
  let kept: Buffer[] = [];
  let keptBytes = 0;
  const write = async (): Promise<void> => {
    await tx.rows(`insert into programmes.stored_file_part (file_id, place, bytes) values ($1, $2, $3)`, [
      fileId,
      place,
      Buffer.concat(kept),
    ]);
    place += 1;
    kept = [];
    keptBytes = 0;
  };
  for await (const chunk of chunksWithin(body, FILE_LIMITS)) {
    seen(chunk);
    let rest = chunk;
    while (rest.length > 0) {
      const fitting = rest.subarray(0, BYTES_PER_PART - keptBytes);
      kept.push(fitting);
      keptBytes += fitting.length;
      rest = rest.subarray(fitting.length);
      if (keptBytes === BYTES_PER_PART) await write();
    }
  }
  if (keptBytes > 0) await write();
}

/** The bytes of one part; null after the last one, and where the file is not to be seen. */
export async function readPart(tx: ReadTransaction, fileId: string, place: number): Promise<Buffer | null> {
  const [part] = await tx.rows<{ bytes: Buffer }>(
    `select bytes from programmes.stored_file_part where file_id = $1 and place = $2`,
    [fileId, place],
  );
  return part?.bytes ?? null;
}

/** The parts of a file, one after the other, each read when it is asked for. */
export async function* partsOf(read: (place: number) => Promise<Buffer | null>): AsyncGenerator<Buffer, void> {
  for (let place = 0; ; place += 1) {
    const bytes = await read(place);
    if (bytes === null) return;
    yield bytes;
  }
}

/** Reads ranges of a file: only the parts in which they lie. */
export function rangesOf(tx: ReadTransaction, fileId: string): ReadRange {
  return async (from, length) => {
    const first = Math.floor(from / BYTES_PER_PART);
    const last = Math.floor((from + length) / BYTES_PER_PART);
    const parts: Buffer[] = [];
    for (let place = first; place <= last; place += 1)
      parts.push((await readPart(tx, fileId, place)) ?? Buffer.alloc(0));
    return Buffer.concat(parts)
      .subarray(from - first * BYTES_PER_PART)
      .subarray(0, length);
  };
}
