import type { ASTNode } from '@marcbachmann/cel-js';
import { parseCivilDate } from './civil-date.js';
import type { ExpressionProblem } from './expression-problem.js';
import { FUNCTIONS, INSTEAD, METHODS } from './expression-vocabulary.js';
import { didYouMean } from './suggestion.js';

/** A call that an expression makes, of a function or of a method. */
interface Call {
  readonly name: string;
  readonly given: readonly ASTNode[];
  readonly offset: number;
}

function unknownCall({ name, offset }: Call, isMethod: boolean): ExpressionProblem {
  const [known, other] = isMethod ? [METHODS, FUNCTIONS] : [FUNCTIONS, METHODS];
  const instead = INSTEAD.get(name);
  if (instead !== undefined) {
    return { code: 'UNSUPPORTED', offset, message: `${name} is not available here: ${instead}.` };
  }
  if (other.has(name)) {
    const message = `${name} is written as ${isMethod ? `${name}(item)` : `item.${name}(…)`}.`;
    return { code: 'UNKNOWN_FUNCTION', offset, message };
  }
  const message = `there is no function “${name}”.${didYouMean(name, known.keys())}`;
  return { code: 'UNKNOWN_FUNCTION', offset, message };
}

function countProblems({ name, given, offset }: Call, expected: number): readonly ExpressionProblem[] {
  const count = given.length;
  if (count === expected) return [];
  return [{ code: 'INVALID_ARGUMENT', offset, message: `${name} takes ${expected} argument(s), not ${count}.` }];
}

/** `isMissing` asks about an item and `date` names a fixed day: neither means anything for a computed value. */
function argumentProblems({ name, given: [argument] }: Call, bound: ReadonlySet<string>): readonly ExpressionProblem[] {
  if (argument === undefined) return [];
  if (name === 'isMissing' && (argument.op !== 'id' || bound.has(argument.args))) {
    const message = 'isMissing takes the name of one item.';
    return [{ code: 'INVALID_ARGUMENT', offset: argument.start, message }];
  }
  const isDay = argument.op === 'value' && typeof argument.args === 'string' && parseCivilDate(argument.args) !== null;
  if (name !== 'date' || isDay) return [];
  const message = 'date takes a day that exists, in quotes and as year-month-day: date("2024-03-31").';
  return [{ code: 'INVALID_ARGUMENT', offset: argument.start, message }];
}

/**
 * What is wrong with a call itself: an unknown name, the wrong number of arguments, or arguments that cannot mean
 * anything. `bound` are the variables of the comprehensions around it.
 */
export function callProblems(
  node: ASTNode & { readonly op: 'call' | 'rcall' },
  bound: ReadonlySet<string>,
): readonly ExpressionProblem[] {
  const isMethod = node.op === 'rcall';
  const call = { name: node.args[0], given: isMethod ? node.args[2] : node.args[1], offset: node.start };
  const expected = (isMethod ? METHODS : FUNCTIONS).get(call.name);
  if (expected === undefined) return [unknownCall(call, isMethod)];
  return [...countProblems(call, expected), ...argumentProblems(call, bound)];
}
