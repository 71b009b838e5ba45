import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { dayOfPlanning, oneLine, orNull, wanted } from '../input-parts.js';
import { auditCycleById } from './audit-cycle.loader.js';
import { AuditCycle, AuditCycleKindEnum } from './audit-cycle.type.js';
import { type AuditCycleKind } from './baseline.rules.js';
import { planAuditCycle } from './plan-audit-cycle.js';

@InputType({
  description: 'Plans an audit cycle. From the one date given all others follow; each can be given instead.',
})
class PlanAuditCycleInput extends IdempotentInput {
  @Field(() => ID, { description: 'The programme.' })
  readonly programmeId!: string;

  @Field(() => AuditCycleKindEnum, { description: 'What the cycle is for.' })
  readonly kind!: AuditCycleKind;

  @Field(() => String, { description: 'What it is called within its programme, 3 to 100 characters.' })
  readonly label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its code: the topic and one or two small letters. Left out, the next one of the programme.',
  })
  readonly code?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The baseline that a re-audit or supplementary audit is measured against.',
  })
  readonly baselineId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The approved version to audit against. Left out, the baseline's, and for a baseline the newest. Another one makes the cycle not comparable unless it only gained items, words or warnings.",
  })
  readonly programmeVersionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why a version is used that breaks with the baseline's, 10 to 500 characters; only where one does.",
  })
  readonly notComparableReason?: string | null;

  @Field(() => localDateScalar, { description: 'The first day of data collection.' })
  readonly collectionOpensOn!: string;

  @Field(() => localDateScalar, {
    nullable: true,
    description:
      'When the audit materials are sent. Left out, one calendar month before collection opens, or the next working day.',
  })
  readonly materialsOn?: string | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The last day of data collection. Left out, the 28th.',
  })
  readonly collectionClosesOn?: string | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The first day of online data submission. Left out, the day after collection closes.',
  })
  readonly submissionOpensOn?: string | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'The last day of online data submission, whole. Left out, the 28th.',
  })
  readonly submissionClosesOn?: string | null;

  @Field(() => localDateScalar, {
    nullable: true,
    description: 'When the reports are due. Left out, 84 days after submission closes, or the next working day.',
  })
  readonly reportOn?: string | null;
}

@ObjectType({ description: 'The cycle was planned.' })
class PlanAuditCycleSuccess {
  readonly #auditCycleId: string;

  constructor({ auditCycleId }: { readonly auditCycleId: string }) {
    this.#auditCycleId = auditCycleId;
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The new cycle with its schedule.' })
  auditCycle(@Ctx() context: SubgraphContext): Promise<AuditCycle | null> {
    return context.loader(auditCycleById).load(this.#auditCycleId);
  }
}

const inputSchema = z
  .object({
    programmeId: z.uuid('This is no id of a programme.'),
    kind: z.custom<AuditCycleKind>(),
    label: oneLine('A label', 3, 100),
    code: orNull(z.string()),
    baselineId: orNull(z.uuid('This is no id of an audit cycle.')),
    programmeVersionId: orNull(z.uuid('This is no id of a programme version.')),
    notComparableReason: orNull(oneLine('A reason', 10, 500)),
    collectionOpensOn: dayOfPlanning,
    materialsOn: orNull(dayOfPlanning),
    collectionClosesOn: orNull(dayOfPlanning),
    submissionOpensOn: orNull(dayOfPlanning),
    submissionClosesOn: orNull(dayOfPlanning),
    reportOn: orNull(dayOfPlanning),
    idempotencyKey: idempotencyKeySchema,
  })
  .transform(({ collectionOpensOn, materialsOn, collectionClosesOn, submissionOpensOn, ...rest }) => {
    const { submissionClosesOn, reportOn, ...facts } = rest;
    const others = wanted({ materialsOn, collectionClosesOn, submissionOpensOn, submissionClosesOn, reportOn });
    return { ...facts, schedule: { collectionOpensOn, ...others } };
  });

export const PlanAuditCycleMutation = defineMutation({
  operation: 'planAuditCycle',
  description:
    'Plans an audit cycle from the day on which collection opens: materials one month before, collection 28 days, then submission 28 days, the report 84 days later. For the central team.',
  schema: 'programmes',
  table: ACCESS,
  Input: PlanAuditCycleInput,
  input: inputSchema,
  useCase: planAuditCycle,
  Success: PlanAuditCycleSuccess,
  refusals: [NotFoundError, InputValidationError],
});
