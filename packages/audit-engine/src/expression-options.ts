import type { ASTNode } from '@marcbachmann/cel-js';
import type { AuditItem, Option } from './audit-tool.js';
import { asComprehension, children } from './comprehension.js';
import type { ExpressionLanguage } from './expression-language.js';
import type { ExpressionProblem } from './expression-problem.js';
import { didYouMean } from './suggestion.js';

type ItemWithOptions = AuditItem & { readonly options: readonly Option[] };

/** Where the texts of a part of an expression can come from: written there, or the options of items. */
interface Sources {
  readonly literals: readonly (ASTNode & { readonly op: 'value' })[];
  readonly items: readonly ItemWithOptions[];
}

const NONE: Sources = { literals: [], items: [] };

type Bound = ReadonlyMap<string, Sources>;

function union(all: readonly Sources[]): Sources {
  return { literals: all.flatMap((each) => each.literals), items: all.flatMap((each) => each.items) };
}

function sourcesOf(node: ASTNode, language: ExpressionLanguage, bound: Bound): Sources {
  const of = (part: ASTNode): Sources => sourcesOf(part, language, bound);
  const comprehension = asComprehension(node);
  if (comprehension?.method === 'filter') return of(comprehension.list);
  switch (node.op) {
    case 'value':
      return { literals: [node], items: [] };
    case 'id': {
      const item = language.items.get(node.args);
      return bound.get(node.args) ?? (item !== undefined && 'options' in item ? { literals: [], items: [item] } : NONE);
    }
    case 'list':
    case '+':
      return union(node.args.map(of));
    case '?:':
      return union([of(node.args[1]), of(node.args[2])]);
    default:
      return NONE;
  }
}

/** A text that an expression compares with the options of these items. */
interface Comparison {
  readonly text: string;
  readonly offset: number;
  readonly items: readonly ItemWithOptions[];
}

function between(left: Sources, right: Sources): readonly Comparison[] {
  return left.literals.flatMap(({ args, start }) =>
    typeof args === 'string' && right.items.length > 0 ? [{ text: args, offset: start, items: right.items }] : [],
  );
}

function comparisons(node: ASTNode, language: ExpressionLanguage, bound: Bound): readonly Comparison[] {
  const comprehension = asComprehension(node);
  if (comprehension !== null) {
    const { list, variable, condition } = comprehension;
    const inside = new Map(bound).set(variable, sourcesOf(list, language, bound));
    return [...comparisons(list, language, bound), ...comparisons(condition, language, inside)];
  }
  const below = children(node).flatMap((child) => comparisons(child, language, bound));
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return below;
  const left = sourcesOf(node.args[0], language, bound);
  const right = sourcesOf(node.args[1], language, bound);
  return [...between(left, right), ...between(right, left), ...below];
}

function misspelt({ text, offset, items }: Comparison): ExpressionProblem {
  const options = items.flatMap((item) => item.options);
  const codes = options.map((option) => option.code);
  const labelled = options.find((option) => option.label === text);
  const advice = labelled === undefined ? didYouMean(text, codes) : ` Write its code: "${labelled.code}".`;
  const names = items.map((item) => `“${item.name}”`).join(' or ');
  const message = `“${text}” is not the code of an option of ${names}.${advice} The codes are: ${codes.join(', ')}.`;
  return { code: 'UNKNOWN_OPTION', offset, message };
}

/**
 * Texts compared with the options of items that have no such option: such a comparison is always false, and would
 * silently count every case as not met. A text written once and compared with several items, as in
 * `["A", "B"].exists(x, x in first || x in second)`, has to be an option of one of them.
 */
export function optionProblems(ast: ASTNode, language: ExpressionLanguage): readonly ExpressionProblem[] {
  const byOffset = Map.groupBy(comparisons(ast, language, new Map()), (each) => each.offset);
  return [...byOffset.values()].flatMap((same) => {
    const items = same.flatMap((each) => each.items);
    const [first] = same;
    const isOption = items.some((item) => item.options.some((option) => option.code === first?.text));
    return first === undefined || isOption ? [] : [misspelt({ ...first, items })];
  });
}
