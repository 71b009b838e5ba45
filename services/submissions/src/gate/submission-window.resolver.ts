import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { submissionWindowByCycle } from './submission-window.loader.js';
import { SubmissionWindow } from './submission-window.type.js';

@Resolver(() => AuditCycle)
export class AuditCycleWindowResolver {
  @FieldResolver(() => SubmissionWindow, {
    nullable: true,
    description: 'When cases are accepted. Public; null where no window was ever planned.',
  })
  submissionWindow(@Root() { id }: AuditCycle, @Ctx() context: SubgraphContext): Promise<SubmissionWindow | null> {
    return context.loader(submissionWindowByCycle).load(id);
  }
}
