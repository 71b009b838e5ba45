import type { BinaryOperator } from '@marcbachmann/cel-js';
import { type CelValue, equal, finite, int64, isList, NoResult, settled } from './cel-value.js';
import { CivilDate } from './civil-date.js';

type Binary = (left: CelValue, right: CelValue) => CelValue;

/** The type check has ruled these out; should it ever be wrong, the case must not become a figure. */
export function mismatch(): never {
  throw new NoResult('two values do not fit together');
}

function arithmetic(ints: (a: bigint, b: bigint) => bigint, doubles: (a: number, b: number) => number): Binary {
  return (left, right) => {
    if (typeof left === 'bigint' && typeof right === 'bigint') return int64(ints(left, right));
    return typeof left === 'number' && typeof right === 'number' ? finite(doubles(left, right)) : mismatch();
  };
}

const sum = arithmetic(
  (a, b) => a + b,
  (a, b) => a + b,
);

function plus(left: CelValue, right: CelValue): CelValue {
  if (isList(left) && isList(right)) return [...left, ...right];
  return typeof left === 'string' && typeof right === 'string' ? left + right : sum(left, right);
}

function divided(operation: (a: bigint, b: bigint) => bigint): (a: bigint, b: bigint) => bigint {
  return (a, b) => {
    if (b === 0n) throw new NoResult('a whole number was divided by zero');
    return operation(a, b);
  };
}

function remainder(left: CelValue, right: CelValue): CelValue {
  const whole = divided((a, b) => a % b);
  return typeof left === 'bigint' && typeof right === 'bigint' ? whole(left, right) : mismatch();
}

function comparable<Value>(value: Value): Value | number {
  return typeof value === 'number' ? settled(value) : value;
}

/** Negative, zero or positive as the left value stands before, with or after the right one. */
function order(left: CelValue, right: CelValue): number {
  if (left instanceof CivilDate && right instanceof CivilDate) return left.ordinal - right.ordinal;
  const isNumeric = (value: CelValue): boolean => typeof value === 'bigint' || typeof value === 'number';
  if (typeof left !== typeof right && !(isNumeric(left) && isNumeric(right))) return mismatch();
  if (typeof left === 'object' || typeof right === 'object') return mismatch();
  const [a, b] = [comparable(left), comparable(right)];
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function contains(element: CelValue, list: CelValue): boolean {
  return isList(list) ? list.some((each) => equal(element, each)) : mismatch();
}

/** CEL's operators over two decided values. */
export const BINARY_OPERATORS: Readonly<Record<BinaryOperator, Binary>> = {
  '==': equal,
  '!=': (left, right) => !equal(left, right),
  '<': (left, right) => order(left, right) < 0,
  '<=': (left, right) => order(left, right) <= 0,
  '>': (left, right) => order(left, right) > 0,
  '>=': (left, right) => order(left, right) >= 0,
  in: contains,
  '+': plus,
  '-': arithmetic(
    (a, b) => a - b,
    (a, b) => a - b,
  ),
  '*': arithmetic(
    (a, b) => a * b,
    (a, b) => a * b,
  ),
  '/': arithmetic(
    divided((a, b) => a / b),
    (a, b) => a / b,
  ),
  '%': remainder,
};
