import { Field, ObjectType } from 'type-graphql';
import { type Outcome } from '@qip/audit-engine/outcome';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { Standard } from '../stubs/standard.stub.js';

export const OutcomeStateEnum = defineEnum<Outcome['kind']>(
  'OutcomeState',
  'Where one case stands on one standard: exactly one of the five.',
  {
    MET: 'Eligible, and the standard is met.',
    NOT_MET: 'Eligible, and the standard is not met.',
    EXCLUDED: 'Eligible, but left out for the reason given.',
    NOT_APPLICABLE: 'Not eligible: the standard does not speak of this case.',
    MISSING_DATA: 'It cannot be told: the items named have no value.',
  },
);

/** Where a case stands on a standard, with what explains it. */
export interface OutcomeFacts {
  readonly standardId: string;
  readonly state: Outcome['kind'];
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly missingItems: readonly string[];
  readonly explanation: string;
  readonly decidingItems: readonly string[];
}

@ObjectType({ description: 'Where a case stands on one standard.' })
export class CaseOutcome {
  @Field(() => Standard, { nullable: true, description: 'The standard; null when that cannot be told now.' })
  readonly standard: Standard;

  @Field(() => OutcomeStateEnum, { description: 'Where it stands.' })
  readonly state: Outcome['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'The code of the exclusion that applied; null for other states.',
  })
  readonly reasonCode: string | null;

  @Field(() => String, { nullable: true, description: 'The exclusion in words; null for other states.' })
  readonly reason: string | null;

  @Field(() => [String], {
    description: 'The items without whose values it cannot be told, in the order of the form; empty for other states.',
  })
  readonly missingItems: string[];

  @Field(() => String, {
    description:
      'The state and what decided it, as a sentence for a person, for example `Not met: “Serum lithium levels”: 3 of 4.`',
  })
  readonly explanation: string;

  @Field(() => [String], {
    description: 'The names of the items that decided it, in the order of the form: what to look at first.',
  })
  readonly decidingItems: string[];

  constructor(facts: OutcomeFacts) {
    this.standard = new Standard(facts.standardId);
    this.state = facts.state;
    this.reasonCode = facts.reasonCode;
    this.reason = facts.reason;
    this.missingItems = [...facts.missingItems];
    this.explanation = facts.explanation;
    this.decidingItems = [...facts.decidingItems];
  }
}
