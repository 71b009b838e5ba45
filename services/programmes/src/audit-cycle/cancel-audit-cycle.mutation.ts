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
import { oneLine } from '../input-parts.js';
import { auditCycleById } from './audit-cycle.loader.js';
import { AuditCycle } from './audit-cycle.type.js';
import { cancelAuditCycle } from './cancel-audit-cycle.js';

@InputType({ description: 'Cancels an audit cycle.' })
class CancelAuditCycleInput extends IdempotentInput {
  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => Int, { description: 'The `version` of the cycle as you read it.' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'Why, 3 to 500 characters on one line. Everybody can read it.' })
  readonly reason!: string;
}

@ObjectType({ description: 'The cycle does not take place.' })
class CancelAuditCycleSuccess {
  readonly #auditCycleId: string;

  constructor({ auditCycleId }: { readonly auditCycleId: string }) {
    this.#auditCycleId = auditCycleId;
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The cycle, cancelled.' })
  auditCycle(@Ctx() context: SubgraphContext): Promise<AuditCycle | null> {
    return context.loader(auditCycleById).load(this.#auditCycleId);
  }
}

const inputSchema = z.object({
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  expectedVersion: z.int(),
  reason: oneLine('A reason', 3, 500),
  idempotencyKey: idempotencyKeySchema,
});

export const CancelAuditCycleMutation = defineMutation({
  operation: 'cancelAuditCycle',
  description:
    'Cancels an audit cycle for good, as long as it is not locked and nothing is measured against it: nobody enrols in it or writes cases any more, and the leads are told by e-mail. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: CancelAuditCycleInput,
  input: inputSchema,
  useCase: cancelAuditCycle,
  Success: CancelAuditCycleSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, IdentifierRefusedError],
});
