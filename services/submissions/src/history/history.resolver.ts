import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { Case } from '../case/case.type.js';
import { Submission } from '../submission/submission.type.js';
import { CaseChange } from './case-change.type.js';
import { caseHistoryByCase } from './case-history.loader.js';
import { EVENT_SORT_KEYS, eventPageBySubmission, submissionEventByKey } from './submission-event.loader.js';
import { SubmissionEvent, SubmissionEventConnection } from './submission-event.type.js';

@Resolver(() => Case)
export class CaseHistoryResolver {
  @FieldResolver(() => [CaseChange], {
    description: 'Who did what to the case, oldest first; with what was before and after.',
  })
  async history(@Root() { id }: Case, @Ctx() context: SubgraphContext): Promise<CaseChange[]> {
    const changes = await context.loader(caseHistoryByCase).load(id);
    return changes.map((change) => new CaseChange(change));
  }
}

@Resolver(() => Submission)
export class SubmissionHistoryResolver {
  @FieldResolver(() => SubmissionEventConnection, {
    description:
      'What was done to the submission and to what is in it, newest first. The central team sees that something happened; a data collector who is bound to some teams sees what happened to their cases.',
  })
  async history(
    @Root() { id }: Submission,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof SubmissionEventConnection>> {
    const request = pageRequest(page, EVENT_SORT_KEYS);
    const keys = await context.loader(eventPageBySubmission).load({ parentId: id, page: request });
    return connectionOf(keys, (key) => context.loader(submissionEventByKey).load(key));
  }
}

@Resolver(() => SubmissionEvent)
export class SubmissionEventResolver {
  @FieldResolver(() => CaseChange, {
    nullable: true,
    description:
      'What was before and after, where it was done to one case; null for anything else, and for viewers who may not read the case.',
  })
  async caseChange(
    @Root() { entityId, caseVersion }: SubmissionEvent,
    @Ctx() context: SubgraphContext,
  ): Promise<CaseChange | null> {
    if (caseVersion === null) return null;
    const changes = await context.loader(caseHistoryByCase).load(entityId);
    const change = changes.find(({ version }) => version === caseVersion);
    return change === undefined ? null : new CaseChange(change);
  }
}
