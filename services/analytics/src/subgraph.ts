import 'reflect-metadata';
import { buildServiceSchema, type SubgraphSchema } from '@qip/subgraph-kit/schema/build-subgraph-schema';
import { textOf } from '@qip/subgraph-kit/schema/reference';
import { type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { isId } from '@qip/subgraph-kit/values/id';
import { AnalyseAuditCycleMutation } from './analysis/analyse-audit-cycle.mutation.js';
import { ANALYSIS_QUEUE } from './analysis/analysis-progress.js';
import { AuditCycleAnalysisResolver } from './analysis/analysis.resolver.js';
import { runAnalysis } from './analysis/run-analysis.js';
import { AuditCycleBenchmarkResolver, BenchmarkResolver } from './benchmark/benchmark.resolver.js';
import { StandardDrawingResolver } from './benchmark/drawing/drawing.resolver.js';
import { OrganisationResultResolver, TeamResultResolver } from './benchmark/own-result.resolver.js';
import { StandardBenchmarkResolver } from './benchmark/standard-benchmark.resolver.js';
import { BenchmarkExportsResolver } from './export/benchmark-exports.resolver.js';
import { nationalResultsFile, ownResultsFile } from './export/benchmark-file.js';
import { AllStandardsMetResolver, BenchmarkAllStandardsMetResolver } from './composite/all-standards-met.resolver.js';
import { PublishBenchmarkMutation } from './release/publish-benchmark.mutation.js';
import { ReviseBenchmarkMutation } from './release/revise-benchmark.mutation.js';
import { StandardStrataResolver } from './strata/strata.resolver.js';
import { AuditCycle } from './stubs/audit-cycle.stub.js';
import { Organisation } from './stubs/organisation.stub.js';
import { Standard } from './stubs/standard.stub.js';
import { Team } from './stubs/team.stub.js';
import { TrendPointResolver, TrendSegmentResolver } from './trend/own-trend.resolver.js';
import { StandardTrendResolver, TrendResolver } from './trend/trend.resolver.js';

/** The schema of the subgraph, for `main`, the emitter and the tests alike. */
export function buildAnalyticsSchema(): SubgraphSchema {
  return buildServiceSchema({
    resolvers: [
      BenchmarkResolver,
      StandardBenchmarkResolver,
      StandardDrawingResolver,
      OrganisationResultResolver,
      TeamResultResolver,
      BenchmarkAllStandardsMetResolver,
      AllStandardsMetResolver,
      StandardStrataResolver,
      AuditCycleBenchmarkResolver,
      BenchmarkExportsResolver,
      AuditCycleAnalysisResolver,
      TrendResolver,
      StandardTrendResolver,
      TrendSegmentResolver,
      TrendPointResolver,
      AnalyseAuditCycleMutation,
      PublishBenchmarkMutation,
      ReviseBenchmarkMutation,
    ],
    orphanedTypes: [AuditCycle, Organisation, Standard, Team],
    references: {
      // Their keys and nothing more: what this subgraph adds to them asks for the viewer's scope field by field.
      AuditCycle: (key) => {
        const id = textOf(key, 'id');
        return Promise.resolve(isId(id) ? new AuditCycle(id) : null);
      },
      Standard: (key) => {
        const id = textOf(key, 'id');
        return Promise.resolve(isId(id) ? new Standard(id) : null);
      },
    },
  });
}

/** The service, wherever it runs. It reads by plain SQL: figures are no objects with a life of their own. */
export const analyticsSubgraph: SubgraphDefinition = {
  name: 'analytics',
  buildSchema: buildAnalyticsSchema,
  entities: [],
  files: [nationalResultsFile, ownResultsFile],
  queues: [ANALYSIS_QUEUE],
  jobHandlers: [{ queue: ANALYSIS_QUEUE, run: runAnalysis }],
};
