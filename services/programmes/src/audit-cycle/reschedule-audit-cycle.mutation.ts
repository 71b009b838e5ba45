import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { StaleVersionError } from '@qip/subgraph-kit/errors/stale-version-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { dayOfPlanning, oneLine, orNull, wanted } from '../input-parts.js';
import { auditCycleById } from './audit-cycle.loader.js';
import { AuditCycle } from './audit-cycle.type.js';
import { rescheduleAuditCycle } from './reschedule-audit-cycle.js';

@InputType({
  description:
    'Moves days of an audit cycle. What is left out stays where it is: nothing follows from another day here.',
})
class RescheduleAuditCycleInput extends IdempotentInput {
  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => Int, { description: 'The `version` of the cycle as you read it.' })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'Why, 3 to 500 characters on one line. Everybody can read it.' })
  readonly reason!: string;

  @Field(() => localDateScalar, { nullable: true, description: 'When the audit materials are sent.' })
  readonly materialsOn?: string | null;

  @Field(() => localDateScalar, { nullable: true, description: 'The first day of data collection.' })
  readonly collectionOpensOn?: string | null;

  @Field(() => localDateScalar, { nullable: true, description: 'The last day of data collection.' })
  readonly collectionClosesOn?: string | null;

  @Field(() => localDateScalar, { nullable: true, description: 'The first day of online data submission.' })
  readonly submissionOpensOn?: string | null;

  @Field(() => localDateScalar, { nullable: true, description: 'The last day of online data submission, whole.' })
  readonly submissionClosesOn?: string | null;

  @Field(() => localDateScalar, { nullable: true, description: 'When the reports are due.' })
  readonly reportOn?: string | null;
}

@ObjectType({ description: 'The days were moved.' })
class RescheduleAuditCycleSuccess {
  readonly #auditCycleId: string;

  constructor({ auditCycleId }: { readonly auditCycleId: string }) {
    this.#auditCycleId = auditCycleId;
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The cycle with its new schedule.' })
  auditCycle(@Ctx() context: SubgraphContext): Promise<AuditCycle | null> {
    return context.loader(auditCycleById).load(this.#auditCycleId);
  }
}

const inputSchema = z
  .object({
    auditCycleId: z.uuid('This is no id of an audit cycle.'),
    expectedVersion: z.int(),
    reason: oneLine('A reason', 3, 500),
    materialsOn: orNull(dayOfPlanning),
    collectionOpensOn: orNull(dayOfPlanning),
    collectionClosesOn: orNull(dayOfPlanning),
    submissionOpensOn: orNull(dayOfPlanning),
    submissionClosesOn: orNull(dayOfPlanning),
    reportOn: orNull(dayOfPlanning),
    idempotencyKey: idempotencyKeySchema,
  })
  .transform(({ auditCycleId, expectedVersion, reason, idempotencyKey, ...days }) => ({
    auditCycleId,
    expectedVersion,
    reason,
    idempotencyKey,
    days: wanted(days),
  }));

export const RescheduleAuditCycleMutation = defineMutation({
  operation: 'rescheduleAuditCycle',
  description:
    'Moves days of an audit cycle that have not come yet, with the submission window; organisations keep the extensions that they have. Once the materials are out, the leads are told by e-mail. Refused once the cycle is locked. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: RescheduleAuditCycleInput,
  input: inputSchema,
  useCase: rescheduleAuditCycle,
  Success: RescheduleAuditCycleSuccess,
  refusals: [NotFoundError, StaleVersionError, InvalidTransitionError, InputValidationError, IdentifierRefusedError],
});
