import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { reachesAny } from '../access/team-reach.js';
import { Team } from '../stubs/team.stub.js';
import { Submission } from '../submission/submission.type.js';
import { CaseIssue } from './case-issue.type.js';
import { CaseOutcome } from './case-outcome.type.js';
import { CASE_SORT_KEYS, caseById, casePageBySubmission } from './case.loader.js';
import { Case, CaseConnection } from './case.type.js';
import { explainOutcomes } from './explain-outcomes.js';

@Resolver(() => Case)
export class CaseResolver {
  @FieldResolver(() => Team, { nullable: true, description: 'Whose case it is; null when that cannot be told now.' })
  team(@Root() { teamId }: Case): Team {
    return new Team(teamId);
  }

  @FieldResolver(() => [CaseIssue], {
    description:
      'What the audit tool finds in the answers, in the order of the form. A complete case has warnings only.',
  })
  issues(@Root() { definition, answers }: Case): CaseIssue[] {
    return definition.audit.validate(answers).map((issue) => new CaseIssue(issue));
  }

  @FieldResolver(() => [CaseOutcome], {
    description: 'Where the case stands on every standard, in the order of their numbers; empty for a draft.',
  })
  outcomes(@Root() { definition, answers, storedOutcomes }: Case): CaseOutcome[] {
    if (storedOutcomes === null) return [];
    return explainOutcomes(definition, answers, storedOutcomes).map((outcome) => new CaseOutcome(outcome));
  }
}

@Resolver(() => Submission)
export class SubmissionCasesResolver {
  @FieldResolver(() => CaseConnection, {
    nullable: true,
    description:
      'The cases of the teams that you may see, by reference. Null for viewers who may see no case: the central team counts them and reads none.',
  })
  async cases(
    @Root() { id, participation }: Submission,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof CaseConnection> | null> {
    const request = pageRequest(page, CASE_SORT_KEYS);
    if (!reachesAny(await context.actor(), 'readCases', participation)) return null;
    const ids = await context.loader(casePageBySubmission).load({ parentId: id, page: request });
    return connectionOf(ids, (caseId) => context.loader(caseById).load(caseId));
  }
}
