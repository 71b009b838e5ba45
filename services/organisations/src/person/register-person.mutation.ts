import { Ctx, Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { InputValidationError } from '@qip/subgraph-kit/errors/input-validation-error';
import { defineMutation } from '@qip/subgraph-kit/mutations/define-mutation';
import { IdempotentInput, idempotencyKeySchema } from '@qip/subgraph-kit/mutations/idempotent-input';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { personById } from './person.loader.js';
import { Person } from './person.type.js';
import { displayNameSchema, emailSchema } from './person-schema.js';
import { registerPerson } from './register-person.js';

@InputType({ description: 'Registers a member of staff who is to sign in.' })
class RegisterPersonInput extends IdempotentInput {
  @Field(() => String, { description: 'The name as colleagues know it, 2 to 100 characters.' })
  readonly displayName!: string;

  @Field(() => String, { description: 'One work e-mail address.' })
  readonly email!: string;

  @Field(() => String, {
    description: "The person's subject at the identity provider, as it stands in `sub` of the tokens.",
  })
  readonly subject!: string;
}

@ObjectType({ description: 'The person was registered.' })
class RegisterPersonSuccess {
  readonly #personId: string;

  constructor({ personId }: { readonly personId: string }) {
    this.#personId = personId;
  }

  @Field(() => Person, { nullable: true, description: 'The new person.' })
  person(@Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(this.#personId);
  }
}

const inputSchema = z.object({
  displayName: displayNameSchema,
  email: emailSchema,
  subject: z.string().min(1, 'Give the subject.').max(255, 'A subject has at most 255 characters.'),
  idempotencyKey: idempotencyKeySchema,
});

export const RegisterPersonMutation = defineMutation({
  operation: 'registerPerson',
  description: "Registers a member of staff and links the identity provider's subject. For the central team.",
  schema: 'organisations',
  table: ACCESS,
  Input: RegisterPersonInput,
  input: inputSchema,
  useCase: registerPerson,
  Success: RegisterPersonSuccess,
  refusals: [InputValidationError],
});
