/** How much a table of peers says; what holds for a table holds for all of its rows. */
export type PeerPrecision = 'NARROW_BANDS' | 'WIDE_BANDS' | 'FIVE_PER_CENT_BANDS' | 'NO_BANDS' | 'FIVE_PER_CENT';

/** One step of the ladder. */
export interface LadderStep {
  readonly precision: PeerPrecision;
  /** How many organisations a band of sample sizes holds at least. Null: nothing is said of sample sizes. */
  readonly leastInBand: number | null;
  /** Rates are rounded to multiples of this many per cent, half up. */
  readonly percentStep: 1 | 5;
}

/** What may be said about others. Data, so that a change of policy is a change of figures and not of code. */
export interface DisclosurePolicy {
  /** Below this many eligible cases an organisation has no row. */
  readonly smallestShown: number;
  /** To how many organisations at least each row must remain possible, whoever pools what he knows with one other. */
  readonly leastOwners: number;
  /** From the most useful to the least: a band by which chance can be judged is worth more than the last digit. */
  readonly ladder: readonly LadderStep[];
  /** With how many made-up sets of figures a precision must have hidden every row before it is chosen. */
  readonly rehearsals: number;
  /** In how many of the worlds that would look the same every row must be hidden before a table is released. */
  readonly candidates: number;
  readonly aggregate: {
    /** How many organisations an aggregate rests on at least after taking out any one viewer's own. */
    readonly leastOthers: number;
    /** The most that one, and that any two, may hold of its cases. */
    readonly largestPercent: number;
    readonly largestTwoPercent: number;
  };
}

/** The platform's policy ("What nobody may learn"). */
export const DISCLOSURE_POLICY: DisclosurePolicy = {
  smallestShown: 5,
  leastOwners: 5,
  ladder: [
    { precision: 'NARROW_BANDS', leastInBand: 8, percentStep: 1 },
    { precision: 'WIDE_BANDS', leastInBand: 14, percentStep: 1 },
    { precision: 'FIVE_PER_CENT_BANDS', leastInBand: 8, percentStep: 5 },
    { precision: 'FIVE_PER_CENT_BANDS', leastInBand: 14, percentStep: 5 },
    { precision: 'NO_BANDS', leastInBand: null, percentStep: 1 },
    { precision: 'FIVE_PER_CENT', leastInBand: null, percentStep: 5 },
  ],
  rehearsals: 6,
  candidates: 12,
  aggregate: { leastOthers: 5, largestPercent: 60, largestTwoPercent: 80 },
};
