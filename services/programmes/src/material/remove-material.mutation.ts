import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { auditCycleById } from '../audit-cycle/audit-cycle.loader.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { removeMaterial } from './remove-material.js';

@InputType({ description: 'Takes a material away.' })
class RemoveMaterialInput extends IdempotentInput {
  @Field(() => ID, { description: 'The material.' })
  readonly materialId!: string;
}

@ObjectType({ description: 'The material was taken away, and its file with it.' })
class RemoveMaterialSuccess {
  readonly #auditCycleId: string;

  constructor({ auditCycleId }: { readonly auditCycleId: string }) {
    this.#auditCycleId = auditCycleId;
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The cycle that it went with.' })
  auditCycle(@Ctx() context: SubgraphContext): Promise<AuditCycle | null> {
    return context.loader(auditCycleById).load(this.#auditCycleId);
  }
}

const inputSchema = z.object({
  materialId: z.uuid('This is no id of a material.'),
  idempotencyKey: idempotencyKeySchema,
});

export const RemoveMaterialMutation = defineMutation({
  operation: 'removeMaterial',
  description:
    'Takes a material away with its file: until the day before the materials are due, and later one whose file has not come or was refused. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: RemoveMaterialInput,
  input: inputSchema,
  useCase: removeMaterial,
  Success: RemoveMaterialSuccess,
  refusals: [NotFoundError, InvalidTransitionError],
});
