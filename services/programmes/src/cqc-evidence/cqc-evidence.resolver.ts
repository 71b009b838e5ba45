import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { auditCycleById } from '../audit-cycle/audit-cycle.loader.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { loadOwned } from '../load-owned.js';
import { standardsByVersion } from '../standard/standard.loader.js';
import { Standard } from '../standard/standard.type.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { cqcEvidence } from './cqc-evidence.loader.js';
import { CqcEvidence } from './cqc-evidence.type.js';

@Resolver(() => Organisation)
export class OrganisationCqcEvidenceResolver {
  @FieldResolver(() => CqcEvidence, {
    nullable: true,
    description:
      "The organisation's evidence for the Care Quality Commission, from one cycle. For its leads, the programme's QIP lead and its viewers, and for the central team; null for others, for a cycle that there is not or that was cancelled, and while the part of the platform that answers it is down.",
  })
  cqcEvidence(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Arg('auditCycleId', () => ID, { description: 'The cycle.' }) auditCycleId: string,
  ): Promise<CqcEvidence | null> {
    return context.loader(cqcEvidence).load({ organisationId: id, auditCycleId });
  }
}

@Resolver(() => CqcEvidence)
export class CqcEvidenceResolver {
  @FieldResolver(() => AuditCycle, { description: 'The cycle.' })
  auditCycle(@Root() { auditCycleId }: CqcEvidence, @Ctx() context: SubgraphContext): Promise<AuditCycle> {
    return loadOwned(context, auditCycleById, auditCycleId);
  }

  @FieldResolver(() => [Standard], {
    description:
      'The standards that were audited, by number, each with the guidance that it rests on and the link to it.',
  })
  async standards(@Root() { auditCycleId }: CqcEvidence, @Ctx() context: SubgraphContext): Promise<Standard[]> {
    const { programmeVersionId } = await loadOwned(context, auditCycleById, auditCycleId);
    return [...(await context.loader(standardsByVersion).load(programmeVersionId))];
  }

  @FieldResolver(() => AuditCycle, {
    nullable: true,
    description: 'The next cycle of the programme, in which change will show; null while none is planned.',
  })
  async nextAuditCycle(
    @Root() { nextAuditCycleId }: CqcEvidence,
    @Ctx() context: SubgraphContext,
  ): Promise<AuditCycle | null> {
    return nextAuditCycleId === null ? null : loadOwned(context, auditCycleById, nextAuditCycleId);
  }
}
