import type { ASTNode, BinaryOperator } from '@marcbachmann/cel-js';
import { CEL_FUNCTIONS } from './cel-functions.js';
import { BINARY_OPERATORS, mismatch } from './cel-operators.js';
import { binary, connective, strict, ternary } from './three-valued.js';
import { type CelValue, int64, NoResult } from './cel-value.js';
import { compileComprehension } from './compile-comprehension.js';
import { asComprehension } from './comprehension.js';
import { EvaluationFault } from './fault.js';
import { type Condition, type Judge, mustBeBoolean } from './judge.js';
import { Undecided } from './undecided.js';

/** The place of every item in a frame, and the names of the variables bound around an expression, outermost first. */
interface Scope {
  readonly places: ReadonlyMap<string, number>;
  readonly variables: readonly string[];
}

function unsupported(what: string): never {
  throw new TypeError(`${what} cannot be compiled: an expression is checked before it is compiled`);
}

function literal(node: ASTNode & { readonly op: 'value' }): Judge {
  const value = node.args;
  if (typeof value === 'object') return unsupported('this literal');
  return () => value;
}

function reading(name: string, scope: Scope): Judge {
  const depth = scope.variables.lastIndexOf(name);
  if (depth >= 0) return (frame) => frame.variables[depth] ?? unsupported(`the variable ${name}`);
  const place = scope.places.get(name) ?? unsupported(`the name ${name}`);
  return (frame) => frame.items[place] ?? unsupported(`a frame without ${name}`);
}

function isBinary(node: ASTNode): node is ASTNode & { readonly op: BinaryOperator } {
  return Object.hasOwn(BINARY_OPERATORS, node.op);
}

function negated(value: CelValue): CelValue {
  if (typeof value === 'bigint') return int64(-value);
  return typeof value === 'number' ? -value : mismatch();
}

function list(node: ASTNode & { readonly op: 'list' }, scope: Scope): Judge {
  const elements = node.args.map((element) => compile(element, scope));
  const build = strict(elements, (values) => values);
  if (!node.args.every((element) => element.op === 'value')) return build;
  // Written out in full: built once, not for every case.
  const constant = build({ items: [], variables: [] });
  return () => constant;
}

function call(name: string, given: readonly ASTNode[], scope: Scope): Judge {
  const [first] = given;
  if (name === 'isMissing' && first?.op === 'id') {
    const read = reading(first.args, scope);
    return (frame) => read(frame) instanceof Undecided;
  }
  const operation = CEL_FUNCTIONS.get(name) ?? unsupported(`the function ${name}`);
  const operands = given.map((each) => compile(each, scope));
  return strict(operands, ([a = false, b = false]) => operation(a, b));
}

function method(node: ASTNode & { readonly op: 'rcall' }, scope: Scope): Judge {
  const comprehension = asComprehension(node);
  if (comprehension === null) return call(node.args[0], [node.args[1], ...node.args[2]], scope);
  const inside = { ...scope, variables: [...scope.variables, comprehension.variable] };
  const elements = compile(comprehension.list, scope);
  const condition = compile(comprehension.condition, inside);
  return compileComprehension(comprehension.method, elements, condition, scope.variables.length);
}

function compile(node: ASTNode, scope: Scope): Judge {
  const of = (part: ASTNode): Judge => compile(part, scope);
  switch (node.op) {
    case 'value':
      return literal(node);
    case 'id':
      return reading(node.args, scope);
    case 'list':
      return list(node, scope);
    case 'call':
      return call(node.args[0], node.args[1], scope);
    case 'rcall':
      return method(node, scope);
    case '!_':
      return strict([of(node.args)], ([value = 0]) => !mustBeBoolean(value));
    case '-_':
      return strict([of(node.args)], ([value = false]) => negated(value));
    case '&&':
      return connective(false, of(node.args[0]), of(node.args[1]));
    case '||':
      return connective(true, of(node.args[0]), of(node.args[1]));
    case '?:':
      return ternary(of(node.args[0]), of(node.args[1]), of(node.args[2]));
    default:
      return isBinary(node)
        ? binary(node.op, of(node.args[0]), of(node.args[1]))
        : unsupported(`the operator ${node.op}`);
  }
}

/**
 * Turns a checked condition into a function of a case. The meaning is CEL's with two differences, which is why the
 * library's own evaluator is not used. There, && and || absorb every failure, so that a division by zero beside a false
 * operand, or beside a missing one, would go unnoticed; and a failure names one missing item, not all. Here only a
 * missing value is undecided, with the names of the items it takes to decide; everything else throws. And decimals are
 * compared without the noise of binary arithmetic, see `settled`.
 *
 * @param ast A condition that `checkExpression` accepted.
 * @param places The place of every item in the frame.
 * @param path Where the expression stands, for faults.
 * @throws {EvaluationFault} from the returned function, for any failure but a missing value.
 */
export function compileCondition(ast: ASTNode, places: ReadonlyMap<string, number>, path: string): Condition {
  const judge = compile(ast, { places, variables: [] });
  return (frame) => {
    try {
      const verdict = judge(frame);
      return verdict instanceof Undecided ? verdict : mustBeBoolean(verdict);
    } catch (error) {
      if (error instanceof NoResult) throw new EvaluationFault(path, error.message);
      throw error;
    }
  };
}
