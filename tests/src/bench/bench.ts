/** What a benchmark found: lines for people, and figures by name for whoever compares runs. */
export interface BenchResult {
  readonly table: readonly string[];
  /** Null where a figure was not asked for. */
  readonly measures: Readonly<Record<string, number | null>>;
}

/** A benchmark: run on purpose, by name, with what stands behind the name. */
export type Bench = (flags: readonly string[]) => BenchResult | Promise<BenchResult>;
