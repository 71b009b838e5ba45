import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { reasonSchema } from '../reason-schema.js';
import { cycleLock, type CycleLockKey } from './cycle-lock.loader.js';
import { CycleLock } from './cycle-lock.type.js';
import { lockAuditCycle, type UnsignedChoice } from './lock-audit-cycle.js';

const UnsignedChoiceEnum = defineEnum<UnsignedChoice>(
  'UnsignedChoice',
  'What a lock does with the complete cases of submissions that nobody has signed off.',
  {
    TAKE_COMPLETE: 'They are taken in.',
    LEAVE_OUT: 'They are left out: the organisation does not count as having taken part.',
  },
);

@InputType({ description: 'Locks an audit cycle.' })
class LockAuditCycleInput extends IdempotentInput {
  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => UnsignedChoiceEnum, { description: 'What becomes of submissions that nobody has signed off.' })
  readonly unsigned!: UnsignedChoice;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is locked, 3 to 500 characters; needed while the window is still open, for one organisation at least.',
  })
  readonly reason?: string | null;
}

@ObjectType({ description: 'The audit cycle was locked; its analysis follows.' })
class LockAuditCycleSuccess {
  readonly #key: CycleLockKey;

  constructor(key: CycleLockKey) {
    this.#key = key;
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The audit cycle; null when that cannot be told now.' })
  auditCycle(): AuditCycle {
    return new AuditCycle(this.#key.auditCycleId);
  }

  @Field(() => CycleLock, { nullable: true, description: 'The lock.' })
  lock(@Ctx() context: SubgraphContext): Promise<CycleLock | null> {
    return context.loader(cycleLock).load(this.#key);
  }
}

const inputSchema = z.object({
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  unsigned: z.custom<UnsignedChoice>(),
  reason: reasonSchema.nullish(),
  idempotencyKey: screenedKeySchema,
});

export const LockAuditCycleMutation = defineMutation({
  operation: 'lockAuditCycle',
  description:
    'Locks an audit cycle: nothing in it can be changed any more, and the analysis of what it holds follows. Again only after a submission was reopened, to take in its correction. For the central team.',
  schema: 'submissions',
  table: ACCESS,
  Input: LockAuditCycleInput,
  input: inputSchema,
  useCase: lockAuditCycle,
  Success: LockAuditCycleSuccess,
  refusals: [NotFoundError, InputValidationError, InvalidTransitionError, IdentifierRefusedError],
});
