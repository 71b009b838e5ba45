import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { auditCycleById } from '../audit-cycle/audit-cycle.loader.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { loadOwned } from '../load-owned.js';
import { Organisation } from '../stubs/organisation.stub.js';
import {
  ENROLMENT_SORT_KEYS,
  enrolmentById,
  enrolmentPageByCycle,
  enrolmentPageByOrganisation,
} from './enrolment.loader.js';
import { Enrolment, EnrolmentConnection } from './enrolment.type.js';

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Who takes part; null when you may not see it.' })
  organisation(@Root() { organisationId }: Enrolment): Organisation {
    return new Organisation(organisationId);
  }

  @FieldResolver(() => AuditCycle, { description: 'In what.' })
  auditCycle(@Root() { auditCycleId }: Enrolment, @Ctx() context: SubgraphContext): Promise<AuditCycle> {
    return loadOwned(context, auditCycleById, auditCycleId);
  }
}

@Resolver(() => Organisation)
export class OrganisationEnrolmentsResolver {
  @FieldResolver(() => EnrolmentConnection, {
    nullable: true,
    description: `The cycles in which the organisation takes or took part, as far as you may know of them, latest cycle first. ${NULL_WHEN_DOWN}`,
  })
  async enrolments(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof EnrolmentConnection>> {
    const request = pageRequest(page, ENROLMENT_SORT_KEYS.byOrganisation);
    const ids = await context.loader(enrolmentPageByOrganisation).load({ parentId: id, page: request });
    return connectionOf(ids, (enrolmentId) => context.loader(enrolmentById).load(enrolmentId));
  }
}

@Resolver(() => AuditCycle)
export class AuditCycleEnrolmentsResolver {
  @FieldResolver(() => EnrolmentConnection, {
    description:
      'Who takes or took part, in the order in which they first enrolled: everybody for the central team, your own organisation otherwise.',
  })
  async enrolments(
    @Root() { id }: AuditCycle,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof EnrolmentConnection>> {
    const request = pageRequest(page, ENROLMENT_SORT_KEYS.byCycle);
    const ids = await context.loader(enrolmentPageByCycle).load({ parentId: id, page: request });
    return connectionOf(ids, (enrolmentId) => context.loader(enrolmentById).load(enrolmentId));
  }
}
