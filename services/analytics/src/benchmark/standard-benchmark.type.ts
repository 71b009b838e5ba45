import { Field, ObjectType } from 'type-graphql';
import { type OutcomeCounts as Counts } from '@qip/statistics/counts/outcome-counts';
import { type ReleasedStandard } from '../release/release-figures.rules.js';
import { Team } from '../stubs/team.stub.js';
import { type Benchmark } from './benchmark.type.js';
import { Coverage, type CoverageFacts } from './coverage.type.js';
import { OutcomeCounts, Rate } from './outcome-counts.type.js';
import { type WithheldReason, WithheldReasonEnum } from './peer-table.type.js';

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

  constructor(counts: Counts | null) {
    this.isWithheld = counts === null;
    this.reason = counts === null ? 'TOO_FEW_PARTICIPANTS' : null;
    this.counts = counts === null ? null : new OutcomeCounts(counts);
    this.rate = counts === null ? null : new Rate(counts);
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

  constructor(counts: Counts, coverage: CoverageFacts) {
    this.counts = new OutcomeCounts(counts);
    this.rate = new Rate(counts);
    this.coverage = new Coverage(coverage);
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

  constructor(teamId: string | null, counts: Counts) {
    this.team = teamId === null ? null : new Team(teamId);
    this.counts = new OutcomeCounts(counts);
    this.rate = new Rate(counts);
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

  @Field(() => NationalResult, { description: 'The total national sample.' })
  national(): NationalResult {
    return new NationalResult(this.released.counts);
  }
}
