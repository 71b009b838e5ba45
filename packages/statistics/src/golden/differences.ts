import { type GoldenValue, isFields, isList } from './golden-case.js';

/** An expected value that was not met. */
export interface Mismatch {
  /** Path of the value, e.g. `limits_first_unit.ll95` or `z[3]`. */
  readonly field: string;
  readonly expected: GoldenValue;
  /** Undefined where the method gives no such field. */
  readonly got: GoldenValue | undefined;
}

/** Expected values are printed with 15 digits: what that rounding takes from a large value is no mismatch. */
const PRINTED_PRECISION = 1e-14;

/** How files write values that JSON has no number for. */
const WORDS: Readonly<Record<string, number>> = { NaN: NaN, NA: NaN, Inf: Infinity, '-Inf': -Infinity };

function isUndefined(value: GoldenValue): boolean {
  return value === null || Number.isNaN(typeof value === 'string' ? (WORDS[value] ?? 0) : value);
}

function sameNumber(expected: number, got: number, tol: number): boolean {
  if (!Number.isFinite(expected)) return expected === got;
  return Math.abs(expected - got) <= tol + PRINTED_PRECISION * Math.abs(expected);
}

function sameScalar(expected: GoldenValue, got: GoldenValue, tol: number): boolean {
  if (isUndefined(expected)) return isUndefined(got);
  const wanted = typeof expected === 'string' ? (WORDS[expected] ?? expected) : expected;
  if (typeof wanted === 'number') return typeof got === 'number' && sameNumber(wanted, got, tol);
  return wanted === got;
}

/** A single expected figure stands for every element of a list (limits that are the same at every point). */
function listDifferences(
  field: string,
  expected: GoldenValue,
  got: readonly GoldenValue[],
  tol: number,
): readonly Mismatch[] {
  if (!isList(expected)) {
    const first = got.flatMap((value) => differences(field, expected, value, tol)).slice(0, 1);
    return got.length === 0 ? [{ field, expected, got }] : first;
  }
  if (expected.length !== got.length) return [{ field, expected, got }];
  return expected.flatMap((value, index) => differences(`${field}[${index}]`, value, got[index], tol));
}

/** Every place where a value is not what a case expects. */
export function differences(
  field: string,
  expected: GoldenValue,
  got: GoldenValue | undefined,
  tol: number,
): readonly Mismatch[] {
  if (got === undefined) return [{ field, expected, got }];
  if (isList(got)) return listDifferences(field, expected, got, tol);
  if (isFields(got) && isFields(expected)) {
    return Object.entries(expected).flatMap(([name, value]) => differences(`${field}.${name}`, value, got[name], tol));
  }
  return sameScalar(expected, got, tol) ? [] : [{ field, expected, got }];
}
