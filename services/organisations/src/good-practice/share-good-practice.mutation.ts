import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { textSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { defineGoodPracticeSuccess } from './good-practice-success.js';
import { shareGoodPractice } from './share-good-practice.js';

@InputType({ description: 'Shares an example of good practice.' })
class ShareGoodPracticeInput extends IdempotentInput {
  @Field(() => ID, { description: 'The organisation whose example it is.' })
  readonly organisationId!: string;

  @Field(() => String, {
    description: 'What it is, 3 to 200 characters, without anything that identifies a person or your organisation.',
  })
  readonly title!: string;

  @Field(() => String, {
    description:
      'What was done and what came of it, 3 to 5000 characters, without anything that identifies a person or your organisation.',
  })
  readonly description!: string;

  @Field(() => ID, { nullable: true, description: 'The programme that it is about, if any.' })
  readonly programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The workshop for which it is shared, if any.' })
  readonly workshopId?: string | null;
}

export const ShareGoodPracticeMutation = defineMutation({
  operation: 'shareGoodPractice',
  description:
    'Shares an example of good practice, which the central team reviews before others see it. For the local lead.',
  schema: 'organisations',
  table: ACCESS,
  Input: ShareGoodPracticeInput,
  input: z.object({
    organisationId: z.uuid('This is no id of an organisation.'),
    title: textSchema('A title', 200),
    description: textSchema('A description', 5000),
    programmeId: z.uuid('This is no id of a programme.').nullish(),
    workshopId: z.uuid('This is no id of a workshop.').nullish(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: shareGoodPractice,
  Success: defineGoodPracticeSuccess('ShareGoodPracticeSuccess', 'The example was shared with the central team.'),
  refusals: [NotFoundError, IdentifierRefusedError],
});
