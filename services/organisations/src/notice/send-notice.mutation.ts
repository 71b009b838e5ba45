import { Ctx, Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { IdentifierRefusedError } from '@qip/subgraph-kit/errors/identifier-refused-error';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { NotFoundError } from '@qip/subgraph-kit/errors/not-found-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { textSchema } from '@qip/subgraph-kit/text/text-schema';
import { ACCESS } from '../access-table.js';
import { type Region } from '../organisation/organisation.rules.js';
import { RegionEnum } from '../organisation/organisation.type.js';
import { noticeById } from './notice.loader.js';
import { Notice } from './notice.type.js';
import { sendNotice } from './send-notice.js';

@InputType({
  description:
    'Writes to current local leads: to those of a region, to those whose organisations take part in a programme, to those of both, or to all.',
})
class SendNoticeInput extends IdempotentInput {
  @Field(() => String, {
    description: 'The subject, one line of 3 to 150 characters. Nothing that identifies a person.',
  })
  readonly subject!: string;

  @Field(() => String, {
    description:
      'What it says, 3 to 5,000 characters; an empty line begins a paragraph. Nothing that identifies a person.',
  })
  readonly text!: string;

  @Field(() => RegionEnum, { nullable: true, description: 'Only the leads of this region; left out, of every one.' })
  readonly region?: Region | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only the leads of organisations enrolled in a cycle of this programme; left out, of all.',
  })
  readonly programmeId?: string | null;
}

@ObjectType({ description: 'The notice is on its way.' })
class SendNoticeSuccess {
  readonly #noticeId: string;

  constructor({ noticeId }: { readonly noticeId: string }) {
    this.#noticeId = noticeId;
  }

  @Field(() => Notice, { nullable: true, description: 'The notice, which says how many leads it is for.' })
  notice(@Ctx() context: SubgraphContext): Promise<Notice | null> {
    return context.loader(noticeById).load(this.#noticeId);
  }
}

const SUBJECT = /^\P{Cc}{3,150}$/u;

export const SendNoticeMutation = defineMutation({
  operation: 'sendNotice',
  description: 'Sends a general notice to current local leads by e-mail, to each once. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: SendNoticeInput,
  input: z.object({
    subject: z.string().trim().regex(SUBJECT, 'A subject has 3 to 150 characters and no line break.'),
    text: textSchema('A notice', 5_000),
    region: z.custom<Region>().nullish(),
    programmeId: z.uuid('This is the id of no programme.').nullish(),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: sendNotice,
  Success: SendNoticeSuccess,
  refusals: [InputValidationError, IdentifierRefusedError, NotFoundError],
});
