import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { workshopById } from './workshop.loader.js';
import { Workshop } from './workshop.type.js';

/** The success of a mutation that leaves a workshop behind. */
export function defineWorkshopSuccess(
  name: string,
  description: string,
): new (done: { readonly workshopId: string }) => object {
  @ObjectType(name, { description })
  class WorkshopSuccess {
    readonly #workshopId: string;

    constructor({ workshopId }: { readonly workshopId: string }) {
      this.#workshopId = workshopId;
    }

    @Field(() => Workshop, { nullable: true, description: 'The workshop as it is now.' })
    workshop(@Ctx() context: SubgraphContext): Promise<Workshop | null> {
      return context.loader(workshopById).load(this.#workshopId);
    }
  }
  return WorkshopSuccess;
}
