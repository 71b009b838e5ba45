import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type AuditItem as AuditItemOf, type Option, type Stratum } from '@qip/audit-engine/audit-tool';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type AuditItemKind, AuditItemKindEnum, StratumEnum } from './audit-tool.enums.js';

@ObjectType({ description: 'One answer to choose.' })
export class AuditItemOption {
  @Field(() => String, { description: 'What is stored and used in expressions.' })
  readonly code: string;

  @Field(() => String, { description: 'What is shown.' })
  readonly label: string;

  constructor({ code, label }: Option) {
    this.code = code;
    this.label = label;
  }
}

/** All that any kind of item can have; the engine's union has each part only where it means something. */
interface AnyItem extends Partial<Record<'minimum' | 'maximum' | 'decimalPlaces' | 'maximumLength', number>> {
  readonly kind: AuditItemKind;
  readonly options?: readonly Option[];
  readonly unit?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

@ObjectType({ description: 'One data item of an audit tool: what is asked, of whom, and which answers it takes.' })
export class AuditItem {
  @Field(() => String, { description: 'Its name in expressions and its column in a CSV file, unique in the tool.' })
  readonly name: string;

  @Field(() => AuditItemKindEnum, { description: 'What kind of answer it takes.' })
  readonly kind: AuditItemKind;

  @Field(() => String, { description: 'The code of the section in which it stands.' })
  readonly section: string;

  @Field(() => String, { description: 'The question.' })
  readonly label: string;

  @Field(() => String, { nullable: true, description: 'How to answer it; null where the question says enough.' })
  readonly help: string | null;

  @Field(() => Boolean, { description: 'Whether a complete case needs an answer, wherever the item is visible.' })
  readonly isRequired: boolean;

  @Field(() => String, { nullable: true, description: 'When it is asked: a condition in CEL; null for always.' })
  readonly visibleWhen: string | null;

  @Field(() => StratumEnum, { nullable: true, description: 'The stratum that its answers make; null for most items.' })
  readonly stratum: Stratum | null;

  @Field(() => [AuditItemOption], { description: 'The answers to choose from; empty for kinds without options.' })
  readonly options: AuditItemOption[];

  @Field(() => String, { nullable: true, description: 'The unit of a number; null where it has none.' })
  readonly unit: string | null;

  @Field(() => Float, { nullable: true, description: 'The smallest number accepted; null for no limit of its own.' })
  readonly minimum: number | null;

  @Field(() => Float, { nullable: true, description: 'The largest number accepted; null for no limit of its own.' })
  readonly maximum: number | null;

  @Field(() => Int, { nullable: true, description: 'The most decimal places of a DECIMAL; null for any number.' })
  readonly decimalPlaces: number | null;

  @Field(() => localDateScalar, { nullable: true, description: 'The earliest day accepted; null for no limit.' })
  readonly earliest: string | null;

  @Field(() => localDateScalar, { nullable: true, description: 'The latest day accepted; null for no limit.' })
  readonly latest: string | null;

  @Field(() => Int, { nullable: true, description: 'The most characters of a SHORT_TEXT; null for other kinds.' })
  readonly maximumLength: number | null;

  constructor(item: AuditItemOf) {
    this.name = item.name;
    this.kind = item.kind;
    this.section = item.section;
    this.label = item.label;
    this.help = item.help ?? null;
    this.isRequired = item.isRequired;
    this.visibleWhen = item.visibleWhen ?? null;
    this.stratum = item.stratum ?? null;
    const parts: AnyItem = item;
    this.options = (parts.options ?? []).map((option) => new AuditItemOption(option));
    this.unit = parts.unit ?? null;
    this.minimum = parts.minimum ?? null;
    this.maximum = parts.maximum ?? null;
    this.decimalPlaces = parts.decimalPlaces ?? null;
    this.earliest = parts.earliest ?? null;
    this.latest = parts.latest ?? null;
    this.maximumLength = parts.maximumLength ?? null;
  }
}
