import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { isLocalDate, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { ACCESS } from '../access-table.js';
import { submissionWindow } from '../gate/submission-window.loader.js';
import { SubmissionWindow } from '../gate/submission-window.type.js';
import { type GateKey } from '../gate/take-gate.js';
import { screenedKeySchema } from '../identifier-screen/screened-key.js';
import { reasonSchema } from '../reason-schema.js';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { NotEnrolledError } from '../submission/not-enrolled-error.js';
import { extendSubmission } from './extend-submission.js';

@InputType({ description: 'Gives one organisation more time in an audit cycle.' })
class ExtendSubmissionInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => localDateScalar, { description: "Its own last day, later than the audit cycle's." })
  readonly closesOn!: string;

  @Field(() => String, { description: 'Why, 3 to 500 characters; the organisation can read it.' })
  readonly reason!: string;
}

@ObjectType({ description: 'The organisation has more time.' })
class ExtendSubmissionSuccess {
  readonly #key: GateKey & { readonly organisationId: string };

  constructor(key: GateKey & { readonly organisationId: string }) {
    this.#key = key;
  }

  @Field(() => Organisation, { nullable: true, description: 'The organisation; null when that cannot be told now.' })
  organisation(): Organisation {
    return new Organisation(this.#key.organisationId);
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The audit cycle; null when that cannot be told now.' })
  auditCycle(): AuditCycle {
    return new AuditCycle(this.#key.auditCycleId);
  }

  @Field(() => SubmissionWindow, { nullable: true, description: "The organisation's window as it is now." })
  window(@Ctx() context: SubgraphContext): Promise<SubmissionWindow | null> {
    return context.loader(submissionWindow).load(this.#key);
  }
}

const inputSchema = z.object({
  organisationId: z.uuid('This is no id of an organisation.'),
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  closesOn: z.string().refine((text): text is LocalDate => isLocalDate(text), 'This is no day.'),
  reason: reasonSchema,
  idempotencyKey: screenedKeySchema,
});

export const ExtendSubmissionMutation = defineMutation({
  operation: 'extendSubmission',
  description:
    'Gives one organisation a later last day than the audit cycle has, before the cycle is locked; the enrolment window stays as it is. For the central team.',
  schema: 'submissions',
  table: ACCESS,
  Input: ExtendSubmissionInput,
  input: inputSchema,
  useCase: extendSubmission,
  Success: ExtendSubmissionSuccess,
  refusals: [NotFoundError, NotEnrolledError, InputValidationError, InvalidTransitionError, IdentifierRefusedError],
});
