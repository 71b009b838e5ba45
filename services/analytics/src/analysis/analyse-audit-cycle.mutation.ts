import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { analyseAuditCycle } from './analyse-audit-cycle.js';
import { analysisByCycle } from './analysis.loader.js';
import { Analysis } from './analysis.type.js';

@InputType({ description: 'Asks for the analysis of a locked cycle.' })
class AnalyseAuditCycleInput extends IdempotentInput {
  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;
}

@ObjectType({ description: 'The analysis is under way, or was already.' })
class AnalyseAuditCycleSuccess {
  readonly #auditCycleId: string;

  constructor({ auditCycleId }: { readonly auditCycleId: string }) {
    this.#auditCycleId = auditCycleId;
  }

  @Field(() => Analysis, { nullable: true, description: 'Where it stands.' })
  analysis(@Ctx() context: SubgraphContext): Promise<Analysis | null> {
    return context.loader(analysisByCycle).load(this.#auditCycleId);
  }
}

export const AnalyseAuditCycleMutation = defineMutation({
  operation: 'analyseAuditCycle',
  description:
    'Starts the analysis of a locked cycle where there is none or it failed; otherwise gives the one there is. For the central team.',
  schema: 'analytics',
  table: ACCESS,
  Input: AnalyseAuditCycleInput,
  input: z.object({
    auditCycleId: z.uuid('This is no id of an audit cycle.'),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: analyseAuditCycle,
  Success: AnalyseAuditCycleSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
