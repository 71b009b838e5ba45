/** What a file may be at the most. */
export interface CsvLimits {
  readonly bytes: number;
  /** Without the row of headings and blank ones. */
  readonly rows: number;
  /** With the row of headings and blank ones: each costs time, whatever it holds. */
  readonly rowsInAll: number;
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
