import { type Proportion } from '@qip/statistics/counts/proportion';
import { type Contribution, mayReleaseAggregate } from './aggregate.rules.js';
import { type DisclosurePolicy } from './disclosure-policy.js';
import { DEFAULT_SUB_NATIONAL_POLICY, releasedParts, type SubNationalPolicy } from './sub-national.rules.js';

/** One part of the nation on one standard: what each organisation contributes to it. */
export interface StratumCell {
  /** Met of eligible, by the organisation that reads these figures as its own. */
  readonly parts: readonly { readonly holderId: string; readonly met: number; readonly eligible: number }[];
}

/** A part as it leaves: both counts rounded. Null: not shown, and no reason is given. */
export type ReleasedCell = { readonly met: number; readonly eligible: number } | null;

/**
 * The parts of a stratum as those may read them who own none. A part is not shown when one of its counts is small, or when
 * one or two organisations hold too much of it. Where the exact figures of the nation would then give it back, further
 * parts are not shown either, the smallest first.
 * @param cells the values of one stratum on one standard, which add up to the nation
 * @returns in the order of the cells
 */
export function releasedCells(
  cells: readonly StratumCell[],
  policy: DisclosurePolicy,
  subNational: SubNationalPolicy = DEFAULT_SUB_NATIONAL_POLICY,
): readonly ReleasedCell[] {
  const concentrated = new Set(cells.keys().filter((at) => !isSpread(cells[at], policy)));
  const released = releasedParts(cells.map(sumOf), subNational, { isWholePublished: true, concentrated });
  return released.map((part) => (part.kind === 'SHOWN' ? { met: part.met, eligible: part.eligible } : null));
}

function sumOf({ parts }: StratumCell): Proportion {
  return {
    x: parts.reduce((sum, { met }) => sum + met, 0),
    n: parts.reduce((sum, { eligible }) => sum + eligible, 0),
  };
}

function isSpread(cell: StratumCell | undefined, policy: DisclosurePolicy): boolean {
  const contributions: readonly Contribution[] = (cell?.parts ?? []).map(({ holderId, eligible }) => ({
    holderId,
    cases: eligible,
  }));
  return mayReleaseAggregate(contributions, policy);
}
