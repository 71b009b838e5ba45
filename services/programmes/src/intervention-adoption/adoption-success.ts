import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { interventionAdoptionById } from './intervention-adoption.loader.js';
import { InterventionAdoption } from './intervention-adoption.type.js';

/** The success of a mutation that leaves an adoption behind. */
export function defineAdoptionSuccess(
  name: string,
  description: string,
): new (done: { readonly adoptionId: string }) => object {
  @ObjectType(name, { description })
  class AdoptionSuccess {
    readonly #adoptionId: string;

    constructor({ adoptionId }: { readonly adoptionId: string }) {
      this.#adoptionId = adoptionId;
    }

    @Field(() => InterventionAdoption, { nullable: true, description: 'The adoption as it is now.' })
    adoption(@Ctx() context: SubgraphContext): Promise<InterventionAdoption | null> {
      return context.loader(interventionAdoptionById).load(this.#adoptionId);
    }
  }
  return AdoptionSuccess;
}
