import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { localDateScalar } from '@qip/subgraph-kit/schema/scalars';
import { textSchema } from '@qip/subgraph-kit/text/text-schema';
import { type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { dayOfPlanning } from '../input-parts.js';
import { OWNER_ROLES, type OwnerRole } from './action-plan.rules.js';
import { OwnerRoleEnum } from './planned-action.type.js';

const NOBODY = 'without anything that identifies a person';

/** What is said of an action, in every input that says it. */
@InputType()
export abstract class ActionContentInput extends IdempotentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The standard of the cycle that it is about; left out, the audit as a whole.',
  })
  readonly standardId?: string | null;

  @Field(() => String, { description: `What falls short of the standard, 3 to 2000 characters, ${NOBODY}.` })
  readonly gap!: string;

  @Field(() => String, { description: `Why, as far as it is known, 3 to 2000 characters, ${NOBODY}.` })
  readonly cause!: string;

  @Field(() => String, { description: `What will be done, 3 to 2000 characters, ${NOBODY}.` })
  readonly action!: string;

  @Field(() => OwnerRoleEnum, { description: 'Who is to do it, by role.' })
  readonly ownerRole!: OwnerRole;

  @Field(() => localDateScalar, { description: 'The day by whose end it should be done: today or later.' })
  readonly dueOn!: LocalDate;
}

/** Which action is changed, in every input that changes one. */
@InputType()
export abstract class ActionAsReadInput extends IdempotentInput {
  @Field(() => ID, { description: 'The action.' })
  readonly plannedActionId!: string;

  @Field(() => Int, { description: 'The `version` of the action as you read it.' })
  readonly expectedVersion!: number;
}

const orNull = (id: string | null | undefined): string | null => id ?? null;

/** The parts of the input schemas that belong to `ActionContentInput`. */
export const contentSchema = {
  standardId: z.uuid('This is no id of a standard.').nullish().transform(orNull),
  gap: textSchema('A gap', 2000),
  cause: textSchema('A cause', 2000),
  action: textSchema('An action', 2000),
  ownerRole: z.enum(OWNER_ROLES),
  dueOn: dayOfPlanning,
  idempotencyKey: idempotencyKeySchema,
} as const;

/** The parts of the input schemas that belong to `ActionAsReadInput`. */
export const asReadSchema = {
  plannedActionId: z.uuid('This is no id of an action.'),
  expectedVersion: z.int(),
  idempotencyKey: idempotencyKeySchema,
} as const;
