import { inflateRawSync } from 'node:zlib';

/** Reads so many bytes of a file from a place on; fewer at its end. */
export type ReadRange = (from: number, length: number) => Promise<Buffer>;

/** What an Office file (a ZIP archive by ECMA-376, part 2) says it is. */
export interface OfficePackage {
  /** Its media type; null where it is no such file, or one that is not taken, such as a template. */
  readonly type: string | null;
  readonly hasMacros: boolean;
}

const NO_PACKAGE: OfficePackage = { type: null, hasMacros: false };

/** The kinds of files, by the type of their main part. */
const MAIN_PARTS = ['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'];
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** What Office keeps programs in: Visual Basic, and the macro sheets of old. */
const MACROS = /vbaProject|macroEnabled|macrosheet/i;

// The records of a ZIP archive (PKWARE APPNOTE 6.3, 4.3).
const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = Buffer.from('PK\x01\x02', 'latin1');
const LONGEST_END = 22 + 65_535;
const LARGEST_DIRECTORY = 1024 * 1024;
const LARGEST_CONTENT_TYPES = 1024 * 1024;

/** Reads of an Office file where its parts lie and what it says of their types: a few small ranges, however large it is. */
export async function readOfficePackage(byteCount: number, read: ReadRange): Promise<OfficePackage> {
  const tailFrom = Math.max(0, byteCount - LONGEST_END);
  const tail = await read(tailFrom, byteCount - tailFrom);
  const end = tail.lastIndexOf(END_RECORD);
  if (end < 0 || end + 22 > tail.length) return NO_PACKAGE;
  const size = tail.readUInt32LE(end + 12);
  if (size > LARGEST_DIRECTORY) return NO_PACKAGE;
  const entries = entriesOf(await read(tail.readUInt32LE(end + 16), size));
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  const text = types === undefined ? null : await textOf(types, read);
  const hasMacros = entries.some(({ name }) => MACROS.test(name)) || MACROS.test(text ?? '');
  const main = MAIN_PARTS.find((part) => text?.includes(`"${OFFICE}${part}.main+xml"`));
  return { type: main === undefined ? null : OFFICE + main, hasMacros };
}

interface ArchiveEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly byteCount: number;
  readonly from: number;
}

function entriesOf(directory: Buffer): readonly ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.subarray(at, at + 4).equals(ENTRY)) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      byteCount: directory.readUInt32LE(at + 20),
      from: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The text of one entry; null where it is too large or broken. */
async function textOf({ from, byteCount, isDeflated }: ArchiveEntry, read: ReadRange): Promise<string | null> {
  const head = await read(from, 30);
  if (head.length < 30 || byteCount > LARGEST_CONTENT_TYPES) return null;
  const bytes = await read(from + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), byteCount);
  if (!isDeflated) return bytes.toString('utf8');
  try {
    return inflateRawSync(bytes, { maxOutputLength: LARGEST_CONTENT_TYPES }).toString('utf8');
  } catch {
    return null;
  }
}
