import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { plannedActionById } from './planned-action.loader.js';
import { PlannedAction } from './planned-action.type.js';

/** The success of a mutation that leaves an action behind. */
export function definePlannedActionSuccess(
  name: string,
  description: string,
): new (done: { readonly plannedActionId: string }) => object {
  @ObjectType(name, { description })
  class PlannedActionSuccess {
    readonly #plannedActionId: string;

    constructor({ plannedActionId }: { readonly plannedActionId: string }) {
      this.#plannedActionId = plannedActionId;
    }

    @Field(() => PlannedAction, { nullable: true, description: 'The action as it is now.' })
    plannedAction(@Ctx() context: SubgraphContext): Promise<PlannedAction | null> {
      return context.loader(plannedActionById).load(this.#plannedActionId);
    }
  }
  return PlannedActionSuccess;
}
