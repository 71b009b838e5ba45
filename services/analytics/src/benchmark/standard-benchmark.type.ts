import { Field, ObjectType } from 'type-graphql';
import { type NationalSpread as SpreadOf } from '../national/national-spread.rules.js';
import { type OutcomeCounts as Counts } from '@qip/statistics/counts/outcome-counts';
import { type NationalBasis } from '../judgement/comparison.rules.js';
import { type ReleasedStandard } from '../release/release-figures.rules.js';
import { Team } from '../stubs/team.stub.js';
import { type Benchmark } from './benchmark.type.js';
import { Coverage, type CoverageFacts } from './coverage.type.js';
import { NationalSpread } from './national-spread.type.js';
import { OutcomeCounts, Rate } from './outcome-counts.type.js';
import { type WithheldReason, WithheldReasonEnum } from './peer-table.type.js';
import { MissingData, ShownFigure } from './shown-figure.type.js';

@ObjectType({ description: 'The total national sample on one standard.' })
export class NationalResult {
  @Field(() => Boolean, { description: 'Whether the figures are withheld.' })
  readonly isWithheld: boolean;

  @Field(() => WithheldReasonEnum, { nullable: true, description: 'Why they are withheld; null when they are not.' })
  readonly reason: WithheldReason | null;

  @Field(() => OutcomeCounts, { nullable: true, description: 'The cases by outcome; null when withheld.' })
  readonly counts: OutcomeCounts | null;

  @Field(() => Rate, { nullable: true, description: 'How many met the standard; null when withheld.' })
  readonly rate: Rate | null;

  @Field(() => ShownFigure, { nullable: true, description: 'The same as it is to be shown; null when withheld.' })
  readonly shown: ShownFigure | null;

  @Field(() => MissingData, { nullable: true, description: 'What could not be decided; null when withheld.' })
  readonly missingData: MissingData | null;

  @Field(() => NationalSpread, {
    nullable: true,
    description:
      'How organisations spread around it; null where the table of peers does not say it: withheld, without sample sizes, or fewer than ten organisations with five cases.',
  })
  readonly spread: NationalSpread | null;

  constructor(counts: Counts | null, spread: SpreadOf | null = null) {
    this.isWithheld = counts === null;
    this.reason = counts === null ? 'TOO_FEW_PARTICIPANTS' : null;
    this.counts = counts === null ? null : new OutcomeCounts(counts);
    this.rate = counts === null ? null : new Rate(counts);
    this.shown = counts === null ? null : new ShownFigure(counts);
    this.missingData = counts === null ? null : new MissingData(counts);
    this.spread = spread === null ? null : new NationalSpread(spread);
  }
}

@ObjectType({ description: 'Your own organisation on one standard.' })
export class OrganisationResult {
  @Field(() => OutcomeCounts, { description: 'The cases by outcome.' })
  readonly counts: OutcomeCounts;

  @Field(() => Rate, { description: 'How many met the standard.' })
  readonly rate: Rate;

  @Field(() => Coverage, { description: 'How much of what was expected came.' })
  readonly coverage: Coverage;

  @Field(() => ShownFigure, { description: 'The figure as it is to be shown.' })
  readonly shown: ShownFigure;

  @Field(() => MissingData, { description: 'What could not be decided.' })
  readonly missingData: MissingData;

  readonly figures: Counts;
  /** The standard that the figures are of; null where they are not compared. */
  readonly standard: StandardBenchmark | null;

  constructor(counts: Counts, coverage: CoverageFacts, standard: StandardBenchmark | null = null) {
    this.counts = new OutcomeCounts(counts);
    this.rate = new Rate(counts);
    this.coverage = new Coverage(coverage);
    this.shown = new ShownFigure(counts);
    this.missingData = new MissingData(counts);
    this.figures = counts;
    this.standard = standard;
  }
}

@ObjectType({ description: 'One of your own teams on one standard. The teams sum to the organisation.' })
export class TeamResult {
  @Field(() => Team, { nullable: true, description: 'The team; null for the cases without one.' })
  readonly team: Team | null;

  @Field(() => OutcomeCounts, { description: 'The cases by outcome.' })
  readonly counts: OutcomeCounts;

  @Field(() => Rate, { description: 'How many met the standard.' })
  readonly rate: Rate;

  @Field(() => ShownFigure, { description: 'The figure as it is to be shown.' })
  readonly shown: ShownFigure;

  @Field(() => MissingData, { description: 'What could not be decided.' })
  readonly missingData: MissingData;

  readonly figures: Counts;
  /** The standard that the figures are of; null where they are not compared. */
  readonly standard: StandardBenchmark | null;

  constructor(teamId: string | null, counts: Counts, standard: StandardBenchmark | null = null) {
    this.team = teamId === null ? null : new Team(teamId);
    this.counts = new OutcomeCounts(counts);
    this.rate = new Rate(counts);
    this.shown = new ShownFigure(counts);
    this.missingData = new MissingData(counts);
    this.figures = counts;
    this.standard = standard;
  }
}

@ObjectType({ description: 'The results of an audit cycle on one standard.' })
export class StandardBenchmark {
  readonly benchmark: Benchmark;
  readonly released: ReleasedStandard;

  constructor(benchmark: Benchmark, released: ReleasedStandard) {
    this.benchmark = benchmark;
    this.released = released;
  }

  /** What others are compared with; null where it is withheld. */
  basis(): NationalBasis | null {
    const { counts, spread } = this.released;
    return counts === null ? null : { counts, spread };
  }

  @Field(() => NationalResult, { description: 'The total national sample.' })
  national(): NationalResult {
    return new NationalResult(this.released.counts, this.released.spread);
  }
}
