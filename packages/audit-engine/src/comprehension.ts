import type { ASTNode } from '@marcbachmann/cel-js';

/** The list methods that bind a variable: `drugs.exists(drug, drug == "LITHIUM")`. */
const BINDING = ['exists', 'all', 'exists_one', 'filter'] as const;

export type BindingMethod = (typeof BINDING)[number];

/** A method call that runs a condition over the elements of a list. */
export interface Comprehension {
  readonly method: BindingMethod;
  readonly list: ASTNode;
  readonly variable: string;
  readonly variableOffset: number;
  readonly condition: ASTNode;
}

/** Reads a node as a comprehension; null where it is anything else. */
export function asComprehension(node: ASTNode): Comprehension | null {
  if (node.op !== 'rcall') return null;
  const [name, list, [variable, condition, ...rest]] = node.args;
  const method = BINDING.find((each) => each === name);
  if (method === undefined || variable?.op !== 'id' || condition === undefined || rest.length > 0) return null;
  return { method, list, variable: variable.args, variableOffset: variable.start, condition };
}

/** The parts of a node that are expressions of their own, in the order in which they are written. */
export function children(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '!_':
    case '-_':
      return [node.args];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    default:
      return node.args;
  }
}

/** The names that an expression reads from outside itself, each once, in the order of first use. */
export function namesRead(node: ASTNode, bound: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (node.op === 'id') return bound.has(node.args) ? new Set() : new Set([node.args]);
  const comprehension = asComprehension(node);
  if (comprehension !== null) {
    const { list, variable, condition } = comprehension;
    return new Set([...namesRead(list, bound), ...namesRead(condition, new Set(bound).add(variable))]);
  }
  return new Set(children(node).flatMap((child) => [...namesRead(child, bound)]));
}
