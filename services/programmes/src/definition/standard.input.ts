import { Field, InputType, Int } from 'type-graphql';
import { type Standard } from '@qip/audit-engine/standard';
import { MissingDataRuleEnum, StandardDirectionEnum } from '../standard/standard.type.js';

@InputType({ description: 'The guidance that a standard rests on.' })
class EvidenceInput {
  @Field(() => String, { description: 'Who published it, for example NICE.' })
  readonly body!: string;

  @Field(() => String, { description: 'The code of the guidance, for example CG185.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'The recommendation within it.' })
  readonly recommendation?: string | null;

  @Field(() => String, { nullable: true, description: 'The https address at which it can be read.' })
  readonly link?: string | null;
}

@InputType({ description: 'Why an eligible case is left out of a standard.' })
class ExclusionInput {
  @Field(() => String, { description: 'The code under which the reason is counted, unique in the standard.' })
  readonly code!: string;

  @Field(() => String, { description: 'The reason in words.' })
  readonly reason!: string;

  @Field(() => String, { description: 'The condition, in CEL over the data items.' })
  readonly when!: string;
}

@InputType({ description: 'One audit standard.' })
export class StandardInput {
  @Field(() => Int, { description: 'Its number: 1 for the first, without gaps.' })
  readonly number!: number;

  @Field(() => String, { description: 'The standard in words.' })
  readonly statement!: string;

  @Field(() => StandardDirectionEnum, { description: 'Whether a higher or a lower rate is better, or neither.' })
  readonly direction!: Standard['direction'];

  @Field(() => Int, {
    nullable: true,
    description: 'The treatment target in whole percent; none for a NEUTRAL standard.',
  })
  readonly targetPercent?: number | null;

  @Field(() => [EvidenceInput], { description: 'The guidance that it rests on; empty for a description of practice.' })
  readonly evidence!: EvidenceInput[];

  @Field(() => String, { description: 'Which cases it applies to: a condition in CEL over the data items.' })
  readonly eligibleWhen!: string;

  @Field(() => [ExclusionInput], {
    description: 'Who of the eligible is left out, in the order in which to try; may be empty.',
  })
  readonly exclusions!: ExclusionInput[];

  @Field(() => String, { description: 'Which of the remaining cases meet it: a condition in CEL over the data items.' })
  readonly metWhen!: string;

  @Field(() => MissingDataRuleEnum, { description: 'What becomes of a case that cannot be decided.' })
  readonly missingData!: Standard['missingData'];
}
