import { Field, ObjectType } from 'type-graphql';

/** The addresses of a cycle's templates. */
interface TemplateAddresses {
  readonly csvUrl: string;
  readonly xlsxUrl: string;
  readonly dataDictionaryUrl: string;
}

@ObjectType({
  description:
    "Files to collect an organisation's cases of a cycle with. Each address is good for ten minutes, with the access token of somebody who may add cases for the organisation.",
})
export class CaseTemplates {
  @Field(() => String, { description: 'Where to GET the row of headings of a file of cases, as CSV.' })
  readonly csvUrl: string;

  @Field(() => String, {
    description:
      'Where to GET a workbook (XLSX) to fill in: your teams and every option to choose from, ranges held to, the data dictionary beside it. Save its first sheet as CSV to upload it.',
  })
  readonly xlsxUrl: string;

  @Field(() => String, {
    description: 'Where to GET what each column means, its kind, range, options and rules, as CSV.',
  })
  readonly dataDictionaryUrl: string;

  constructor({ csvUrl, xlsxUrl, dataDictionaryUrl }: TemplateAddresses) {
    this.csvUrl = csvUrl;
    this.xlsxUrl = xlsxUrl;
    this.dataDictionaryUrl = dataDictionaryUrl;
  }
}
