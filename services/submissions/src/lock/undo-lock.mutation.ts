import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { reasonSchema } from '../reason-schema.js';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { cycleLock, type CycleLockKey } from './cycle-lock.loader.js';
import { CycleLock } from './cycle-lock.type.js';
import { undoLock } from './undo-lock.js';

@InputType({ description: 'Undoes the lock of an audit cycle.' })
class UndoLockInput extends IdempotentInput {
  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => Int, { description: 'The number of the lock that you mean: the one that stands.' })
  readonly expectedLockNumber!: number;

  @Field(() => String, { description: 'Why, 3 to 500 characters.' })
  readonly reason!: string;
}

@ObjectType({ description: 'The lock was undone; nothing can be published from it any more.' })
class UndoLockSuccess {
  readonly #key: CycleLockKey;

  constructor(key: CycleLockKey) {
    this.#key = key;
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The audit cycle; null when that cannot be told now.' })
  auditCycle(): AuditCycle {
    return new AuditCycle(this.#key.auditCycleId);
  }

  @Field(() => CycleLock, { nullable: true, description: 'The lock that was undone.' })
  lock(@Ctx() context: SubgraphContext): Promise<CycleLock | null> {
    return context.loader(cycleLock).load(this.#key);
  }
}

const inputSchema = z.object({
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  expectedLockNumber: z.int().min(1, 'The first lock has the number 1.'),
  reason: reasonSchema,
  idempotencyKey: screenedKeySchema,
});

export const UndoLockMutation = defineMutation({
  operation: 'undoLock',
  description:
    'Undoes the lock of an audit cycle as long as nothing was published from it: the gate opens again, or stays locked by an earlier lock. For the central team.',
  schema: 'submissions',
  table: ACCESS,
  Input: UndoLockInput,
  input: inputSchema,
  useCase: undoLock,
  Success: UndoLockSuccess,
  refusals: [NotFoundError, InvalidTransitionError, StaleVersionError, IdentifierRefusedError],
});
