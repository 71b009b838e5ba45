/** How many of a standard's denominator meet it: exactly, or as a percentage that the generator settles on a count for. */
export type MetShare =
  | { readonly kind: 'COUNT'; readonly count: number }
  | { readonly kind: 'PERCENT'; readonly percent: number }
  | { readonly kind: 'NOT_MET_PERCENT'; readonly percent: number };

/**
 * Cases that stand alike towards the standards, for example “on lithium for a year or more”. On the standards that are
 * neither judged nor excluded a case of the group is not applicable.
 */
export interface CaseGroup {
  readonly name: string;
  /** In the whole nation. */
  readonly count: number;
  /** The numbers of the standards on which each case is met, not met, or missing data. */
  readonly judged: readonly number[];
  /** The code of the exclusion that applies, by the number of the standard. */
  readonly excluded: Readonly<Record<number, string>>;
}

/** What the nation's cases come to on one standard. */
export interface StandardMargin {
  /** The standard's number. */
  readonly standard: number;
  readonly met: MetShare;
  /** How many of the judged cases are missing data; the rest is the denominator. */
  readonly missing: number;
  /** Met only where the standard of this number is met, as its condition is a part of this one's. */
  readonly onlyWhereMet?: number;
}

/** What all cases of a cycle come to: every figure is a national count, or settles on one. */
export interface CycleMargins {
  readonly groups: readonly CaseGroup[];
  /** One for each standard, in the order of their numbers. */
  readonly standards: readonly StandardMargin[];
  /** How many cases meet every standard, where that was published. All groups are then judged on all standards. */
  readonly allMet?: MetShare;
}

/** All cases of the cycle. */
export function caseCountOf({ groups }: CycleMargins): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** The denominator of a standard: the judged cases without those that are missing data. */
export function denominatorOf({ groups }: CycleMargins, { standard, missing }: StandardMargin): number {
  const judged = groups.filter((group) => group.judged.includes(standard));
  return judged.reduce((sum, { count }) => sum + count, 0) - missing;
}
