import type { ASTNode } from '@marcbachmann/cel-js';
import type { AuditItem } from './audit-tool.js';
import { type CelValue, isList } from './cel-value.js';
import { CivilDate, formatCivilDate } from './civil-date.js';
import { namesRead } from './comprehension.js';
import type { CompiledItem, CompiledTool } from './compiled-tool.js';
import type { Condition, Frame } from './judge.js';
import { Undecided } from './undecided.js';

/** Why a condition is as it is: the items that decide it, and what they say. */
export interface Grounds {
  /** The names of the items, each once. */
  readonly items: readonly string[];
  /** One phrase for each thing that decides, for example “Age band” is 18 to 64. */
  readonly phrases: readonly string[];
}

/** Tells why a condition is as it is for a case. */
export type Explained = (frame: Frame) => Grounds;

const NOTHING: Grounds = { items: [], phrases: [] };

/**
 * Compiles the grounds of a checked condition. Of `&&` and `||` those operands decide that agree with the whole: of a false
 * `a && b` the false ones, of a true one both.
 */
export function compileGrounds(ast: ASTNode, tool: CompiledTool, isNegated = false): Explained {
  switch (ast.op) {
    case '&&':
    case '||': {
      const whole = tool.judge(ast);
      const parts = ast.args.map((part) => ({
        verdict: tool.judge(part),
        explained: compileGrounds(part, tool, isNegated),
      }));
      return (frame) => {
        const verdict = whole(frame);
        const deciding = parts.filter((part) => part.verdict(frame) === verdict);
        return together(deciding.map(({ explained }) => explained(frame)));
      };
    }
    case '!_':
      return compileGrounds(ast.args, tool, !isNegated);
    default:
      return leafGrounds(ast, tool, isNegated);
  }
}

function together(all: readonly Grounds[]): Grounds {
  return {
    items: [...new Set(all.flatMap(({ items }) => items))],
    phrases: [...new Set(all.flatMap(({ phrases }) => phrases))],
  };
}

/** What is negated is wanted not to hold: there an item's limit is none that it fell short of. */
function leafGrounds(ast: ASTNode, tool: CompiledTool, isNegated: boolean): Explained {
  const read = [...namesRead(ast)].flatMap((name) => tool.byName.get(name) ?? []);
  if (read.length === 0) return () => NOTHING;
  const items = read.map(({ item }) => item.name);
  const comparison = isNegated ? null : asComparison(ast, tool);
  const holds = tool.judge(ast);
  return (frame) => {
    const phrase = comparison === null ? null : comparisonPhrase(comparison, frame, holds);
    return { items, phrases: phrase === null ? read.map((each) => standing(each, frame)) : [phrase] };
  };
}

/** An item that is held against a number or an option: the form in which most standards are written. */
interface Comparison {
  readonly compiled: CompiledItem;
  readonly operator: keyof typeof WANTED;
  readonly limit: CelValue;
}

const WANTED = { '>=': 'or more', '<=': 'or less', '>': 'more than', '<': 'less than', '==': '' } as const;

function asComparison(ast: ASTNode, tool: CompiledTool): Comparison | null {
  if (ast.op !== '>=' && ast.op !== '<=' && ast.op !== '>' && ast.op !== '<' && ast.op !== '==') return null;
  const [left, right] = ast.args;
  const compiled = left.op === 'id' ? tool.byName.get(left.args) : undefined;
  if (compiled === undefined || right.op !== 'value') return null;
  const limit = right.args;
  const isKnown = typeof limit === 'bigint' || typeof limit === 'number' || typeof limit === 'string';
  return isKnown ? { compiled, operator: ast.op, limit } : null;
}

function comparisonPhrase({ compiled, operator, limit }: Comparison, frame: Frame, holds: Condition): string | null {
  const { item, place } = compiled;
  const value = frame.items[place];
  if (value === undefined || value instanceof Undecided || holds(frame) !== false) return null;
  const isCount = item.kind === 'INTEGER' && item.unit === undefined;
  if (isCount && operator === '>=') return `“${item.label}”: ${inWords(item, value)} of ${inWords(item, limit)}`;
  const word = WANTED[operator];
  const wanted = inWords(item, limit);
  const whole = operator === '>' || operator === '<' ? `${word} ${wanted}` : `${wanted} ${word}`.trim();
  return `${standing(compiled, frame)}, not ${whole}`;
}

function standing({ item, place }: CompiledItem, frame: Frame): string {
  const value = frame.items[place];
  if (value === undefined || value instanceof Undecided) return `“${item.label}” has no answer`;
  const unit = 'unit' in item ? ` ${item.unit}` : '';
  return `“${item.label}” is ${inWords(item, value)}${unit}`;
}

/** An answer as the form shows it. A text is not repeated: it may be long. */
function inWords(item: AuditItem, value: CelValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof CivilDate) return formatCivilDate(value);
  if (isList(value)) return value.length === 0 ? 'none' : value.map((each) => inWords(item, each)).join(', ');
  if (item.kind === 'SHORT_TEXT') return 'filled in';
  const options = 'options' in item ? item.options : [];
  return options.find(({ code }) => code === value)?.label ?? String(value);
}
