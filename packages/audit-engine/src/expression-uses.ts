import type { ASTNode } from '@marcbachmann/cel-js';
import { children } from './comprehension.js';
import type { ExpressionProblem } from './expression-problem.js';
import { typeInWords } from './expression-type-advice.js';

/**
 * The type that the library's check wrote on a node; empty where it wrote none. The library's declarations do not mention
 * it: the tests of what is refused here hold that it is there.
 */
function typeOf(node: ASTNode): string {
  return 'checkedType' in node ? String(node.checkedType) : '';
}

function isList(node: ASTNode): boolean {
  return typeOf(node).startsWith('list');
}

function isEmptyList(node: ASTNode): boolean {
  return node.op === 'list' && node.args.length === 0;
}

const NO_ORDER =
  'lists are not compared, as the order of chosen options means nothing: write "CODE" in item for each, and size(item) for how many.';
const NO_LISTS_OF_LISTS = 'a list can hold texts, numbers and dates, and no other lists.';

/** Equal for the same options in another order, `drugs == ["B", "A"]` would be false; only an empty list has no order. */
function comparesLists(node: ASTNode): boolean {
  if (node.op === 'in') return isList(node.args[0]);
  if (node.op !== '==' && node.op !== '!=') return false;
  return node.args.some(isList) && !node.args.some(isEmptyList);
}

/** CEL reads numbers out of texts; here a number is an item of its own, and a text is none for any case. */
function converts(node: ASTNode): ASTNode | null {
  if (node.op !== 'call' || (node.args[0] !== 'int' && node.args[0] !== 'double')) return null;
  const [, [argument]] = node.args;
  return argument !== undefined && typeOf(argument) === 'string' ? argument : null;
}

/**
 * What the library types and what cannot mean what it says: comparisons that depend on the order of options, and
 * conversions that fail for every case. For a tree whose types were checked.
 */
export function useProblems(node: ASTNode): readonly ExpressionProblem[] {
  const text = converts(node);
  if (text !== null && node.op === 'call') {
    const message = `${node.args[0]}(…) does not take this. It was given ${typeInWords('string')}.`;
    return [{ code: 'TYPE', offset: node.start, message }];
  }
  if (comparesLists(node)) return [{ code: 'UNSUPPORTED', offset: node.start, message: NO_ORDER }];
  if (node.op === 'list' && node.args.some(isList)) {
    return [{ code: 'UNSUPPORTED', offset: node.start, message: NO_LISTS_OF_LISTS }];
  }
  return children(node).flatMap(useProblems);
}
