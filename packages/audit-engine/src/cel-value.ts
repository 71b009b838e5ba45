import { CivilDate } from './civil-date.js';

/** A value inside an expression: CEL's `int` is a bigint, its `double` a number. */
export type CelValue = boolean | bigint | number | string | CivilDate | readonly CelValue[];

/** Why an operation has no result. */
export class NoResult extends Error {
  override readonly name = 'NoResult';
}

const LARGEST_INT = 2n ** 63n - 1n;

/** CEL's integers have 64 bits; beyond them there is no result rather than a wrong one. */
export function int64(value: bigint): bigint {
  if (value > LARGEST_INT || value < -LARGEST_INT - 1n) throw new NoResult('a whole number became too large');
  return value;
}

/** Infinity and NaN compare as false with everything and would become figures: they are no results. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new NoResult('a decimal number was divided by zero or became too large');
  return value;
}

/** Digits that a double keeps after a few operations; the others are what is left of writing decimals in binary. */
const SURE_DIGITS = 14;

/**
 * A decimal as it is compared: three doses of 0.1 are 0.3 to whoever checks the case by hand, and 0.30000000000000004 to
 * the processor. Whole numbers are exact as they are.
 */
export function settled(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(SURE_DIGITS));
}

export function isList(value: CelValue | undefined): value is readonly CelValue[] {
  return typeof value === 'object' && !(value instanceof CivilDate);
}

/** Whether two values of one type are equal. Lists are compared element by element, in order. */
export function equal(a: CelValue, b: CelValue | undefined): boolean {
  if (a instanceof CivilDate && b instanceof CivilDate) return a.ordinal === b.ordinal;
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((each, index) => equal(each, b[index]));
  }
  return typeof a === 'number' && typeof b === 'number' ? settled(a) === settled(b) : a === b;
}
