import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { WorkshopRegistration } from './workshop-registration.type.js';
import { registrationById } from './workshop.loader.js';

/** The success of a mutation that leaves a registration behind. */
export function defineRegistrationSuccess(
  name: string,
  description: string,
): new (done: { readonly registrationId: string }) => object {
  @ObjectType(name, { description })
  class RegistrationSuccess {
    readonly #registrationId: string;

    constructor({ registrationId }: { readonly registrationId: string }) {
      this.#registrationId = registrationId;
    }

    @Field(() => WorkshopRegistration, { nullable: true, description: 'The registration as it is now.' })
    registration(@Ctx() context: SubgraphContext): Promise<WorkshopRegistration | null> {
      return context.loader(registrationById).load(this.#registrationId);
    }
  }
  return RegistrationSuccess;
}
