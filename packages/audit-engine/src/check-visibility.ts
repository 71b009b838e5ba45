import type { AuditItem, AuditTool } from './audit-tool.js';
import { checkExpression } from './check-expression.js';
import { itemSite } from './check-items.js';
import { namesRead } from './comprehension.js';
import { expressionDiagnostics, partOf, structural } from './diagnose.js';
import type { Diagnostic, Site } from './diagnostic.js';
import type { ExpressionLanguage } from './expression-language.js';
import { visibilityOrder } from './visibility-order.js';

function visibleWhenSite(item: AuditItem, index: number): Site {
  const { path, place } = partOf(itemSite(item, index), 'visibleWhen');
  return { path, place: `${place}, visible when` };
}

/** The names that decide whether an item is visible; none where the expression is not usable yet. */
function readBy(item: AuditItem, language: ExpressionLanguage): ReadonlySet<string> {
  const checked = item.visibleWhen === undefined ? null : checkExpression(item.visibleWhen, language);
  return checked?.kind === 'CONDITION' ? namesRead(checked.ast) : new Set();
}

function cycleDiagnostics({ items }: AuditTool, language: ExpressionLanguage): readonly Diagnostic[] {
  const { cycles } = visibilityOrder(new Map(items.map((item) => [item.name, readBy(item, language)])));
  return cycles.flatMap((cycle) => {
    const index = items.findIndex((item) => item.name === cycle[0]);
    const message = `its visibility depends on itself: ${cycle.join(' → ')}. Take one of these conditions out.`;
    return items
      .slice(index, index + 1)
      .flatMap((item) => structural(true, visibleWhenSite(item, index), 'VISIBILITY_CYCLE', message));
  });
}

/** The mistakes in when items are visible. */
export function visibilityDiagnostics(tool: AuditTool, language: ExpressionLanguage): readonly Diagnostic[] {
  const ofExpressions = tool.items.flatMap((item, index) =>
    item.visibleWhen === undefined
      ? []
      : expressionDiagnostics(item.visibleWhen, language, visibleWhenSite(item, index)),
  );
  return [...ofExpressions, ...cycleDiagnostics(tool, language)];
}
