import { Field, Int, ObjectType } from 'type-graphql';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type BenchmarkState, BenchmarkStateEnum } from './benchmark-state.js';
import { type Snapshot } from './snapshot.js';
import { type Viewpoint } from './viewpoint.policy.js';

@ObjectType({
  description:
    'The results of an audit cycle as you may see them: the nation, and where it took part your own organisation, its teams and its anonymous peers. What is published never changes under the same revision.',
})
export class Benchmark {
  @Field(() => Int, { description: '1 for the first publication; a correction has the next number.' })
  readonly revision: number;

  @Field(() => BenchmarkStateEnum, {
    description: 'Whether it is published, or the preview that only the central team has.',
  })
  readonly state: BenchmarkState;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it corrects the revision before; null for the first one, and where nobody has given the reason yet.',
  })
  readonly reason: string | null;

  @Field(() => Int, {
    description: 'Counts the changes of what is prepared: give it as `expectedVersion` when you publish.',
  })
  readonly version: number;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When it was published; null in the preview, which only the central team has.',
  })
  readonly publishedAt: Date | null;

  @Field(() => Int, { description: 'How many organisations took part.' })
  readonly participantCount: number;

  readonly snapshot: Snapshot;
  readonly viewpoint: Viewpoint;

  constructor(snapshot: Snapshot, viewpoint: Viewpoint) {
    this.revision = snapshot.revision;
    this.state = snapshot.publishedAt === null ? 'STAGED' : 'PUBLISHED';
    this.reason = snapshot.reason;
    this.version = snapshot.version;
    this.publishedAt = snapshot.publishedAt;
    this.participantCount = snapshot.participantCount;
    this.snapshot = snapshot;
    this.viewpoint = viewpoint;
  }
}
