import { Field, Float, ObjectType } from 'type-graphql';
import { type FunnelFlag } from '@qip/statistics/funnel/exact-flag';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type FunnelZone, ZONE_OF_FLAG } from '../disclosure/funnel-zone.rules.js';
import {
  type NationalComparison as ComparisonOf,
  type Verdict as VerdictOf,
  type VerdictKind,
} from '../judgement/comparison.rules.js';
import { type RestComparison as RestComparisonOf } from '../judgement/team-comparison.rules.js';
import { FunnelZoneEnum } from './funnel-zone.type.js';
import { ConfidenceInterval } from './outcome-counts.type.js';
import { sentenceOf } from './wording/wording.rules.js';

const VerdictKindEnum = defineEnum<VerdictKind>('VerdictKind', 'What can be said of a rate beside another.', {
  NO_ELIGIBLE_CASES: 'There are no eligible cases.',
  NO_COMPARISON: 'There is nothing to compare with.',
  FEW_CASES: 'Fewer than ten eligible cases: shown without a comparison.',
  MISSING_OVER_QUARTER: 'Over a quarter of the data is missing: shown without a comparison.',
  MISSING_CROSSES_FLAG: 'The missing data could change the verdict: shown without one.',
  TOO_FEW_TO_TELL: 'Nothing stands out, but not even the most extreme result could have.',
  AS_EXPECTED: 'As expected: no clear difference from the national rate.',
  NO_CLEAR_DIFFERENCE: 'No clear difference from the rest of the organisation.',
  WORTH_LEARNING_FROM: 'It stands out on the side that the standard calls better.',
  WORTH_LOOKING_INTO: 'It stands out on the other side.',
  DIFFERENT: 'It stands out on a measure for which neither side is better: never good or bad.',
});

const zoneOf = (flag: FunnelFlag | null | undefined): FunnelZone | null =>
  flag === null || flag === undefined ? null : ZONE_OF_FLAG[flag];

@ObjectType({ description: 'What can be said of a rate beside another, in neutral words.' })
export class Verdict {
  @Field(() => VerdictKindEnum, { description: 'What can be said.' })
  readonly kind: VerdictKind;

  @Field(() => String, { description: 'The same as a sentence.' })
  readonly sentence: string;

  constructor({ kind, side, isAlarm }: VerdictOf, beside: 'nation' | 'rest') {
    this.kind = kind;
    this.sentence = sentenceOf(kind, { beside, side, isAlarm });
  }
}

@ObjectType({
  description:
    'A rate beside the national one, by exact binomial tails. Where organisations spread by more than chance, the headline needs the flag that allows for that spread as well.',
})
export class NationalComparison {
  @Field(() => Float, {
    nullable: true,
    description: 'The rate that it is compared with, 0 to 1; null when there is none.',
  })
  readonly rate: number | null;

  @Field(() => Boolean, {
    description: 'Whether the own cases were taken out of that rate, as they are with over a tenth of all.',
  })
  readonly isOwnLeftOut: boolean;

  @Field(() => FunnelZoneEnum, {
    nullable: true,
    description: 'The flag by chance alone; null where nothing is flagged: few cases, or missing data.',
  })
  readonly exactFlag: FunnelZone | null;

  @Field(() => FunnelZoneEnum, {
    nullable: true,
    description: 'The flag that allows for the spread between organisations; null where that is not used.',
  })
  readonly adjustedFlag: FunnelZone | null;

  @Field(() => FunnelZoneEnum, { nullable: true, description: 'What both agree on; null where nothing is flagged.' })
  readonly headlineFlag: FunnelZone | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What to bear in mind with a flag, as a sentence: that the spread between organisations is not known; null where nothing is flagged, or it is known.',
  })
  readonly caution: string | null;

  @Field(() => Verdict, { description: 'What can be said.' })
  readonly verdict: Verdict;

  constructor({ theta, isOwnLeftOut, isSpreadKnown, flags, verdict }: ComparisonOf) {
    this.rate = theta;
    this.isOwnLeftOut = isOwnLeftOut;
    this.exactFlag = zoneOf(flags?.exact);
    this.adjustedFlag = zoneOf(flags?.adjusted);
    this.headlineFlag = zoneOf(flags?.headline);
    this.caution = verdict.side === null || isSpreadKnown ? null : sentenceOf('SPREAD_UNKNOWN', {});
    this.verdict = new Verdict(verdict, 'nation');
  }
}

@ObjectType({
  description:
    'A team beside the other cases of its organisation. One comparison in twenty stands out by chance: compare teams to ask questions, not to rank them.',
})
export class RestComparison {
  @Field(() => Float, {
    nullable: true,
    description: 'The rate of the team minus that of the others, −1 to 1; null when either has no eligible cases.',
  })
  readonly difference: number | null;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description: 'The 95 % interval of the difference (Newcombe), −1 to 1; null where the difference is.',
  })
  readonly interval: ConfidenceInterval | null;

  @Field(() => Verdict, { description: 'What can be said.' })
  readonly verdict: Verdict;

  constructor({ difference, verdict }: RestComparisonOf) {
    this.difference = difference?.difference ?? null;
    this.interval = difference === null ? null : new ConfidenceInterval(difference);
    this.verdict = new Verdict(verdict, 'rest');
  }
}
