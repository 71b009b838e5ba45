import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { Benchmark } from '../benchmark/benchmark.type.js';
import { BenchmarkExports } from './benchmark-exports.type.js';
import { nationalResultsFile, ownResultsFile } from './benchmark-file.js';
import { type NATIONAL_FORMS } from './national-file.js';
import { type OWN_FORMS } from './own-file.js';

@Resolver(() => Benchmark)
export class BenchmarkExportsResolver {
  @FieldResolver(() => BenchmarkExports, {
    nullable: true,
    description: 'The results as files; null while they are not published.',
  })
  async exports(
    @Root() { snapshot, viewpoint: { ownOrganisationId } }: Benchmark,
    @Ctx() context: SubgraphContext,
  ): Promise<BenchmarkExports | null> {
    if (snapshot.publishedAt === null) return null;
    const snapshotId = snapshot.id;
    const national = (form: (typeof NATIONAL_FORMS)[number]): Promise<string> =>
      nationalResultsFile.address(context, { organisationId: null, about: { snapshotId, form } });
    const own = (form: (typeof OWN_FORMS)[number], organisationId: string): Promise<string> =>
      ownResultsFile.address(context, { organisationId, about: { snapshotId, form } });
    return new BenchmarkExports({
      national: {
        csv: await national('CSV'),
        metadata: await national('CSV_METADATA'),
        measures: await national('FHIR_MEASURES'),
      },
      own:
        ownOrganisationId === null
          ? null
          : {
              csv: await own('CSV', ownOrganisationId),
              workbook: await own('XLSX', ownOrganisationId),
              measureReports: await own('FHIR_MEASURE_REPORTS', ownOrganisationId),
            },
    });
  }
}
