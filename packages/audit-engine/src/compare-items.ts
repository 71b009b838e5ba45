import type { AuditItem } from './audit-tool.js';
import { astOf, type Change, type ComparabilityReason, shapeOf, type Side } from './comparability-reason.js';
import { namesRead } from './comprehension.js';

/** The items that the standards read, and the items that decide whether those are visible. */
export function itemsRestedOn(side: Side): readonly AuditItem[] {
  const { tool, standards } = side.definition;
  const sources = standards.flatMap(({ eligibleWhen, exclusions, metWhen }) => [
    eligibleWhen,
    ...exclusions.map((exclusion) => exclusion.when),
    metWhen,
  ]);
  const used = new Set<string>();
  const add = (source: string): void => {
    for (const name of namesRead(astOf(source, side))) {
      if (used.has(name)) continue;
      used.add(name);
      const visibleWhen = side.language.items.get(name)?.visibleWhen;
      if (visibleWhen !== undefined) add(visibleWhen);
    }
  };
  sources.forEach(add);
  return tool.items.filter((item) => used.has(item.name));
}

function codesOf(item: AuditItem): readonly string[] {
  return 'options' in item ? item.options.map((option) => option.code) : [];
}

function unitOf(item: AuditItem): string {
  return 'unit' in item ? item.unit : '';
}

/** What has changed about an item that a standard rests on. */
export function itemReasons(before: AuditItem, old: Side, recent: Side): readonly ComparabilityReason[] {
  const { name } = before;
  const reason = (code: ComparabilityReason['code'], what: string): ComparabilityReason => ({
    code,
    standard: null,
    item: name,
    message: `Item ${name}, which a standard rests on: ${what}.`,
  });
  const after = recent.language.items.get(name);
  if (after === undefined) return [reason('ITEM_REMOVED', 'it is gone')];
  if (before.kind !== after.kind)
    return [reason('ITEM_RETYPED', `it was of kind ${before.kind} and is now ${after.kind}`)];
  const gone = codesOf(before).filter((code) => !codesOf(after).includes(code));
  const added = codesOf(after).filter((code) => !codesOf(before).includes(code));
  const isVisibleOtherwise = shapeOf(before.visibleWhen, old) !== shapeOf(after.visibleWhen, recent);
  const changes: readonly Change[] = [
    [unitOf(before) !== unitOf(after), 'UNIT_CHANGED', 'its unit has changed'],
    [gone.length > 0, 'OPTIONS_REMOVED', `these options are gone: ${gone.join(', ')}`],
    [added.length > 0, 'OPTIONS_ADDED', `these options are new: ${added.join(', ')}`],
    [isVisibleOtherwise, 'VISIBILITY_CHANGED', 'when it is asked has changed'],
  ];
  return changes.flatMap(([hasChanged, code, what]) => (hasChanged ? [reason(code, what)] : []));
}
