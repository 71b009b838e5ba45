import { type Proportion } from '../counts/proportion.js';

/** A value in a golden case, as JSON has it. */
export type GoldenValue =
  number | string | boolean | null | readonly GoldenValue[] | { readonly [field: string]: GoldenValue };

/** The named values of a case's input or expected output. */
export type GoldenFields = Readonly<Record<string, GoldenValue>>;

/** One input → output case with the place that it comes from. */
export interface GoldenCase {
  readonly id: string;
  readonly method: string;
  readonly source: string;
  readonly input: GoldenFields;
  readonly expected: GoldenFields;
  /** Largest absolute difference that passes. */
  readonly tol: number;
}

function isValue(value: unknown): value is GoldenValue {
  if (value === null || ['number', 'string', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isValue);
  return typeof value === 'object' && Object.values(value).every(isValue);
}

/** Whether a value is a list (the built-in check forgets what the list holds). */
export function isList(value: GoldenValue | undefined): value is readonly GoldenValue[] {
  return Array.isArray(value);
}

/** Whether something is an object of values. */
export function isFields(value: unknown): value is GoldenFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isValue);
}

function isCase(value: unknown): value is GoldenCase {
  if (!isFields(value)) return false;
  const { id, method, source, tol, input, expected } = value;
  const texts = [id, method, source].every((text) => typeof text === 'string');
  return texts && typeof tol === 'number' && isFields(input) && isFields(expected);
}

/**
 * Reads a file of golden cases.
 *
 * @param text - a JSON list of cases
 * @throws Error that says which entry is no case.
 */
export function parseGoldenCases(text: string): readonly GoldenCase[] {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) throw new Error('A golden file is a JSON list of cases.');
  return parsed.map((entry: unknown, index) => {
    if (isCase(entry)) return entry;
    throw new Error(`Entry ${index} is no golden case: it needs id, method, source, input, expected and tol.`);
  });
}

/** A number of an input. */
export function numberOf(input: GoldenFields, name: string): number {
  const value = input[name];
  if (typeof value === 'number') return value;
  throw new Error(`The input "${name}" must be a number.`);
}

/** A list of numbers of an input; a single number stands for a list of one, as R writes it. */
export function numbersOf(input: GoldenFields, name: string): readonly number[] {
  const value = input[name];
  if (typeof value === 'number') return [value];
  const numbers = isList(value) ? value.filter((entry) => typeof entry === 'number') : [];
  if (isList(value) && numbers.length === value.length) return numbers;
  throw new Error(`The input "${name}" must be a list of numbers.`);
}

/** A list of objects or lists of an input. */
export function listOf(input: GoldenFields, name: string): readonly GoldenValue[] {
  const value = input[name];
  if (isList(value)) return value;
  throw new Error(`The input "${name}" must be a list.`);
}

/** An entry of a list as fields. */
export function fieldsOf(value: GoldenValue): GoldenFields {
  if (isFields(value)) return value;
  throw new Error('An entry of the input must be an object.');
}

/** The level of confidence that a case asks for, 95 % where it says none. */
export function confidenceOf(input: GoldenFields): number {
  return 'conf' in input ? numberOf(input, 'conf') : 0.95;
}

/** The proportions in the lists x and n (or x_baseline and n_baseline …); a single n holds for every x. */
export function proportionsOf(input: GoldenFields, suffix = ''): readonly Proportion[] {
  const sizes = numbersOf(input, `n${suffix}`);
  return numbersOf(input, `x${suffix}`).map((x, index) => {
    const n = sizes.length === 1 ? sizes[0] : sizes[index];
    if (n === undefined) throw new Error(`The input "n${suffix}" is shorter than "x${suffix}".`);
    return { x, n };
  });
}
