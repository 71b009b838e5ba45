import type { ASTNode } from '@marcbachmann/cel-js';
import type { AuditItem, AuditTool } from './audit-tool.js';
import { mustBeCondition } from './check-expression.js';
import { compileCondition } from './compile-expression.js';
import { namesRead } from './comprehension.js';
import { languageOf } from './expression-language.js';
import type { Condition } from './judge.js';
import { Undecided } from './undecided.js';
import { visibilityOrder } from './visibility-order.js';

/** An item ready for cases: `place` is its index in the tool and in a frame. */
export interface CompiledItem {
  readonly item: AuditItem;
  readonly place: number;
  readonly path: string;
  /** Null where the item is always visible. */
  readonly isVisible: Condition | null;
  /** What stands in the frame where there is no answer. */
  readonly missing: Undecided;
}

/** A tool ready for cases. */
export interface CompiledTool {
  readonly items: readonly CompiledItem[];
  /** The same items, each after those that decide whether it is visible. */
  readonly inOrderOfVisibility: readonly CompiledItem[];
  readonly byName: ReadonlyMap<string, CompiledItem>;
  /** Compiles a checked condition over the tool's items. */
  readonly condition: (source: string, path: string) => Condition;
  /** The tree of a checked condition over the tool's items. */
  readonly tree: (source: string, path: string) => ASTNode;
  /** Compiles a part of such a tree that is a condition of its own. */
  readonly judge: (tree: ASTNode) => Condition;
}

/** Compiles a tool that `checkDefinition` found clean. */
export function compileTool(tool: AuditTool): CompiledTool {
  const language = languageOf(tool.items);
  const places = new Map(tool.items.map((item, place) => [item.name, place]));
  const read = (
    source: string,
    path: string,
  ): { readonly condition: Condition; readonly names: ReadonlySet<string> } => {
    const ast = mustBeCondition(source, language, path);
    return { condition: compileCondition(ast, places, path), names: namesRead(ast) };
  };
  const readBy = new Map<string, ReadonlySet<string>>();
  const items = tool.items.map((item, place): CompiledItem => {
    const path = `items[${place}]`;
    const visible = item.visibleWhen === undefined ? null : read(item.visibleWhen, `${path}.visibleWhen`);
    readBy.set(item.name, visible?.names ?? new Set());
    return { item, place, path, isVisible: visible?.condition ?? null, missing: new Undecided([item.name]) };
  });
  const byName = new Map(items.map((each) => [each.item.name, each]));
  const inOrderOfVisibility = visibilityOrder(readBy).order.flatMap((name) => byName.get(name) ?? []);
  return {
    items,
    inOrderOfVisibility,
    byName,
    condition: (source, path) => read(source, path).condition,
    tree: (source, path) => mustBeCondition(source, language, path),
    judge: (tree) => compileCondition(tree, places, 'explanation'),
  };
}
