import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { interventionById } from './intervention.loader.js';
import { Intervention } from './intervention.type.js';

/** The success of a mutation that leaves an intervention behind. */
export function defineInterventionSuccess(
  name: string,
  description: string,
): new (done: { readonly interventionId: string }) => object {
  @ObjectType(name, { description })
  class InterventionSuccess {
    readonly #interventionId: string;

    constructor({ interventionId }: { readonly interventionId: string }) {
      this.#interventionId = interventionId;
    }

    @Field(() => Intervention, { nullable: true, description: 'The intervention as it is now.' })
    intervention(@Ctx() context: SubgraphContext): Promise<Intervention | null> {
      return context.loader(interventionById).load(this.#interventionId);
    }
  }
  return InterventionSuccess;
}
