import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { reachesAny } from '../access/team-reach.js';
import { caseById } from '../case/case.loader.js';
import { Submission } from '../submission/submission.type.js';
import { WORKLIST_SORT_KEYS, worklistPageBySubmission } from './worklist.loader.js';
import { type WorklistFilter, worklistReasons } from './worklist.rules.js';
import { WorklistArguments, WorklistConnection, WorklistEntry } from './worklist.type.js';

@Resolver(() => Submission)
export class WorklistResolver {
  @FieldResolver(() => WorklistConnection, {
    nullable: true,
    description:
      'The complete cases of the teams that you may see in which a standard is not met or data is missing, by reference. Drafts stand in `cases`. Null for viewers who may see no case.',
  })
  async worklist(
    @Root() { id, participation }: Submission,
    @Ctx() context: SubgraphContext,
    @Args(() => WorklistArguments) given: WorklistArguments,
  ): Promise<InstanceType<typeof WorklistConnection> | null> {
    const page = pageRequest(given, WORKLIST_SORT_KEYS);
    if (!reachesAny(await context.actor(), 'readCases', participation)) return null;
    const filter = { standardNumber: given.standardNumber ?? null, kind: given.kind ?? null };
    const ids = await context.loader(worklistPageBySubmission).load({ parentId: id, page, filter });
    return connectionOf(ids, (caseId) => entryOf(context, caseId, filter));
  }
}

async function entryOf(
  context: SubgraphContext,
  caseId: string,
  filter: WorklistFilter,
): Promise<WorklistEntry | null> {
  const found = await context.loader(caseById).load(caseId);
  if (found?.storedOutcomes === undefined || found.storedOutcomes === null) return null;
  const { localReference, teamId, definition, answers, storedOutcomes } = found;
  return new WorklistEntry({
    ...{ caseId, localReference, teamId },
    reasons: worklistReasons(definition, answers, storedOutcomes, filter),
  });
}
