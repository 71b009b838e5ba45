import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { Benchmark } from '../benchmark/benchmark.type.js';
import { readBenchmark } from '../benchmark/read-benchmark.js';
import { publishBenchmark } from './publish-benchmark.js';

@InputType({ description: "Publishes a cycle's results." })
class PublishBenchmarkInput extends IdempotentInput {
  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => Int, { description: 'The version of the figures that you previewed.' })
  readonly expectedVersion!: number;
}

@ObjectType({ description: 'The results are published, and will never change under this revision.' })
class PublishBenchmarkSuccess {
  readonly #auditCycleId: string;

  constructor({ auditCycleId }: { readonly auditCycleId: string }) {
    this.#auditCycleId = auditCycleId;
  }

  @Field(() => Benchmark, { nullable: true, description: 'What was published.' })
  benchmark(@Ctx() context: SubgraphContext): Promise<Benchmark | null> {
    return readBenchmark(context, { auditCycleId: this.#auditCycleId, organisationId: null, revision: null });
  }
}

export const PublishBenchmarkMutation = defineMutation({
  operation: 'publishBenchmark',
  description:
    'Publishes the results of a locked and analysed cycle: draws the codes of the peers and fixes for ever what may be said of whom. For the central team.',
  schema: 'analytics',
  table: ACCESS,
  Input: PublishBenchmarkInput,
  input: z.object({
    auditCycleId: z.uuid('This is no id of an audit cycle.'),
    expectedVersion: z.int(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: publishBenchmark,
  Success: PublishBenchmarkSuccess,
  refusals: [NotFoundError, InvalidTransitionError, StaleVersionError],
});
