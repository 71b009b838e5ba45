import { type CelValue, isList, NoResult } from './cel-value.js';
import type { Undecided } from './undecided.js';

/** What an expression reads: one place per item in the order of the tool, and the variables of its comprehensions. */
export interface Frame {
  readonly items: readonly (CelValue | Undecided)[];
  readonly variables: CelValue[];
}

/** A compiled expression. */
export type Judge = (frame: Frame) => CelValue | Undecided;

/** A compiled condition. */
export type Condition = (frame: Frame) => boolean | Undecided;

export function mustBeBoolean(value: CelValue): boolean {
  if (typeof value !== 'boolean') throw new NoResult('a condition is not true or false');
  return value;
}

export function mustBeList(value: CelValue): readonly CelValue[] {
  if (!isList(value)) throw new NoResult('a list was expected');
  return value;
}
