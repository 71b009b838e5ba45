import { Field, Float, InputType, Int } from 'type-graphql';
import { type Stratum, type ValidationRule } from '@qip/audit-engine/audit-tool';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import {
  type AuditItemKind,
  AuditItemKindEnum,
  RuleSeverityEnum,
  StratumEnum,
} from '../audit-tool/audit-tool.enums.js';

/*
 * A definition is typed part by part rather than one JSON value: an author's editor completes and explains every field,
 * mistakes of shape are found before anything is sent, and what `AuditTool` gives can be changed and sent back as it is.
 * GraphQL has no unions for input, so one type holds the parts of every kind of item; `definition-schema` tells them apart.
 */

@InputType({ description: 'A page or heading of the form.' })
class AuditSectionInput {
  @Field(() => String, { description: 'The code that its items name, unique in the tool.' })
  readonly code!: string;

  @Field(() => String, { description: 'The heading.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What to know before filling it in.' })
  readonly help?: string | null;
}

@InputType({ description: 'One answer to choose.' })
class AuditItemOptionInput {
  @Field(() => String, { description: 'What is stored and used in expressions, unique in the item.' })
  readonly code!: string;

  @Field(() => String, { description: 'What is shown.' })
  readonly label!: string;
}

@InputType({
  description: 'One data item. Beside the common fields, give those of its kind only: others are refused.',
})
class AuditItemInput {
  @Field(() => String, { description: 'Its name in expressions and in CSV files: lowerCamel, unique in the tool.' })
  readonly name!: string;

  @Field(() => AuditItemKindEnum, { description: 'What kind of answer it takes.' })
  readonly kind!: AuditItemKind;

  @Field(() => String, { description: 'The code of the section in which it stands.' })
  readonly section!: string;

  @Field(() => String, { description: 'The question.' })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: 'How to answer it.' })
  readonly help?: string | null;

  @Field(() => Boolean, { description: 'Whether a complete case needs an answer, wherever the item is visible.' })
  readonly isRequired!: boolean;

  @Field(() => String, { nullable: true, description: 'When it is asked: a condition in CEL. Left out, always.' })
  readonly visibleWhen?: string | null;

  @Field(() => StratumEnum, { nullable: true, description: 'The stratum that its answers make; each once in a tool.' })
  readonly stratum?: Stratum | null;

  @Field(() => [AuditItemOptionInput], {
    nullable: true,
    description: 'The answers to choose from: for CHOICE, MULTIPLE_CHOICE and AGE_BAND.',
  })
  readonly options?: AuditItemOptionInput[] | null;

  @Field(() => String, { nullable: true, description: 'The unit, for example "months": for INTEGER and DECIMAL.' })
  readonly unit?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The smallest number accepted: for INTEGER, DECIMAL and AGE_YEARS.',
  })
  readonly minimum?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The largest number accepted: for INTEGER, DECIMAL and AGE_YEARS.',
  })
  readonly maximum?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most decimal places, 0 to 10: for DECIMAL.' })
  readonly decimalPlaces?: number | null;

  @Field(() => localDateScalar, { nullable: true, description: 'The earliest day accepted: for CIVIL_DATE.' })
  readonly earliest?: string | null;

  @Field(() => localDateScalar, { nullable: true, description: 'The latest day accepted: for CIVIL_DATE.' })
  readonly latest?: string | null;

  @Field(() => Int, { nullable: true, description: 'The most characters, 1 to 200: for SHORT_TEXT, which needs it.' })
  readonly maximumLength?: number | null;
}

@InputType({ description: 'A check across items.' })
class AuditRuleInput {
  @Field(() => String, {
    description: 'The code under which a case is told that it breaks the rule, unique in the tool.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'What has to hold: a condition in CEL over the data items.' })
  readonly holds!: string;

  @Field(() => RuleSeverityEnum, { description: 'What a broken rule means for a case.' })
  readonly severity!: ValidationRule['severity'];

  @Field(() => String, { description: 'What is said when it is broken: what to do about it.' })
  readonly message!: string;

  @Field(() => [String], { description: 'The names of the items beside which the message is shown.' })
  readonly items!: string[];
}

@InputType({ description: 'A data-collection form.' })
export class AuditToolInput {
  @Field(() => [AuditSectionInput], { description: 'The sections, in the order of the form.' })
  readonly sections!: AuditSectionInput[];

  @Field(() => [AuditItemInput], { description: 'The data items, in the order of the form.' })
  readonly items!: AuditItemInput[];

  @Field(() => [AuditRuleInput], { description: 'The checks across items; may be empty.' })
  readonly rules!: AuditRuleInput[];
}
