import { astOf, type ComparabilityReason, shapeOf, type Side } from './comparability-reason.js';
import { namesRead } from './comprehension.js';

type ErrorRule = readonly [shape: string, code: string];

/** The conditions of errors that read an item on which a standard rests: a case that breaks one is kept out of every count. */
function errorsOver(items: ReadonlySet<string>, side: Side): readonly ErrorRule[] {
  const isConcerned = (holds: string): boolean => [...namesRead(astOf(holds, side))].some((name) => items.has(name));
  return side.definition.tool.rules
    .filter(({ severity, holds }) => severity === 'ERROR' && isConcerned(holds))
    .map(({ holds, code }) => [shapeOf(holds, side), code]);
}

/** Whether other cases than before are kept out by errors. */
export function ruleReasons(items: ReadonlySet<string>, old: Side, recent: Side): readonly ComparabilityReason[] {
  const [before, after] = [errorsOver(items, old), errorsOver(items, recent)];
  const missingIn = (others: readonly ErrorRule[], rules: readonly ErrorRule[]): readonly string[] =>
    rules.filter(([shape]) => !others.some(([other]) => other === shape)).map(([, code]) => code);
  const codes = [...new Set([...missingIn(after, before), ...missingIn(before, after)])];
  return codes.map((code) => ({
    code: 'ERRORS_CHANGED',
    standard: null,
    item: null,
    message: `Rule ${code}: which cases it keeps out has changed, by an item that a standard rests on.`,
  }));
}
