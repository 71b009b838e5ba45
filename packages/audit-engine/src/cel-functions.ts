import { type CelValue, finite, int64, isList, NoResult, settled } from './cel-value.js';
import { mismatch } from './cel-operators.js';
import { CivilDate, daysBetween, monthsBetween, parseCivilDate } from './civil-date.js';

type CelFunction = (first: CelValue, second: CelValue) => CelValue;

function ofDates(operation: (a: CivilDate, b: CivilDate) => number): CelFunction {
  return (first, second) =>
    first instanceof CivilDate && second instanceof CivilDate ? BigInt(operation(first, second)) : mismatch();
}

function size(value: CelValue): bigint {
  if (typeof value === 'string') return BigInt(Array.from(value).length);
  return isList(value) ? BigInt(value.length) : mismatch();
}

function date(value: CelValue): CivilDate {
  const day = typeof value === 'string' ? parseCivilDate(value) : null;
  if (day === null) throw new NoResult('a date in the expression does not exist');
  return day;
}

function toInt(value: CelValue): bigint {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' ? int64(BigInt(Math.trunc(settled(finite(value))))) : mismatch();
}

function toDouble(value: CelValue): number {
  if (typeof value === 'number') return value;
  return typeof value === 'bigint' ? Number(value) : mismatch();
}

/** The functions of `expression-vocabulary` over decided values; `isMissing` is compiled, as it never has to wait for one. */
export const CEL_FUNCTIONS: ReadonlyMap<string, CelFunction> = new Map<string, CelFunction>([
  ['daysBetween', ofDates(daysBetween)],
  ['monthsBetween', ofDates(monthsBetween)],
  ['size', size],
  ['date', date],
  ['int', toInt],
  ['double', toDouble],
]);
