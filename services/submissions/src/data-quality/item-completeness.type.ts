import { Field, Int, ObjectType } from 'type-graphql';
import { type ItemCompletenessFacts } from './item-completeness.rules.js';

@ObjectType({ description: 'How complete one item is, over all cases, drafts included: the four counts sum to them.' })
export class ItemCompleteness {
  @Field(() => String, { description: 'The name of the item.' })
  readonly item: string;

  @Field(() => String, { description: 'Its label on the form.' })
  readonly label: string;

  @Field(() => Boolean, { description: 'Whether it has to be answered wherever it is asked.' })
  readonly isRequired: boolean;

  @Field(() => Int, { description: 'The cases in which it is asked and has an answer.' })
  readonly answeredCount: number;

  @Field(() => Int, { description: 'The cases in which it is asked and has none.' })
  readonly missingCount: number;

  @Field(() => Int, { description: 'The cases in which it is not asked.' })
  readonly notAskedCount: number;

  @Field(() => Int, { description: 'The cases in which the answers that decide whether it is asked are missing.' })
  readonly undecidedCount: number;

  constructor(facts: ItemCompletenessFacts) {
    this.item = facts.item;
    this.label = facts.label;
    this.isRequired = facts.isRequired;
    this.answeredCount = facts.answeredCount;
    this.missingCount = facts.missingCount;
    this.notAskedCount = facts.notAskedCount;
    this.undecidedCount = facts.undecidedCount;
  }
}
