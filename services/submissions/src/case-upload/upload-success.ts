import { Ctx, Field, ObjectType } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { caseUploadById } from './case-upload.loader.js';
import { CaseUpload } from './case-upload.type.js';

/** The success of a mutation that leaves an upload behind. */
export function defineUploadSuccess(
  name: string,
  description: string,
): new (done: { readonly uploadId: string }) => object {
  @ObjectType(name, { description })
  class UploadSuccess {
    readonly #uploadId: string;

    constructor({ uploadId }: { readonly uploadId: string }) {
      this.#uploadId = uploadId;
    }

    @Field(() => CaseUpload, { nullable: true, description: 'The upload as it is now.' })
    upload(@Ctx() context: SubgraphContext): Promise<CaseUpload | null> {
      return context.loader(caseUploadById).load(this.#uploadId);
    }
  }
  return UploadSuccess;
}
