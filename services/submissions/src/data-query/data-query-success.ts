import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { dataQueryById } from './data-query.loader.js';
import { DataQuery } from './data-query.type.js';

/** The success of a mutation that leaves a data query behind. */
export function defineDataQuerySuccess(
  name: string,
  description: string,
): new (done: { readonly dataQueryId: string }) => object {
  @ObjectType(name, { description })
  class DataQuerySuccess {
    readonly #dataQueryId: string;

    constructor({ dataQueryId }: { readonly dataQueryId: string }) {
      this.#dataQueryId = dataQueryId;
    }

    @Field(() => DataQuery, { nullable: true, description: 'The data query as it is now.' })
    dataQuery(@Ctx() context: SubgraphContext): Promise<DataQuery | null> {
      return context.loader(dataQueryById).load(this.#dataQueryId);
    }
  }
  return DataQuerySuccess;
}
