import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { OrganisationProgress } from '../progress/progress.type.js';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { Submission } from '../submission/submission.type.js';
import { submissionWindow } from './submission-window.loader.js';
import { SubmissionWindow } from './submission-window.type.js';

@Resolver(() => AuditCycle)
export class AuditCycleWindowResolver {
  @FieldResolver(() => SubmissionWindow, {
    nullable: true,
    description:
      'When cases are accepted, of everybody: an organisation may have a window of its own. Public; null where no window was ever planned.',
  })
  submissionWindow(@Root() { id }: AuditCycle, @Ctx() context: SubgraphContext): Promise<SubmissionWindow | null> {
    return context.loader(submissionWindow).load({ auditCycleId: id, organisationId: null });
  }
}

@Resolver(() => Submission)
export class SubmissionWindowResolver {
  @FieldResolver(() => SubmissionWindow, {
    nullable: true,
    description:
      "When this organisation's cases are accepted, an extension or reopening included; null where no window was ever planned.",
  })
  window(@Root() { participation }: Submission, @Ctx() context: SubgraphContext): Promise<SubmissionWindow | null> {
    return context.loader(submissionWindow).load(participation);
  }
}

@Resolver(() => OrganisationProgress)
export class OrganisationProgressWindowResolver {
  @FieldResolver(() => SubmissionWindow, {
    nullable: true,
    description:
      "When this organisation's cases are accepted, an extension or reopening included; null where no window was ever planned.",
  })
  window(@Root() progress: OrganisationProgress, @Ctx() context: SubgraphContext): Promise<SubmissionWindow | null> {
    return context.loader(submissionWindow).load(progress.participation);
  }
}
