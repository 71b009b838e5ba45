/** How much a table of peers says. From the finest to the coarsest; what holds for one table holds for all of its rows. */
export type PeerPrecision = 'NARROW_BANDS' | 'WIDE_BANDS' | 'NO_BANDS' | 'FIVE_PER_CENT';

/** One step of the ladder. */
export interface LadderStep {
  readonly precision: PeerPrecision;
  /** The lower ends of the sample-size bands, ascending; the last band is open above. Null: no sample sizes at all. */
  readonly bands: readonly number[] | null;
  /** Rates are rounded to multiples of this many per cent, half up. */
  readonly percentStep: 1 | 5;
}

/** What may be said about others. Data, so that a change of policy is a change of figures and not of code. */
export interface DisclosurePolicy {
  /** Below this many eligible cases nothing but that is said of a peer. */
  readonly smallestShown: number;
  /** To how many organisations at least each row must remain possible, whoever pools what he knows with one other. */
  readonly leastOwners: number;
  readonly ladder: readonly LadderStep[];
  readonly aggregate: {
    /** How many organisations an aggregate rests on at least after taking out any one viewer's own. */
    readonly leastOthers: number;
    /** The most that one, and that any two, may hold of its cases. */
    readonly largestPercent: number;
    readonly largestTwoPercent: number;
  };
}

const NARROW = [5, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500];
/** Whole narrow bands each, so that a coarser table never says more. */
const WIDE = [5, 20, 50, 100, 200];

/** The platform's policy ("What nobody may learn"). */
export const DISCLOSURE_POLICY: DisclosurePolicy = {
  smallestShown: 5,
  leastOwners: 5,
  ladder: [
    { precision: 'NARROW_BANDS', bands: NARROW, percentStep: 1 },
    { precision: 'WIDE_BANDS', bands: WIDE, percentStep: 1 },
    { precision: 'NO_BANDS', bands: null, percentStep: 1 },
    { precision: 'FIVE_PER_CENT', bands: null, percentStep: 5 },
  ],
  aggregate: { leastOthers: 5, largestPercent: 60, largestTwoPercent: 80 },
};
