import { Field, ObjectType } from 'type-graphql';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SuccessionRow } from './succession.entity.js';

@ObjectType({
  description:
    'One organisation became another, by merger or renaming. Its history is read under the successor and counted once.',
})
export class Succession {
  @Field(() => localDateScalar, { description: 'The first day of the successor in its place.' })
  readonly effectiveOn: LocalDate;

  readonly predecessorId: string;
  readonly successorId: string;

  constructor(row: SuccessionRow) {
    this.effectiveOn = row.effectiveOn;
    this.predecessorId = row.predecessorId;
    this.successorId = row.successorId;
  }
}
