import { type ComparabilityReason, sideOf } from './comparability-reason.js';
import { itemReasons, itemsRestedOn } from './compare-items.js';
import { ruleReasons } from './compare-rules.js';
import { addedStandards, standardReasons } from './compare-standards.js';
import type { AuditDefinition } from './standard.js';

/** Whether figures of two versions may stand in one trend. */
export type Comparability =
  | { readonly kind: 'COMPARABLE' }
  | { readonly kind: 'NOT_COMPARABLE'; readonly reasons: readonly ComparabilityReason[] };

/**
 * Whether figures of a later version may be compared with those of a baseline: the same standards, decided in the same
 * way from the same items, for the cases that the same errors keep out. A tool may gain items, and options of items on
 * which no standard rests; words, evidence, limits and warnings may change.
 *
 * @param baseline A definition without diagnostics.
 * @param other Another one without diagnostics.
 */
export function comparability(baseline: AuditDefinition, other: AuditDefinition): Comparability {
  const old = sideOf(baseline);
  const recent = sideOf(other);
  const restedOn = itemsRestedOn(old);
  const reasons = [
    ...baseline.standards.flatMap((standard) => standardReasons(standard, old, recent)),
    ...addedStandards(old, recent),
    ...restedOn.flatMap((item) => itemReasons(item, old, recent)),
    ...ruleReasons(new Set(restedOn.map(({ name }) => name)), old, recent),
  ];
  return reasons.length === 0 ? { kind: 'COMPARABLE' } : { kind: 'NOT_COMPARABLE', reasons };
}
