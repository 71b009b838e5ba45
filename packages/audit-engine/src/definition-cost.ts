import type { ASTNode } from '@marcbachmann/cel-js';
import { mustBeCondition } from './check-expression.js';
import { asComprehension, children } from './comprehension.js';
import { type ExpressionLanguage, languageOf } from './expression-language.js';
import type { AuditDefinition } from './standard.js';

/** A list that is neither an item nor written out comes from one of the two; nothing is longer than the options of an item. */
function longest(node: ASTNode, language: ExpressionLanguage): number {
  if (node.op === 'list') return node.args.length;
  const comprehension = asComprehension(node);
  if (comprehension !== null) return longest(comprehension.list, language);
  const item = node.op === 'id' ? language.items.get(node.args) : undefined;
  if (item !== undefined) return 'options' in item ? item.options.length : 1;
  return Math.max(1, ...children(node).map((child) => longest(child, language)));
}

/** Going through a list costs its condition once for each element. */
function costOf(node: ASTNode, language: ExpressionLanguage): number {
  const comprehension = asComprehension(node);
  if (comprehension !== null) {
    const { list, condition } = comprehension;
    return costOf(list, language) + longest(list, language) * costOf(condition, language);
  }
  return children(node).reduce((sum, child) => sum + costOf(child, language), 1);
}

/**
 * How many steps it takes at most to judge one case by a definition: one for each sign of its expressions, as often as it
 * is looked at where lists are gone through.
 * @param definition one without diagnostics
 */
export function definitionCost({ tool, standards }: AuditDefinition): number {
  const language = languageOf(tool.items);
  const sources = [
    ...tool.items.flatMap(({ visibleWhen }) => visibleWhen ?? []),
    ...tool.rules.map(({ holds }) => holds),
    ...standards.flatMap(({ eligibleWhen, exclusions, metWhen }) => [
      eligibleWhen,
      ...exclusions.map(({ when }) => when),
      metWhen,
    ]),
  ];
  return sources.reduce((sum, source) => sum + costOf(mustBeCondition(source, language, source), language), 0);
}
