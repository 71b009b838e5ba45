import { CHANGE_METHODS } from './change-methods.js';
import { differences, type Mismatch } from './differences.js';
import { DISCLOSURE_METHODS } from './disclosure-methods.js';
import { FUNNEL_METHODS } from './funnel-methods.js';
import { type GoldenCase } from './golden-case.js';
import { type GoldenMethod, MissingInput } from './golden-method.js';
import { INTERVAL_METHODS } from './interval-methods.js';
import { NATIONAL_METHODS } from './national-methods.js';
import { SERIES_METHODS } from './series-methods.js';

/** Every method of the golden files that this package answers. */
export const GOLDEN_METHODS: ReadonlyMap<string, GoldenMethod> = new Map(
  [INTERVAL_METHODS, FUNNEL_METHODS, CHANGE_METHODS, NATIONAL_METHODS, SERIES_METHODS, DISCLOSURE_METHODS].flatMap(
    (methods) => Object.entries(methods),
  ),
);

/** The outcome of one case. */
export type CaseResult =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly mismatches: readonly Mismatch[] }
  | { readonly kind: 'withoutFunction'; readonly reason: string };

/** Runs one case and compares every expected field that is not left out with a reason. */
export function runCase(golden: GoldenCase): CaseResult {
  const method = GOLDEN_METHODS.get(golden.method);
  if (method === undefined) return { kind: 'withoutFunction', reason: 'no entry in the table of methods' };
  try {
    const got = method.compute(golden.input);
    const mismatches = Object.entries(golden.expected)
      .filter(([field]) => method.leftOut?.[field] === undefined)
      .flatMap(([field, expected]) => differences(field, expected, got[field], golden.tol));
    return mismatches.length === 0 ? { kind: 'passed' } : { kind: 'failed', mismatches };
  } catch (error) {
    if (error instanceof MissingInput) return { kind: 'withoutFunction', reason: error.message };
    const message = error instanceof Error ? error.message : 'unknown fault';
    return { kind: 'failed', mismatches: [{ field: '(whole case)', expected: null, got: message }] };
  }
}
