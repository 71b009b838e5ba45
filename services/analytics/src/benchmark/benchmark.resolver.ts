import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { Benchmark } from './benchmark.type.js';
import { Coverage } from './coverage.type.js';
import { ExpectedFalseFlags } from './national-spread.type.js';
import { readBenchmark } from './read-benchmark.js';
import { releasedFiguresOf } from './released-figures.loader.js';
import { StandardBenchmark } from './standard-benchmark.type.js';

const FOR_WHOM =
  'For which of your organisations, or their predecessors; needed only when more than one of them took part. Null shows the only one.';

const WHICH = 'An earlier revision by its number. Null shows the latest that you may see.';

@Resolver(() => Benchmark)
export class BenchmarkResolver {
  @Query(() => Benchmark, {
    nullable: true,
    description:
      'The results of an audit cycle; null when they are not published, or when the organisation is none of yours. The central team sees them before.',
  })
  async benchmark(
    @Ctx() context: SubgraphContext,
    @Arg('auditCycleId', () => ID, { description: 'The audit cycle.' }) auditCycleId: string,
    @Arg('organisationId', () => ID, { nullable: true, description: FOR_WHOM }) organisationId?: string | null,
    @Arg('revision', () => Int, { nullable: true, description: WHICH }) revision?: number | null,
  ): Promise<Benchmark | null> {
    requireAttempt(ACCESS, await context.actor(), 'readBenchmark');
    return readBenchmark(context, {
      auditCycleId,
      organisationId: organisationId ?? null,
      revision: revision ?? null,
    });
  }

  @FieldResolver(() => AuditCycle, { nullable: true, description: 'The cycle; null when that cannot be told now.' })
  auditCycle(@Root() { snapshot }: Benchmark): AuditCycle {
    return new AuditCycle(snapshot.auditCycleId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description:
      'The organisation for which you read; null when none of yours took part, or more than one could be meant.',
  })
  ownOrganisation(@Root() { viewpoint }: Benchmark): Organisation | null {
    return viewpoint.ownOrganisationId === null ? null : new Organisation(viewpoint.ownOrganisationId);
  }

  @FieldResolver(() => Coverage, { description: 'How much of what was expected came, of all organisations together.' })
  async coverage(@Root() { snapshot }: Benchmark, @Ctx() context: SubgraphContext): Promise<Coverage> {
    return new Coverage((await context.loader(releasedFiguresOf).load(snapshot)).coverage);
  }

  @FieldResolver(() => ExpectedFalseFlags, {
    description: 'How many flags chance alone would give at most: to be printed on every page that shows flags.',
  })
  async expectedFalseFlags(
    @Root() { snapshot, participantCount }: Benchmark,
    @Ctx() context: SubgraphContext,
  ): Promise<ExpectedFalseFlags> {
    const { standards } = await context.loader(releasedFiguresOf).load(snapshot);
    return new ExpectedFalseFlags(participantCount, standards.length);
  }

  @FieldResolver(() => [StandardBenchmark], { description: 'Standard by standard, in the order of their numbers.' })
  async standards(@Root() benchmark: Benchmark, @Ctx() context: SubgraphContext): Promise<StandardBenchmark[]> {
    const { standards } = await context.loader(releasedFiguresOf).load(benchmark.snapshot);
    return standards.map((released) => new StandardBenchmark(benchmark, released));
  }
}

@Resolver(() => AuditCycle)
export class AuditCycleBenchmarkResolver {
  @FieldResolver(() => Benchmark, {
    nullable: true,
    description: 'The results of the cycle; null when they are not published, or when you may not see them.',
  })
  benchmark(
    @Root() { id }: AuditCycle,
    @Ctx() context: SubgraphContext,
    @Arg('organisationId', () => ID, { nullable: true, description: FOR_WHOM }) organisationId?: string | null,
    @Arg('revision', () => Int, { nullable: true, description: WHICH }) revision?: number | null,
  ): Promise<Benchmark | null> {
    return readBenchmark(context, {
      auditCycleId: id,
      organisationId: organisationId ?? null,
      revision: revision ?? null,
    });
  }
}
