/** Where a file stands. */
export const FILE_STATES = ['AWAITING_FILE', 'READY', 'REFUSED'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** What becomes of a file that comes in. */
export const FILE_STEPS = ['ACCEPT', 'REFUSE'] as const;
export type FileStep = (typeof FILE_STEPS)[number];

/** Every legal move. What was taken is never taken again: another file is another room. */
const MOVES: Readonly<Record<FileState, Readonly<Partial<Record<FileStep, FileState>>>>> = {
  AWAITING_FILE: { ACCEPT: 'READY', REFUSE: 'REFUSED' },
  READY: {},
  REFUSED: {},
};

/** The state that a step leads to, or null where it does not follow. */
export function nextFileState(state: FileState, step: FileStep): FileState | null {
  return MOVES[state][step] ?? null;
}

/** What a file may be at the most. */
export const FILE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  /** Until the last byte has come: a connection to the database waits for as long. */
  seconds: 120,
} as const;

/** So much of a file is kept, read and sent at a time. */
export const BYTES_PER_PART = 256 * 1024;

/** The address of a file that is awaited is good for this long. */
export const MINUTES_TO_SEND = 15;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** The types that are taken, by the end of a file's name. What can carry a program, or is shown as a page, is not among them. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}wordprocessingml.document`,
  xlsx: `${OFFICE}spreadsheetml.sheet`,
  pptx: `${OFFICE}presentationml.presentation`,
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  csv: 'text/csv',
  txt: 'text/plain',
};

/** What may be sent, as it is told to whoever sends something else. */
export const TYPES_THAT_ARE_TAKEN = 'PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), PNG, JPEG, CSV or plain text';

/** The type that a file is said to have by the end of its name; null where no such file is taken. */
export function typeOfName(name: string): string | null {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return end === undefined ? null : (TYPES[end] ?? null);
}

/** Whether a type is one of text, which no mark inside a file tells from another. */
export function isTextType(type: string): boolean {
  return type.startsWith('text/');
}

/** Why a file was not taken. */
export const FILE_REFUSALS = ['EMPTY', 'OTHER_TYPE', 'MACROS', 'INFECTED'] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** What was found in a file. */
export interface FoundInFile {
  readonly byteCount: number;
  /** The type that its content shows; TEXT for UTF-8 without control characters; null for anything else. */
  readonly shownType: string | null;
  readonly hasMacros: boolean;
}

/** Why a file that is said to be of a type is not taken, or null; whether it is infected is asked after that. */
export function refusalOf(declaredType: string, { byteCount, shownType, hasMacros }: FoundInFile): FileRefusal | null {
  if (byteCount === 0) return 'EMPTY';
  if (hasMacros) return 'MACROS';
  const isAsDeclared = shownType === declaredType || (shownType === 'TEXT' && isTextType(declaredType));
  return isAsDeclared ? null : 'OTHER_TYPE';
}
