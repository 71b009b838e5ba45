import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type AuditCycleState } from './phase.rules.js';

/** A baseline is the first audit of a frozen version; the others are measured against it. */
export const AUDIT_CYCLE_KINDS = ['BASELINE', 'RE_AUDIT', 'SUPPLEMENTARY'] as const;
export type AuditCycleKind = (typeof AUDIT_CYCLE_KINDS)[number];

/** A cycle that another one wants to be measured against. */
export interface Baseline {
  readonly kind: AuditCycleKind;
  readonly state: AuditCycleState;
  readonly collectionOpensOn: LocalDate;
}

/** What is planned, as far as comparing it is concerned. */
export interface WantedComparison {
  readonly kind: AuditCycleKind;
  /** What keeps its version from being comparable with that of the baseline, in sentences. */
  readonly breaks: readonly string[];
  readonly notComparableReason: string | null;
  readonly collectionOpensOn: LocalDate;
}

/** A field that does not fit the comparison, and why. */
export interface ComparisonProblem {
  readonly path: 'baselineId' | 'notComparableReason' | 'collectionOpensOn';
  readonly message: string;
}

/** So many breaks are named; an author who wrote everything anew knows that without a list. */
const MOST_BREAKS = 10;

/** Why a version needs a reason, with what it departs from. */
function departure(breaks: readonly string[]): string {
  const more = breaks.length - MOST_BREAKS;
  const named = [...breaks.slice(0, MOST_BREAKS), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
  return `This version makes the cycle not comparable with its baseline: say why it is used. ${named}`;
}

/**
 * What does not fit: re-audits and supplementary audits name a baseline that takes place and began earlier; whoever
 * departs from its standards says why, and nobody else does.
 * @param baseline the cycle that was named as baseline; null where none was
 */
export function comparisonProblems(baseline: Baseline | null, wanted: WantedComparison): readonly ComparisonProblem[] {
  const { kind, notComparableReason } = wanted;
  const problems: ComparisonProblem[] = [];
  const refuse = (path: ComparisonProblem['path'], message: string): unknown => problems.push({ path, message });

  if (kind === 'BASELINE' && baseline !== null)
    refuse('baselineId', 'A baseline has no baseline of its own: leave it out.');
  if (kind !== 'BASELINE' && baseline === null)
    refuse('baselineId', 'Name the baseline that this audit is measured against.');
  if (kind !== 'BASELINE' && baseline !== null) {
    if (baseline.kind !== 'BASELINE')
      refuse('baselineId', 'The cycle named is no baseline: name the one that began it all.');
    if (baseline.state === 'CANCELLED')
      refuse('baselineId', 'The baseline named was cancelled: name one that takes place.');
    if (wanted.collectionOpensOn <= baseline.collectionOpensOn) {
      refuse('collectionOpensOn', 'Collection must open later than that of the baseline.');
    }
  }
  const isComparable = kind === 'BASELINE' || wanted.breaks.length === 0;
  if (isComparable && notComparableReason !== null) {
    refuse('notComparableReason', 'This cycle is comparable with its baseline: leave the reason out.');
  }
  if (!isComparable && notComparableReason === null) refuse('notComparableReason', departure(wanted.breaks));
  return problems;
}
