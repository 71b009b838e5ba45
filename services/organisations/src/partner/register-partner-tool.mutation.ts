import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { partnerToolById } from './partner.loader.js';
import { PartnerTool } from './partner.type.js';
import { registerPartnerTool } from './register-partner-tool.js';

@InputType({ description: 'Registers a partner tool.' })
class RegisterPartnerToolInput extends IdempotentInput {
  @Field(() => String, { description: 'The name under which organisations know it, 3 to 100 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'The subject of its access tokens.' })
  readonly subject!: string;
}

@ObjectType({ description: 'The partner tool was registered.' })
class RegisterPartnerToolSuccess {
  readonly #partnerToolId: string;

  constructor({ partnerToolId }: { readonly partnerToolId: string }) {
    this.#partnerToolId = partnerToolId;
  }

  @Field(() => PartnerTool, { nullable: true, description: 'The new partner tool.' })
  partnerTool(@Ctx() context: SubgraphContext): Promise<PartnerTool | null> {
    return context.loader(partnerToolById).load(this.#partnerToolId);
  }
}

export const RegisterPartnerToolMutation = defineMutation({
  operation: 'registerPartnerTool',
  description: 'Registers a machine client that may read national published results. For the central team.',
  schema: 'organisations',
  table: ACCESS,
  Input: RegisterPartnerToolInput,
  input: z.object({
    name: z.string().trim().min(3, 'A name has 3 to 100 characters.').max(100, 'A name has 3 to 100 characters.'),
    subject: z.string().min(1, 'Give the subject.').max(255, 'A subject has at most 255 characters.'),
    idempotencyKey: idempotencyKeySchema,
  }),
  useCase: registerPartnerTool,
  Success: RegisterPartnerToolSuccess,
  refusals: [InputValidationError],
});
