import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { submissionById } from './submission.loader.js';
import { Submission } from './submission.type.js';

/** The success of a mutation that leaves a submission behind. */
export function defineSubmissionSuccess(
  name: string,
  description: string,
): new (done: { readonly submissionId: string }) => object {
  @ObjectType(name, { description })
  class SubmissionSuccess {
    readonly #submissionId: string;

    constructor({ submissionId }: { readonly submissionId: string }) {
      this.#submissionId = submissionId;
    }

    @Field(() => Submission, { nullable: true, description: 'The submission as it is now.' })
    submission(@Ctx() context: SubgraphContext): Promise<Submission | null> {
      return context.loader(submissionById).load(this.#submissionId);
    }
  }
  return SubmissionSuccess;
}
