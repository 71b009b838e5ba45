import { Field, Int, ObjectType } from 'type-graphql';

/** How much of what was expected came. */
export interface CoverageFacts {
  readonly casesExpected: number | null;
  readonly submittedCount: number | null;
  readonly completeCount: number | null;
}

@ObjectType({ description: 'How much of what was expected came, and how much of that counts.' })
export class Coverage {
  @Field(() => Int, {
    nullable: true,
    description:
      'The cases that were expected, by those organisations alone that said how many; null when none did, or when too few organisations make up the sum.',
  })
  readonly casesExpected: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The cases that were submitted, drafts included; null when too few organisations make up the sum.',
  })
  readonly submittedCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The complete cases that the figures rest on; null when too few organisations make up the sum.',
  })
  readonly completeCount: number | null;

  constructor({ casesExpected, submittedCount, completeCount }: CoverageFacts) {
    this.casesExpected = casesExpected;
    this.submittedCount = submittedCount;
    this.completeCount = completeCount;
  }
}
