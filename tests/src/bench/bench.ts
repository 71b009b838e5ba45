/** What a benchmark found: lines for people, and figures by name for whoever compares runs. */
export interface BenchResult {
  readonly table: readonly string[];
  readonly measures: Readonly<Record<string, number>>;
}

/** A benchmark: run on purpose, by name. */
export type Bench = () => BenchResult | Promise<BenchResult>;
