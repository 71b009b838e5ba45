import { Field, Int, ObjectType } from 'type-graphql';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type CycleLockRow } from './cycle-lock.entity.js';

@ObjectType({ description: 'One lock of an audit cycle: what it took in is what is analysed, and never changes.' })
export class CycleLock {
  @Field(() => Int, { description: 'Which lock of the cycle it is; the first is 1.' })
  readonly lockNumber: number;

  @Field(() => Int, { description: 'How many complete cases it took in.' })
  readonly caseCount: number;

  @Field(() => String, {
    description:
      'SHA-256, in hexadecimal, over every case that it took in: recomputed, it shows that nothing was changed.',
  })
  readonly digest: string;

  @Field(() => Boolean, {
    description: 'Whether complete cases of submissions that nobody had signed off were taken in.',
  })
  readonly isUnsignedTaken: boolean;

  @Field(() => dateTimeScalar, { description: 'When it was locked.' })
  readonly lockedAt: Date;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When it was undone, before anything was published from it; null while it stands.',
  })
  readonly undoneAt: Date | null;

  constructor(row: CycleLockRow) {
    this.lockNumber = row.lockNumber;
    this.caseCount = row.caseCount;
    this.digest = row.digest;
    this.isUnsignedTaken = row.unsignedTaken;
    this.lockedAt = row.lockedAt;
    this.undoneAt = row.undoneAt;
  }
}
