import { Field, ObjectType } from 'type-graphql';
import { type Issue } from '@qip/audit-engine/issue';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';

export const IssueSeverityEnum = defineEnum<Issue['severity']>('IssueSeverity', 'How much a finding weighs.', {
  ERROR: 'It has to be put right: a case with an error is not complete.',
  WARNING: 'It is worth a second look, and stands in the way of nothing.',
});

@ObjectType({ description: 'Something that the audit tool finds in a case. It never repeats an answer.' })
export class CaseIssue {
  @Field(() => String, {
    nullable: true,
    description: 'The name of the item that it is shown beside; null where it belongs to the case as a whole.',
  })
  readonly item: string | null;

  @Field(() => String, {
    description: 'What kind of finding it is: a code of the audit engine or of a validation rule.',
  })
  readonly code: string;

  @Field(() => IssueSeverityEnum, { description: 'How much it weighs.' })
  readonly severity: Issue['severity'];

  @Field(() => String, { description: 'What is found and what to do about it, as a sentence for a person.' })
  readonly message: string;

  constructor({ item, code, severity, message }: Issue) {
    this.item = item;
    this.code = code;
    this.severity = severity;
    this.message = message;
  }
}
