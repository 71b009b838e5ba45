import { Field, Int, ObjectType } from 'type-graphql';

/** A row and the one above it that is the same, as they are read. */
export interface DuplicateRows {
  readonly row: number;
  readonly sameAsRow: number;
}

@ObjectType({
  description:
    'A row of a file with the same team and answers as one above it. It may be the same patient twice, or two who are alike: look before you commit.',
})
export class CaseUploadDuplicate {
  @Field(() => Int, { description: 'The row as the spreadsheet counts it: the headings are row 1.' })
  readonly row: number;

  @Field(() => Int, { description: 'The first row above it that is the same.' })
  readonly sameAsRow: number;

  constructor({ row, sameAsRow }: DuplicateRows) {
    this.row = row;
    this.sameAsRow = sameAsRow;
  }
}
