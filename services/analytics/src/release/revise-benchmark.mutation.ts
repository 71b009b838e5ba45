import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { Benchmark } from '../benchmark/benchmark.type.js';
import { readBenchmark } from '../benchmark/read-benchmark.js';
import { reviseBenchmark } from './revise-benchmark.js';

const LENGTH = 'A reason has 3 to 500 characters.';

@InputType({ description: "Corrects a cycle's published results with the figures of a later lock." })
class ReviseBenchmarkInput extends IdempotentInput {
  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => Int, { description: 'The version of the figures that you previewed.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    description:
      'Why the published results are corrected, 3 to 500 characters. All who read the results read it: name no organisation.',
  })
  readonly reason!: string;
}

@ObjectType({ description: 'The correction is prepared under the next revision, and not published yet.' })
class ReviseBenchmarkSuccess {
  readonly #revised: { readonly auditCycleId: string; readonly revision: number };

  constructor(revised: { readonly auditCycleId: string; readonly revision: number }) {
    this.#revised = revised;
  }

  @Field(() => Benchmark, { nullable: true, description: 'What will be published next, to be looked at before.' })
  benchmark(@Ctx() context: SubgraphContext): Promise<Benchmark | null> {
    const { auditCycleId, revision } = this.#revised;
    return readBenchmark(context, { auditCycleId, organisationId: null, revision });
  }
}

export const ReviseBenchmarkMutation = defineMutation({
  operation: 'reviseBenchmark',
  description:
    'Prepares a correction of published results: the figures of a later lock become the next revision, with a reason. Preview it, then publish it; what is published already stays readable as it is. For the central team.',
  schema: 'analytics',
  table: ACCESS,
  Input: ReviseBenchmarkInput,
  input: z.object({
    auditCycleId: z.uuid('This is no id of an audit cycle.'),
    expectedVersion: z.int(),
    reason: z.string().trim().min(3, LENGTH).max(500, LENGTH),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: reviseBenchmark,
  Success: ReviseBenchmarkSuccess,
  refusals: [NotFoundError, InvalidTransitionError, StaleVersionError, IdentifierRefusedError],
});
