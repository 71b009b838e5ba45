import { Field, Int, ObjectType } from 'type-graphql';
import { type Issue } from '@qip/audit-engine/issue';
import { type Outcome } from '@qip/audit-engine/outcome';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { RuleSeverityEnum } from '../audit-tool/audit-tool.enums.js';
import { type TriedCase, type TriedOutcome } from './trial.rules.js';

const TrialOutcomeStateEnum = defineEnum<Outcome['kind']>(
  'TrialOutcomeState',
  'Where an example case stands on a standard: exactly one of the five.',
  {
    MET: 'Eligible, and the standard is met.',
    NOT_MET: 'Eligible, and the standard is not met.',
    EXCLUDED: 'Eligible, but left out for the reason given.',
    NOT_APPLICABLE: 'Not eligible: the standard does not speak of this case.',
    MISSING_DATA: 'It cannot be told: the items named have no value.',
  },
);

@ObjectType({ description: 'Something that the audit tool finds in an example case. It never repeats an answer.' })
class TrialIssue {
  @Field(() => String, { nullable: true, description: 'The item that it is shown beside; null for the whole case.' })
  readonly item: string | null;

  @Field(() => String, { description: 'What kind of finding: a code of the audit engine or of a validation rule.' })
  readonly code: string;

  @Field(() => RuleSeverityEnum, { description: 'What it means for the case.' })
  readonly severity: Issue['severity'];

  @Field(() => String, { description: 'What is found, as it would be told to whoever enters the case.' })
  readonly message: string;

  constructor({ item, code, severity, message }: Issue) {
    this.item = item;
    this.code = code;
    this.severity = severity;
    this.message = message;
  }
}

@ObjectType({ description: 'Where an example case stands on one standard.' })
class TrialOutcome {
  @Field(() => Int, { description: 'The number of the standard.' })
  readonly standard: number;

  @Field(() => TrialOutcomeStateEnum, { description: 'Where it stands.' })
  readonly state: Outcome['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'The code of the exclusion that applied; null for other states.',
  })
  readonly reasonCode: string | null;

  @Field(() => String, { nullable: true, description: 'The exclusion in words; null for other states.' })
  readonly reason: string | null;

  @Field(() => [String], { description: 'The items without whose values it cannot be told; empty for other states.' })
  readonly missingItems: string[];

  @Field(() => String, { description: 'The state and what decided it, as a sentence.' })
  readonly explanation: string;

  @Field(() => [String], { description: 'The names of the items that decided it, in the order of the form.' })
  readonly decidingItems: string[];

  constructor(outcome: TriedOutcome) {
    this.standard = outcome.standard;
    this.state = outcome.state;
    this.reasonCode = outcome.reasonCode;
    this.reason = outcome.reason;
    this.missingItems = [...outcome.missingItems];
    this.explanation = outcome.explanation;
    this.decidingItems = [...outcome.decidingItems];
  }
}

@ObjectType({ description: 'What a definition makes of one example case.' })
export class TrialCase {
  @Field(() => String, { nullable: true, description: 'The name that was given to it.' })
  readonly name: string | null;

  @Field(() => Boolean, { description: 'Whether it would be complete: it has no error.' })
  readonly isComplete: boolean;

  @Field(() => [TrialIssue], { description: 'What the audit tool finds in it, in the order of the form.' })
  readonly issues: TrialIssue[];

  @Field(() => [String], { description: 'The items that are not asked with these answers, in the order of the form.' })
  readonly hiddenItems: string[];

  @Field(() => [TrialOutcome], {
    nullable: true,
    description:
      'Where it stands on every standard, by number, complete or not; null where an answer does not fit the form, or an expression cannot be worked out.',
  })
  readonly outcomes: TrialOutcome[] | null;

  constructor(name: string | null, { issues, hiddenItems, outcomes }: TriedCase) {
    this.name = name;
    this.isComplete = issues.every(({ severity }) => severity !== 'ERROR');
    this.issues = issues.map((issue) => new TrialIssue(issue));
    this.hiddenItems = [...hiddenItems];
    this.outcomes = outcomes?.map((outcome) => new TrialOutcome(outcome)) ?? null;
  }
}
