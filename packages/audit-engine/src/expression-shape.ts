import type { ASTNode } from '@marcbachmann/cel-js';
import { children } from './comprehension.js';

function leaf(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}

/** An expression without its spaces, line breaks, comments and superfluous brackets: equal texts mean the same. */
export function expressionShape(node: ASTNode): string {
  if (node.op === 'id') return node.args;
  if (node.op === 'value') return leaf(node.args);
  const name = node.op === 'call' || node.op === 'rcall' ? `${node.op} ${node.args[0]}` : node.op;
  return `${name}(${children(node).map(expressionShape).join(', ')})`;
}
