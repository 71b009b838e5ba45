import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PlatformError } from '@qip/subgraph-kit/errors/platform-error';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { auditCycleById } from '../audit-cycle/audit-cycle.loader.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { loadOwned } from '../load-owned.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { qualityAccount } from './quality-account.loader.js';
import { financialYearOf } from './quality-account.rules.js';
import { QualityAccount, QualityAccountCycle } from './quality-account.type.js';

@Resolver(() => Organisation)
export class OrganisationQualityAccountResolver {
  @FieldResolver(() => QualityAccount, {
    nullable: true,
    description:
      'What the organisation has to say of these programmes in its Quality Account. For its local leads and viewers, and for the central team; null for others, for an organisation that has become another by the end of the year (its successor gives account for both), and while the part of the platform that answers it is down.',
  })
  async qualityAccount(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Arg('financialYear', () => Int, {
      description: 'The year in which the financial year begins: 2025 for 1 April 2025 to 31 March 2026.',
    })
    financialYear: number,
  ): Promise<QualityAccount | null> {
    const year = financialYearOf(financialYear);
    if (year === null) throw new PlatformError('BAD_USER_INPUT');
    return context.loader(qualityAccount).load({ organisationId: id, year });
  }
}

@Resolver(() => QualityAccountCycle)
export class QualityAccountCycleResolver {
  @FieldResolver(() => AuditCycle, { description: 'The cycle.' })
  auditCycle(@Root() { auditCycleId }: QualityAccountCycle, @Ctx() context: SubgraphContext): Promise<AuditCycle> {
    return loadOwned(context, auditCycleById, auditCycleId);
  }
}
