import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { goodPracticeById } from './good-practice.loader.js';
import { GoodPractice } from './good-practice.type.js';

/** The success of a mutation that leaves an example of good practice behind. */
export function defineGoodPracticeSuccess(
  name: string,
  description: string,
): new (done: { readonly goodPracticeId: string }) => object {
  @ObjectType(name, { description })
  class GoodPracticeSuccess {
    readonly #goodPracticeId: string;

    constructor({ goodPracticeId }: { readonly goodPracticeId: string }) {
      this.#goodPracticeId = goodPracticeId;
    }

    @Field(() => GoodPractice, { nullable: true, description: 'The example as it is now.' })
    goodPractice(@Ctx() context: SubgraphContext): Promise<GoodPractice | null> {
      return context.loader(goodPracticeById).load(this.#goodPracticeId);
    }
  }
  return GoodPracticeSuccess;
}
