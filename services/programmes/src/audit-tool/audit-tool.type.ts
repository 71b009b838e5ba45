import { Field, ObjectType } from 'type-graphql';
import { type AuditTool as AuditToolOf, type Section, type ValidationRule } from '@qip/audit-engine/audit-tool';
import { toJsonSchema } from '@qip/audit-engine/to-json-schema';
import { jsonObjectScalar } from '@qip/subgraph-kit/schema/scalars';
import { AuditItem } from './audit-item.type.js';
import { RuleSeverityEnum } from './audit-tool.enums.js';

@ObjectType({ description: 'A page or heading of the form.' })
export class AuditSection {
  @Field(() => String, { description: 'The code that its items name.' })
  readonly code: string;

  @Field(() => String, { description: 'The heading.' })
  readonly title: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to know before filling it in; null where there is nothing.',
  })
  readonly help: string | null;

  constructor({ code, title, help }: Section) {
    this.code = code;
    this.title = title;
    this.help = help ?? null;
  }
}

@ObjectType({ description: 'A check across items, judged only when the items that it needs have values.' })
export class AuditRule {
  @Field(() => String, { description: 'The code under which a case is told that it breaks the rule.' })
  readonly code: string;

  @Field(() => String, { description: 'What has to hold: a condition in CEL over the data items.' })
  readonly holds: string;

  @Field(() => RuleSeverityEnum, { description: 'What a broken rule means for a case.' })
  readonly severity: ValidationRule['severity'];

  @Field(() => String, { description: 'What is said when it is broken.' })
  readonly message: string;

  @Field(() => [String], { description: 'The names of the items beside which the message is shown.' })
  readonly items: string[];

  constructor({ code, holds, severity, message, items }: ValidationRule) {
    this.code = code;
    this.holds = holds;
    this.severity = severity;
    this.message = message;
    this.items = [...items];
  }
}

@ObjectType({ description: 'The data-collection form of a programme version.' })
export class AuditTool {
  readonly #tool: AuditToolOf;

  @Field(() => [AuditSection], { description: 'The sections, in the order of the form.' })
  readonly sections: AuditSection[];

  @Field(() => [AuditItem], { description: 'The data items, in the order of the form.' })
  readonly items: AuditItem[];

  @Field(() => [AuditRule], { description: 'The checks across items.' })
  readonly rules: AuditRule[];

  constructor(tool: AuditToolOf) {
    this.#tool = tool;
    this.sections = tool.sections.map((section) => new AuditSection(section));
    this.items = tool.items.map((item) => new AuditItem(item));
    this.rules = tool.rules.map((rule) => new AuditRule(rule));
  }

  @Field(() => jsonObjectScalar, {
    description:
      "The JSON Schema (2020-12) of one case's answers: enough to draw the form and to check answers without this graph. Beside the standard keywords: `x-sections` and `x-section` (how the form is divided), `x-kind`, `x-unit`, `x-options` (the labels of codes), `x-visibleWhen` (CEL over the items' names: asked only where it is true; what is not asked has no value, whatever was answered), `x-isRequired` (whenever it is visible), `x-earliest`, `x-latest`, `x-decimalPlaces`, and `x-rules` (`holds` in CEL, `message`, `severity` and the `items` that a finding is shown beside).",
  })
  jsonSchema(): Readonly<Record<string, unknown>> {
    return toJsonSchema(this.#tool);
  }
}
