import { Field, Int, ObjectType } from 'type-graphql';
import { type ComparabilityReason } from '@qip/audit-engine/comparability-reason';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';

const VersionBreakCodeEnum = defineEnum<ComparabilityReason['code']>(
  'VersionBreakCode',
  'What about a version keeps its cycles from being compared with those of the version before.',
  {
    STANDARD_REMOVED: 'A standard is gone.',
    STANDARD_ADDED: 'A standard is new.',
    ELIGIBILITY_CHANGED: 'Who is eligible for a standard has changed.',
    EXCLUSIONS_CHANGED: 'The exclusions of a standard have changed, or their order.',
    MET_CHANGED: 'Who meets a standard has changed.',
    DIRECTION_CHANGED: 'Whether higher or lower is better has changed.',
    TARGET_CHANGED: 'A target has changed.',
    MISSING_DATA_CHANGED: 'What becomes of missing data has changed.',
    ITEM_REMOVED: 'An item that a standard rests on is gone.',
    ITEM_RETYPED: 'An item that a standard rests on is of another kind.',
    UNIT_CHANGED: 'An item that a standard rests on has another unit.',
    OPTIONS_REMOVED: 'An item that a standard rests on has lost options.',
    OPTIONS_ADDED: 'An item that a standard rests on has new options.',
    VISIBILITY_CHANGED: 'When an item is asked that a standard rests on has changed.',
    ERRORS_CHANGED: 'Which cases are kept out by an error has changed.',
  },
);

@ObjectType({
  description: 'A change that keeps cycles on a version from being compared with those on the version before.',
})
export class VersionBreak {
  @Field(() => VersionBreakCodeEnum, { description: 'What has changed.' })
  readonly code: ComparabilityReason['code'];

  @Field(() => Int, { nullable: true, description: 'The number of the standard concerned; null for another part.' })
  readonly standard: number | null;

  @Field(() => String, { nullable: true, description: 'The name of the item concerned; null for another part.' })
  readonly item: string | null;

  @Field(() => String, { description: 'The change in a sentence.' })
  readonly message: string;

  constructor({ code, standard, item, message }: ComparabilityReason) {
    this.code = code;
    this.standard = standard;
    this.item = item;
    this.message = message;
  }
}
