import { type Change, type ComparabilityReason, shapeOf, type Side } from './comparability-reason.js';
import type { Standard } from './standard.js';

/** Exclusions by code, condition and order: the first that holds gives the reason that is counted. */
function exclusionsOf({ exclusions }: Standard, side: Side): string {
  return JSON.stringify(exclusions.map(({ code, when }) => [code, shapeOf(when, side)]));
}

/** The standards that are new: with them, who meets all standards is another question. */
export function addedStandards(old: Side, recent: Side): readonly ComparabilityReason[] {
  const known = new Set(old.definition.standards.map(({ number }) => number));
  return recent.definition.standards
    .filter(({ number }) => !known.has(number))
    .map(({ number }) => ({
      code: 'STANDARD_ADDED',
      standard: number,
      item: null,
      message: `Standard ${number}: it is new.`,
    }));
}

/** What has changed about a standard, words and evidence apart. */
export function standardReasons(before: Standard, old: Side, recent: Side): readonly ComparabilityReason[] {
  const { number } = before;
  const reason = (code: ComparabilityReason['code'], what: string): ComparabilityReason => ({
    code,
    standard: number,
    item: null,
    message: `Standard ${number}: ${what}.`,
  });
  const after = recent.definition.standards.find((standard) => standard.number === number);
  if (after === undefined) return [reason('STANDARD_REMOVED', 'it is gone')];
  const differs = (part: 'eligibleWhen' | 'metWhen'): boolean =>
    shapeOf(before[part], old) !== shapeOf(after[part], recent);
  const changes: readonly Change[] = [
    [differs('eligibleWhen'), 'ELIGIBILITY_CHANGED', 'who is eligible has changed'],
    [exclusionsOf(before, old) !== exclusionsOf(after, recent), 'EXCLUSIONS_CHANGED', 'the exclusions have changed'],
    [differs('metWhen'), 'MET_CHANGED', 'who meets it has changed'],
    [before.direction !== after.direction, 'DIRECTION_CHANGED', 'whether higher or lower is better has changed'],
    [before.targetPercent !== after.targetPercent, 'TARGET_CHANGED', 'the target has changed'],
    [before.missingData !== after.missingData, 'MISSING_DATA_CHANGED', 'what becomes of missing data has changed'],
  ];
  return changes.flatMap(([hasChanged, code, what]) => (hasChanged ? [reason(code, what)] : []));
}
