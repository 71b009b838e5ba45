import { Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InvalidTransitionError } from '@qip/subgraph-kit/errors/invalid-transition-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { WindowClosedError } from '@qip/subgraph-kit/errors/window-closed-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { enrol } from './enrol.js';
import { enrolmentById } from './enrolment.loader.js';
import { Enrolment } from './enrolment.type.js';
import { NotAMemberError } from './not-a-member-error.js';

@InputType({ description: 'Enrols an organisation in an audit cycle.' })
class EnrolInput extends IdempotentInput {
  @Field(() => ID, { description: 'Your organisation.' })
  readonly organisationId!: string;

  @Field(() => ID, { description: 'The audit cycle.' })
  readonly auditCycleId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many cases you expect to submit, 0 to 100,000; left out when you cannot say.',
  })
  readonly casesExpected?: number | null;
}

@ObjectType({ description: 'The organisation takes part.' })
class EnrolSuccess {
  readonly #enrolmentId: string;

  constructor({ enrolmentId }: { readonly enrolmentId: string }) {
    this.#enrolmentId = enrolmentId;
  }

  @Field(() => Enrolment, { nullable: true, description: 'The enrolment.' })
  enrolment(@Ctx() context: SubgraphContext): Promise<Enrolment | null> {
    return context.loader(enrolmentById).load(this.#enrolmentId);
  }
}

const CASES = 'The number of cases expected is a whole number from 0 to 100,000.';

const inputSchema = z.object({
  organisationId: z.uuid('This is no id of an organisation.'),
  auditCycleId: z.uuid('This is no id of an audit cycle.'),
  casesExpected: z
    .int(CASES)
    .min(0, CASES)
    .max(100_000, CASES)
    .nullish()
    .transform((count) => count ?? null),
  idempotencyKey: idempotencyKeySchema,
});

export const EnrolMutation = defineMutation({
  operation: 'enrol',
  description:
    'Enrols an organisation in an audit cycle, for the first time or again after it withdrew, until submission closes. For its local lead, and for the QIP lead of the programme.',
  schema: 'programmes',
  table: ACCESS,
  Input: EnrolInput,
  input: inputSchema,
  useCase: enrol,
  Success: EnrolSuccess,
  refusals: [NotFoundError, NotAMemberError, InvalidTransitionError, WindowClosedError],
});
