import { releasedCount, type RoundingPolicy, UNDER_FIVE_POLICY } from '@qip/statistics/disclosure/rounded-count';
import { type Contribution, mayReleaseAggregate } from './aggregate.rules.js';
import { type DisclosurePolicy } from './disclosure-policy.js';

/** One part of the nation on one standard: what each organisation contributes to it. */
export interface StratumCell {
  /** Met of eligible, by the organisation that reads these figures as its own. */
  readonly parts: readonly { readonly holderId: string; readonly met: number; readonly eligible: number }[];
}

/** A part as it leaves: both counts rounded. Null: not shown, and no reason is given. */
export type ReleasedCell = { readonly met: number; readonly eligible: number } | null;

interface Sums {
  readonly met: number;
  readonly eligible: number;
}

const COUNTS: readonly ((sums: Sums) => number)[] = [
  ({ met }) => met,
  ({ eligible }) => eligible,
  ({ met, eligible }) => eligible - met,
];

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
  rounding: RoundingPolicy = UNDER_FIVE_POLICY,
): readonly ReleasedCell[] {
  const sums = cells.map(({ parts }) => ({
    met: parts.reduce((sum, { met }) => sum + met, 0),
    eligible: parts.reduce((sum, { eligible }) => sum + eligible, 0),
  }));
  const hidden = new Set(sums.keys().filter((at) => isSmall(sums[at], rounding) || !isSpread(cells[at], policy)));
  const bySize = [...sums.keys()].sort((a, b) => (sums[a]?.eligible ?? 0) - (sums[b]?.eligible ?? 0));
  for (const next of bySize) {
    if (hidden.size === 0 || COUNTS.every((countOf) => isProtected(sums.map(countOf), hidden, rounding))) break;
    hidden.add(next);
  }
  return sums.map((sum, at) => (hidden.has(at) ? null : rounded(sum, rounding)));
}

function isSmall(sums: Sums | undefined, rounding: RoundingPolicy): boolean {
  return sums !== undefined && COUNTS.some((countOf) => releasedCount(countOf(sums), rounding).kind === 'notShown');
}

function isSpread(cell: StratumCell | undefined, policy: DisclosurePolicy): boolean {
  const contributions: readonly Contribution[] = (cell?.parts ?? []).map(({ holderId, eligible }) => ({
    holderId,
    cases: eligible,
  }));
  return mayReleaseAggregate(contributions, policy);
}

/** Whether the nation less what is shown leaves every small count possible in what is not. */
function isProtected(
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  { hidden: range, base }: RoundingPolicy,
): boolean {
  if (hidden.size === counts.length) return true;
  if (hidden.size < 2) return false;
  const nation = counts.reduce((sum, count) => sum + count, 0);
  const shownAtLeast = counts.reduce(
    (sum, count, at) =>
      hidden.has(at) ? sum : sum + Math.max(0, base * Math.floor(count / base + 0.5) - Math.floor(base / 2)),
    0,
  );
  return nation - shownAtLeast >= range.to;
}

function rounded({ met, eligible }: Sums, rounding: RoundingPolicy): ReleasedCell {
  const [x, n] = [releasedCount(met, rounding), releasedCount(eligible, rounding)];
  return x.kind === 'shown' && n.kind === 'shown' ? { met: x.count, eligible: n.count } : null;
}
