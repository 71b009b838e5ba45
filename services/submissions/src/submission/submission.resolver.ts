import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { EMPTY_PAGE } from '@qip/subgraph-kit/connections/read-pages';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { isId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { Enrolment } from '../stubs/enrolment.stub.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { type CaseCounts, caseCountsBySubmission } from './case-counts.loader.js';
import {
  SUBMISSION_SORT_KEYS,
  submissionByEnrolment,
  submissionById,
  submissionPageByCycle,
  submissionPageByOrganisation,
} from './submission.loader.js';
import { Submission, SubmissionConnection } from './submission.type.js';

type Connection = InstanceType<typeof SubmissionConnection>;

const NO_CASES: CaseCounts = { caseCount: 0, completeCount: 0 };

async function countsOf({ id }: Submission, context: SubgraphContext): Promise<CaseCounts> {
  return (await context.loader(caseCountsBySubmission).load(id)) ?? NO_CASES;
}

@Resolver(() => Submission)
export class SubmissionResolver {
  @Query(() => Submission, { nullable: true, description: 'One submission; null when there is none that you may see.' })
  async submission(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Submission | null> {
    requireAttempt(ACCESS, await context.actor(), 'readSubmission');
    return context.loader(submissionById).load(id);
  }

  @Query(() => SubmissionConnection, {
    nullable: true,
    description: `The submissions to an audit cycle, oldest first: all for the central team, your own otherwise. ${NULL_WHEN_DOWN}`,
  })
  async submissions(
    @Ctx() context: SubgraphContext,
    @Arg('auditCycleId', () => ID, { description: 'The audit cycle.' }) auditCycleId: string,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection> {
    requireAttempt(ACCESS, await context.actor(), 'readSubmission');
    return submissionsOf(context, submissionPageByCycle, auditCycleId, page);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Whose it is; null when that cannot be told now.' })
  organisation(@Root() { participation }: Submission): Organisation {
    return new Organisation(participation.organisationId);
  }

  @FieldResolver(() => AuditCycle, {
    nullable: true,
    description: 'To which cycle; null when that cannot be told now.',
  })
  auditCycle(@Root() { participation }: Submission): AuditCycle {
    return new AuditCycle(participation.auditCycleId);
  }

  @FieldResolver(() => Int, { description: 'How many cases it holds, drafts included, of the teams that you may see.' })
  async caseCount(@Root() submission: Submission, @Ctx() context: SubgraphContext): Promise<number> {
    return (await countsOf(submission, context)).caseCount;
  }

  @FieldResolver(() => Int, { description: 'How many of them are complete, and count.' })
  async completeCount(@Root() submission: Submission, @Ctx() context: SubgraphContext): Promise<number> {
    return (await countsOf(submission, context)).completeCount;
  }

  @FieldResolver(() => Int, { description: 'How many of them are drafts, and count nowhere.' })
  async draftCount(@Root() submission: Submission, @Ctx() context: SubgraphContext): Promise<number> {
    const { caseCount, completeCount } = await countsOf(submission, context);
    return caseCount - completeCount;
  }
}

async function submissionsOf(
  context: SubgraphContext,
  pages: typeof submissionPageByCycle,
  parentId: string,
  page: PageArguments,
): Promise<Connection> {
  const request = pageRequest(page, SUBMISSION_SORT_KEYS);
  const ids = isId(parentId) ? await context.loader(pages).load({ parentId, page: request }) : EMPTY_PAGE;
  return connectionOf(ids, (id) => context.loader(submissionById).load(id));
}

@Resolver(() => AuditCycle)
export class AuditCycleSubmissionsResolver {
  @FieldResolver(() => SubmissionConnection, {
    nullable: true,
    description: `What was submitted to the cycle, oldest first: all for the central team, your own otherwise. ${NULL_WHEN_DOWN}`,
  })
  submissions(
    @Root() { id }: AuditCycle,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection> {
    return submissionsOf(context, submissionPageByCycle, id, page);
  }
}

@Resolver(() => Organisation)
export class OrganisationSubmissionsResolver {
  @FieldResolver(() => SubmissionConnection, {
    nullable: true,
    description: `What the organisation submitted, oldest first, as far as you may see it. ${NULL_WHEN_DOWN}`,
  })
  submissions(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection> {
    return submissionsOf(context, submissionPageByOrganisation, id, page);
  }
}

@Resolver(() => Enrolment)
export class EnrolmentSubmissionResolver {
  @FieldResolver(() => Submission, {
    nullable: true,
    description: 'What the organisation has submitted; null before the first case or file, or when you may not see it.',
  })
  submission(@Root() { id }: Enrolment, @Ctx() context: SubgraphContext): Promise<Submission | null> {
    return context.loader(submissionByEnrolment).load(id);
  }
}
