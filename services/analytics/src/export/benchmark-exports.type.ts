import { Field, ObjectType } from 'type-graphql';

const FOR_TEN_MINUTES =
  'An address on the gateway, for ten minutes, to be fetched with your own access token (Authorization header).';

@ObjectType({ description: `The published results as files. ${FOR_TEN_MINUTES}` })
export class BenchmarkExports {
  @Field(() => String, { description: 'The total national sample as CSV, a row for every standard.' })
  readonly nationalCsvUrl: string;

  @Field(() => String, {
    description: 'What describes the national CSV to a machine: CSV on the Web metadata (W3C), with the provenance.',
  })
  readonly nationalMetadataUrl: string;

  @Field(() => String, { description: 'The standards as FHIR R4 Measures, in a Bundle.' })
  readonly fhirMeasuresUrl: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The results of your own organisation and its teams as CSV; null where you read for none. Fewer than 5 judged cases are only called so.',
  })
  readonly ownCsvUrl: string | null;

  @Field(() => String, { nullable: true, description: 'The same as a workbook (XLSX); null where you read for none.' })
  readonly ownWorkbookUrl: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The results of your own organisation as FHIR R4 MeasureReports (summary), in a Bundle; null where you read for none.',
  })
  readonly fhirMeasureReportsUrl: string | null;

  constructor(urls: {
    readonly national: { readonly csv: string; readonly metadata: string; readonly measures: string };
    readonly own: { readonly csv: string; readonly workbook: string; readonly measureReports: string } | null;
  }) {
    this.nationalCsvUrl = urls.national.csv;
    this.nationalMetadataUrl = urls.national.metadata;
    this.fhirMeasuresUrl = urls.national.measures;
    this.ownCsvUrl = urls.own?.csv ?? null;
    this.ownWorkbookUrl = urls.own?.workbook ?? null;
    this.fhirMeasureReportsUrl = urls.own?.measureReports ?? null;
  }
}
