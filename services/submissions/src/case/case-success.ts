import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { caseById } from './case.loader.js';
import { Case } from './case.type.js';

/** The success of a mutation that leaves a case behind: all of them answer with the case as it is now. */
@ObjectType()
export abstract class CaseSuccess {
  readonly #caseId: string;

  constructor({ caseId }: { readonly caseId: string }) {
    this.#caseId = caseId;
  }

  @Field(() => Case, { nullable: true, description: 'The case, with what the audit tool finds and where it stands.' })
  case(@Ctx() context: SubgraphContext): Promise<Case | null> {
    return context.loader(caseById).load(this.#caseId);
  }
}
