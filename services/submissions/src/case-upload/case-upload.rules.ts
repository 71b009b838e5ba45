/** What a file does to the cases that are there. */
export type UploadMode = 'ADD' | 'REPLACE';

/** Where an upload stands. */
export type UploadState = 'AWAITING_FILE' | 'CHECKED' | 'REFUSED' | 'COMMITTED' | 'DISCARDED';

/** What is done to an upload: its file is found good, or faulty; its rows are taken over, or dropped. */
export type UploadStep = 'ACCEPT_FILE' | 'REFUSE_FILE' | 'COMMIT' | 'DISCARD';

const NEXT: Readonly<Record<UploadState, Partial<Readonly<Record<UploadStep, UploadState>>>>> = {
  AWAITING_FILE: { ACCEPT_FILE: 'CHECKED', REFUSE_FILE: 'REFUSED', DISCARD: 'DISCARDED' },
  CHECKED: { COMMIT: 'COMMITTED', DISCARD: 'DISCARDED' },
  REFUSED: {},
  COMMITTED: {},
  DISCARDED: {},
};

/** The state that a step leads to; null where it does not follow from the present one. */
export function nextUploadState(state: UploadState, step: UploadStep): UploadState | null {
  return NEXT[state][step] ?? null;
}

/** The address of an upload is good for this long, and so is its permission. */
export const MINUTES_TO_UPLOAD = 15;

/** What was checked waits this long for a decision. */
export const HOURS_TO_DECIDE = 24;

/** What a file may be at the most. */
export const FILE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  /** Without the row of headings and blank ones. */
  rows: 100_000,
  /** As many as a spreadsheet has. */
  rowsInAll: 1_048_576,
  charactersPerRow: 10_000,
  /** Until the last byte has come: a connection to the database waits for as long. */
  seconds: 120,
} as const;

/** As many problems of a file are kept; more do not help anybody. */
export const MOST_PROBLEMS = 1_000;

/** What a file would change, in rows and cases. */
export interface UploadCounts {
  readonly newCount: number;
  readonly unchangedCount: number;
  readonly removedCount: number;
}

/**
 * What a file changes. Rows that are there already, with the same team and the same answers, stay the cases they are, so
 * that the same file twice changes nothing.
 * @param matched rows that are there already, each case matched once
 * @param currentCount cases that a replacement may touch
 */
export function uploadCounts(
  mode: UploadMode,
  counts: { readonly rowCount: number; readonly matched: number; readonly currentCount: number },
): UploadCounts {
  return {
    newCount: counts.rowCount - counts.matched,
    unchangedCount: counts.matched,
    removedCount: mode === 'REPLACE' ? counts.currentCount - counts.matched : 0,
  };
}
