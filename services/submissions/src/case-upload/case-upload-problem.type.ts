import { Field, Int, ObjectType } from 'type-graphql';
import { type Issue } from '@qip/audit-engine/issue';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { IdentifierKindEnum } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';
import { IssueSeverityEnum } from '../case/case-issue.type.js';
import { type FileProblem } from '../csv/file-problem.js';

@ObjectType({
  description:
    'Something wrong with a file, or worth a look, at the place where a spreadsheet shows it. Never the cell itself.',
})
export class CaseUploadProblem {
  @Field(() => Int, {
    nullable: true,
    description:
      'The row as the spreadsheet counts it: the headings are row 1. Null where it belongs to the whole file.',
  })
  readonly row: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The heading of the column, where it is `teamCode` or an item of the audit tool; null otherwise.',
  })
  readonly columnName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The letter of the column in the spreadsheet; null where it belongs to no column of the file.',
  })
  readonly columnLetter: string | null;

  @Field(() => String, { description: 'What kind of problem it is.' })
  readonly code: string;

  @Field(() => IssueSeverityEnum, { description: 'How much it weighs: a file with an error is refused.' })
  readonly severity: Issue['severity'];

  @Field(() => IdentifierKindEnum, {
    nullable: true,
    description: 'What a cell looks like that was refused because it may identify a person; null for other problems.',
  })
  readonly identifierKind: IdentifierKind | null;

  @Field(() => String, { description: 'What is wrong and what to do about it, as a sentence for a person.' })
  readonly message: string;

  constructor(problem: FileProblem) {
    this.row = problem.row;
    this.columnName = problem.columnName;
    this.columnLetter = problem.columnLetter;
    this.code = problem.code;
    this.severity = problem.severity;
    this.identifierKind = problem.identifierKind;
    this.message = problem.message;
  }
}

export const CaseUploadProblemConnection = defineConnection(
  'CaseUploadProblem',
  'problems of a file',
  () => CaseUploadProblem,
);
