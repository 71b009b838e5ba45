import { wholePercent } from '@qip/statistics/counts/percentage';
import { type Proportion } from '@qip/statistics/counts/proportion';
import {
  HES_POLICY,
  releasedCount,
  type RoundingPolicy,
  UNDER_FIVE_POLICY,
} from '@qip/statistics/disclosure/rounded-count';

/** What is said of a part of the nation to those whose part it is not. */
export type SubNationalPolicy = 'lt5' | 'hes';

export const DEFAULT_SUB_NATIONAL_POLICY: SubNationalPolicy = 'lt5';

export const SUB_NATIONAL_POLICIES: Readonly<Record<SubNationalPolicy, RoundingPolicy>> = {
  lt5: UNDER_FIVE_POLICY,
  hes: HES_POLICY,
};

/** A part as it leaves: counts rounded, the percentage from the rounded counts. Of one that is not shown, no more than that. */
export type ReleasedPart =
  | { readonly kind: 'SHOWN'; readonly met: number; readonly eligible: number; readonly percent: number | null }
  | { readonly kind: 'NOT_SHOWN' };

/** What parts have to do with their whole. */
export interface PartsOfWhole {
  /** Whether they add up to figures that are published exactly, as those of the nation are. */
  readonly isWholePublished: boolean;
  /** The places of those that one or two organisations make up: they are not shown whatever their counts. */
  readonly concentrated?: ReadonlySet<number>;
}

const NOT_SHOWN: ReleasedPart = { kind: 'NOT_SHOWN' };

/**
 * The parts of a nation (regions, kinds of organisation, teams of all) as those may read them who own none. A part of
 * which any count is too small is not shown; where the published whole would then give it back, neither are further
 * ones, the smallest first.
 * @param parts of each part, how many met the standard of how many eligible cases
 * @returns in the order of the parts
 */
export function releasedParts(
  parts: readonly Proportion[],
  policy: SubNationalPolicy,
  { isWholePublished, concentrated = new Set() }: PartsOfWhole,
): readonly ReleasedPart[] {
  const rounding = SUB_NATIONAL_POLICIES[policy];
  const hidden = new Set(parts.keys().filter((at) => concentrated.has(at) || isSmall(parts[at], rounding)));
  if (isWholePublished && hidden.size > 0) {
    const bySize = [...parts.keys()].sort((a, b) => (parts[a]?.n ?? 0) - (parts[b]?.n ?? 0));
    for (const next of bySize) {
      if (COUNTS.every((countOf) => isProtected(parts.map(countOf), hidden, rounding))) break;
      hidden.add(next);
    }
  }
  return parts.map((part, at) => (hidden.has(at) ? NOT_SHOWN : shown(part, rounding)));
}

const COUNTS: readonly ((part: Proportion) => number)[] = [({ x }) => x, ({ n }) => n, ({ x, n }) => n - x];

/** Those who met the standard and those who did not are both counts of people. */
function isSmall(part: Proportion | undefined, rounding: RoundingPolicy): boolean {
  return part !== undefined && COUNTS.some((countOf) => releasedCount(countOf(part), rounding).kind === 'notShown');
}

/** Whether the whole less what is shown leaves every count possible that a part which is not shown may have. */
function isProtected(
  counts: readonly number[],
  hidden: ReadonlySet<number>,
  { hidden: range, base }: RoundingPolicy,
): boolean {
  if (hidden.size === counts.length) return true;
  if (hidden.size < 2) return false;
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const shownAtLeast = counts.reduce(
    (sum, count, at) =>
      hidden.has(at) ? sum : sum + Math.max(0, base * Math.floor(count / base + 0.5) - Math.floor(base / 2)),
    0,
  );
  return whole - shownAtLeast >= range.to;
}

function shown({ x, n }: Proportion, rounding: RoundingPolicy): ReleasedPart {
  const [met, eligible] = [releasedCount(x, rounding), releasedCount(n, rounding)];
  if (met.kind === 'notShown' || eligible.kind === 'notShown') return NOT_SHOWN;
  const percent = wholePercent({ x: met.count, n: eligible.count });
  return { kind: 'SHOWN', met: met.count, eligible: eligible.count, percent };
}
