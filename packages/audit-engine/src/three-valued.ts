import type { BinaryOperator } from '@marcbachmann/cel-js';
import { BINARY_OPERATORS } from './cel-operators.js';
import type { CelValue } from './cel-value.js';
import { type Judge, mustBeBoolean } from './judge.js';
import { Undecided } from './undecided.js';

/** An operation that needs all its operands: undecided for the reasons of every operand that is. */
export function strict(operands: readonly Judge[], operation: (values: readonly CelValue[]) => CelValue): Judge {
  return (frame) => {
    const values: CelValue[] = [];
    let open: Undecided | null = null;
    for (const operand of operands) {
      const value = operand(frame);
      if (value instanceof Undecided) open = open === null ? value : open.and(value);
      else values.push(value);
    }
    return open ?? operation(values);
  };
}

/** Two operands and the operator between them. */
export function binary(operator: BinaryOperator, left: Judge, right: Judge): Judge {
  const operation = BINARY_OPERATORS[operator];
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (a instanceof Undecided) return b instanceof Undecided ? a.and(b) : a;
    return b instanceof Undecided ? b : operation(a, b);
  };
}

/** && and ||: one operand that equals `deciding` decides, whatever the other is. */
export function connective(deciding: boolean, left: Judge, right: Judge): Judge {
  return (frame) => {
    const a = left(frame);
    if (a === deciding) return deciding;
    const b = right(frame);
    if (b === deciding) return deciding;
    if (a instanceof Undecided) return b instanceof Undecided ? a.and(b) : a;
    return b instanceof Undecided ? b : mustBeBoolean(a) && mustBeBoolean(b);
  };
}

/** condition ? consequent : alternative. Only the branch that is taken has to be decided. */
export function ternary(condition: Judge, consequent: Judge, alternative: Judge): Judge {
  return (frame) => {
    const verdict = condition(frame);
    if (verdict instanceof Undecided) return verdict;
    return mustBeBoolean(verdict) ? consequent(frame) : alternative(frame);
  };
}
