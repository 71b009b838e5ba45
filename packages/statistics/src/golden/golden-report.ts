import { type GoldenCase } from './golden-case.js';
import { GOLDEN_METHODS, runCase } from './run-cases.js';

/** What the golden runner prints, line by line, and whether any case failed. */
export interface GoldenReport {
  readonly lines: readonly string[];
  readonly failed: boolean;
}

/** Fields that the cases expect and the table leaves out, one line each. */
function leftOutLines(cases: readonly GoldenCase[]): readonly string[] {
  const lines = cases.flatMap(({ method, expected }) =>
    Object.entries(GOLDEN_METHODS.get(method)?.leftOut ?? {})
      .filter(([field]) => field in expected)
      .map(([field, reason]) => `left out ${method}.${field}: ${reason}`),
  );
  return [...new Set(lines)];
}

/** Runs all cases: every failure with id, field, expected, got and tolerance, then the counts. */
export function goldenReport(cases: readonly GoldenCase[]): GoldenReport {
  const results = cases.map((golden) => ({ golden, result: runCase(golden) }));
  const failures = results.flatMap(({ golden, result }) =>
    result.kind !== 'failed'
      ? []
      : result.mismatches.map(
          ({ field, expected, got }) =>
            `failed ${golden.id} (${golden.method}) ${field}: expected ${JSON.stringify(expected)}, ` +
            `got ${got === undefined ? 'no such field' : JSON.stringify(got)}, tol ${golden.tol}`,
        ),
  );
  const withoutFunction = results.flatMap(({ golden, result }) =>
    result.kind === 'withoutFunction' ? [`without a function ${golden.id} (${golden.method}): ${result.reason}`] : [],
  );
  const count = (kind: string): number => results.filter(({ result }) => result.kind === kind).length;
  const summary =
    `golden: ${count('passed')} passed, ${count('failed')} failed, ` + `${count('withoutFunction')} without a function`;
  return {
    lines: [...leftOutLines(cases), ...withoutFunction, ...failures, summary],
    failed: count('failed') > 0,
  };
}
