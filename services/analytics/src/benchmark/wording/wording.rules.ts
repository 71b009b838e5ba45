/** What a sentence is about, by its kind: every figure in it is one that the reader sees beside it. */
interface Facts {
  readonly NO_ELIGIBLE_CASES: object;
  readonly FEWER_THAN_FIVE: object;
  readonly COUNTS: { readonly met: number; readonly cases: number };
  readonly PERCENT: { readonly met: number; readonly cases: number; readonly percent: string };
  readonly NO_COMPARISON: Compared;
  readonly FEW_CASES: Compared;
  readonly MISSING_OVER_QUARTER: Compared;
  readonly MISSING_CROSSES_FLAG: Compared;
  readonly TOO_FEW_TO_TELL: Compared;
  readonly AS_EXPECTED: Compared;
  readonly NO_CLEAR_DIFFERENCE: Compared;
  readonly WORTH_LEARNING_FROM: Compared;
  readonly WORTH_LOOKING_INTO: Compared;
  readonly DIFFERENT: Compared;
  readonly OVERDISPERSED: object;
  readonly NOT_OVERDISPERSED: object;
  readonly SPREAD_UNKNOWN: object;
  readonly MISSING_WARNING: object;
  readonly MISSING_SHOW_ONLY: object;
  readonly MOSTLY_CHANCE: object;
  readonly RELIABLE: object;
  readonly QUARTILE: { readonly quartile: number; readonly rankedCount: number };
  readonly FALSE_FLAGS: { readonly organisations: number; readonly standards: number; readonly alerts: number };
}

/** How a figure lies beside another. */
interface Compared {
  readonly beside: 'nation' | 'rest';
  readonly side: 'LOWER' | 'HIGHER' | null;
  readonly isAlarm: boolean;
}

/** What a sentence can be about. */
export type SentenceKind = keyof Facts;

/**
 * Every sentence that is said of a figure: neutral, and where something can be done, what. None calls a rate good or bad;
 * which side is the better one is in the kind, so that a measure without a better side gets other words.
 */
const SENTENCES: { readonly [Kind in SentenceKind]: (facts: Facts[Kind]) => string } = {
  NO_ELIGIBLE_CASES: () => 'No eligible cases.',
  FEWER_THAN_FIVE: () => 'Fewer than 5 eligible cases.',
  COUNTS: ({ met, cases }) => `${met} of ${cases} eligible cases.`,
  PERCENT: ({ met, cases, percent }) => `${percent}% (${met} of ${cases} eligible cases).`,
  NO_COMPARISON: ({ beside }) =>
    beside === 'nation'
      ? 'There is no national rate to compare with.'
      : 'There are too few other cases in the organisation to compare with.',
  FEW_CASES: () => 'Fewer than 10 eligible cases: shown without a comparison.',
  MISSING_OVER_QUARTER: () =>
    'Not compared, as data is missing for more than a quarter of the cases: find out why before drawing conclusions.',
  MISSING_CROSSES_FLAG: () =>
    'Not compared, as the missing data could change the result: completing it comes before drawing conclusions.',
  TOO_FEW_TO_TELL: () => 'Too few cases to tell: not even the most extreme result would stand out clearly.',
  AS_EXPECTED: () => 'As expected: no clear difference from the national rate.',
  NO_CLEAR_DIFFERENCE: () => 'No clear difference from the other cases of the organisation.',
  WORTH_LEARNING_FROM: (facts) => `${differing(facts)}: worth learning from, and sharing what was done.`,
  WORTH_LOOKING_INTO: (facts) => `${differing(facts)}: worth looking into${facts.isAlarm ? ' first' : ''}.`,
  DIFFERENT: (facts) => `${differing(facts)}: a difference in practice that may be worth understanding.`,
  OVERDISPERSED: () =>
    'Organisations differ by more than chance alone: an organisation is flagged only where it stands out of that spread as well.',
  SPREAD_UNKNOWN: () =>
    'This allows for chance alone: how far organisations differ in any case is not known for this cycle.',
  NOT_OVERDISPERSED: () => 'Organisations differ by no more than chance would explain.',
  MISSING_WARNING: () => 'Data is missing for more than a tenth of the cases: read this figure with care.',
  MISSING_SHOW_ONLY: () =>
    'Data is missing for more than a quarter of the cases: this figure is shown, but neither flagged nor ranked.',
  MOSTLY_CHANCE: () => 'In samples of this size, differences between organisations are mostly chance.',
  RELIABLE: () => 'In samples of this size, differences between organisations are mostly real.',
  QUARTILE: ({ quartile, rankedCount }) =>
    `In the ${QUARTERS[quartile - 1] ?? ''} quarter of the ${rankedCount} organisations that can be ranked.`,
  FALSE_FLAGS: ({ organisations, standards, alerts }) =>
    `With ${organisations} organisations and ${standards} standards, chance alone would give up to ${alerts.toFixed(1)} flags.`,
};

const QUARTERS = ['lowest', 'second lowest', 'second highest', 'highest'];

function differing({ beside, side, isAlarm }: Compared): string {
  const way = side === 'LOWER' ? 'lower' : 'higher';
  const how = isAlarm ? `Clearly ${way}` : way === 'lower' ? 'Lower' : 'Higher';
  return `${how} than ${beside === 'nation' ? 'expected' : 'in the other cases of the organisation'}`;
}

/** The one place that words come from: what is to be said of a figure, as a sentence. */
export function sentenceOf<Kind extends SentenceKind>(kind: Kind, facts: Facts[Kind]): string {
  return SENTENCES[kind](facts);
}
