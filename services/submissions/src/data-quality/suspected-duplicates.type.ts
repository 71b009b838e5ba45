import { Field, Int, ObjectType } from 'type-graphql';

/** A group of cases alike, as it is read. */
export interface DuplicateGroupFacts {
  readonly caseCount: number;
  readonly isWithinOneTeam: boolean;
  readonly localReferences: readonly string[];
  /** How many groups the submission has. */
  readonly groupCount: number;
}

@ObjectType({ description: 'Complete cases with the same answers.' })
export class DuplicateGroup {
  @Field(() => Int, { description: 'How many there are.' })
  readonly caseCount: number;

  @Field(() => Boolean, { description: 'Whether all are of one team.' })
  readonly isWithinOneTeam: boolean;

  @Field(() => [String], { description: 'Their local references in order, 50 at the most.' })
  readonly localReferences: string[];

  constructor({ caseCount, isWithinOneTeam, localReferences }: DuplicateGroupFacts) {
    this.caseCount = caseCount;
    this.isWithinOneTeam = isWithinOneTeam;
    this.localReferences = [...localReferences];
  }
}

@ObjectType({
  description:
    'Complete cases that may have been entered twice, as their answers are the same. On a short form that happens by chance: it is worth a look, and proves nothing.',
})
export class SuspectedDuplicates {
  @Field(() => Int, { description: 'How many groups of cases alike there are.' })
  readonly groupCount: number;

  @Field(() => [DuplicateGroup], { description: 'The groups, the largest first, 100 at the most.' })
  readonly groups: DuplicateGroup[];

  constructor(groups: readonly DuplicateGroupFacts[]) {
    this.groupCount = groups[0]?.groupCount ?? 0;
    this.groups = groups.map((group) => new DuplicateGroup(group));
  }
}
