import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { signPermission } from '@qip/subgraph-kit/files/upload/upload-permission';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { submissionById } from '../submission/submission.loader.js';
import { Submission } from '../submission/submission.type.js';
import { CaseUploadDuplicate } from './case-upload-duplicate.type.js';
import { duplicatesByUpload } from './case-upload-duplicates.loader.js';
import { CaseUploadProblemConnection } from './case-upload-problem.type.js';
import { caseUploadById, problemByPlace, PROBLEM_SORT_KEYS, problemPageByUpload } from './case-upload.loader.js';
import { CaseUpload } from './case-upload.type.js';
import { PROBLEMS_FILE } from './problems-file.js';

@Resolver(() => CaseUpload)
export class CaseUploadResolver {
  @Query(() => CaseUpload, { nullable: true, description: 'One upload; null when there is none that you may handle.' })
  async caseUpload(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<CaseUpload | null> {
    requireAttempt(ACCESS, await context.actor(), 'readCaseUpload');
    return context.loader(caseUploadById).load(id);
  }

  @FieldResolver(() => Submission, { nullable: true, description: 'The submission that it goes into.' })
  submission(@Root() { submissionId }: CaseUpload, @Ctx() context: SubgraphContext): Promise<Submission | null> {
    return context.loader(submissionById).load(submissionId);
  }

  @FieldResolver(() => CaseUploadProblemConnection, { description: 'What was found in the file, in its order.' })
  async problems(
    @Root() { id }: CaseUpload,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof CaseUploadProblemConnection>> {
    const request = pageRequest(page, PROBLEM_SORT_KEYS);
    const places = await context.loader(problemPageByUpload).load({ parentId: id, page: request });
    return connectionOf(places, (place) => context.loader(problemByPlace).load(place));
  }

  @FieldResolver(() => [CaseUploadDuplicate], {
    description:
      'Rows that are the same as one above them, in the order of the file, 100 at the most; only while it is `CHECKED`.',
  })
  async duplicates(@Root() { id }: CaseUpload, @Ctx() context: SubgraphContext): Promise<CaseUploadDuplicate[]> {
    const rows = await context.loader(duplicatesByUpload).load(id);
    return rows.map((each) => new CaseUploadDuplicate(each));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where to GET all problems that are kept as CSV, for ten minutes and with the access token of somebody who may handle the upload; null when there are none.',
  })
  async problemsUrl(
    @Root() { id, organisationId, problemCount }: CaseUpload,
    @Ctx() context: SubgraphContext,
  ): Promise<string | null> {
    if (problemCount === 0) return null;
    return PROBLEMS_FILE.address(context, { organisationId, about: { uploadId: id } });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where to PUT the file as `text/csv`, for you alone and until `expiresAt`; null when no file is awaited any more.',
  })
  async uploadUrl(
    @Root() { id, state, expiresAt }: CaseUpload,
    @Ctx() context: SubgraphContext,
  ): Promise<string | null> {
    const now = await context.database.read((tx) => Promise.resolve(tx.now));
    const secondsToLive = Math.floor((expiresAt.getTime() - now.getTime()) / 1000);
    if (state !== 'AWAITING_FILE' || secondsToLive <= 0 || context.caller.kind !== 'SUBJECT') return null;
    const permission = { subject: context.caller.subject, uploadId: id };
    const token = await signPermission(permission, 'submissions', secondsToLive, context.files.signingKey);
    return `${context.files.publicUrl}/uploads/submissions/${token}`;
  }
}
