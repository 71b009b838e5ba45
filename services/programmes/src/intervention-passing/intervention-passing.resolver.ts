import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { interventionById } from '../intervention/intervention.loader.js';
import { Intervention } from '../intervention/intervention.type.js';
import { loadOwned } from '../load-owned.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { Person } from '../stubs/person.stub.js';
import { interventionPassingById, interventionPassingPage, PASSING_SORT_KEYS } from './intervention-passing.loader.js';
import { InterventionPassing, InterventionPassingConnection } from './intervention-passing.type.js';

@Resolver(() => InterventionPassing)
export class InterventionPassingResolver {
  @FieldResolver(() => Intervention, { description: 'What was passed on.' })
  intervention(
    @Root() { interventionId }: InterventionPassing,
    @Ctx() context: SubgraphContext,
  ): Promise<Intervention> {
    return loadOwned(context, interventionById, interventionId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'To whom; null when you may not know.' })
  recipient(@Root() { personId }: InterventionPassing): Person {
    return new Person(personId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'By whom; null when you may not know.' })
  passedBy(@Root() { passedById }: InterventionPassing): Person {
    return new Person(passedById);
  }
}

@Resolver(() => Organisation)
export class OrganisationPassingsResolver {
  @FieldResolver(() => InterventionPassingConnection, {
    nullable: true,
    description: `To whom interventions were passed on inside the organisation, in the order of time. For its leads and QIP leads. ${NULL_WHEN_DOWN}`,
  })
  async interventionPassings(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof InterventionPassingConnection>> {
    const request = pageRequest(page, PASSING_SORT_KEYS);
    const ids = await context.loader(interventionPassingPage).load({ parentId: id, page: request });
    return connectionOf(ids, (passingId) => context.loader(interventionPassingById).load(passingId));
  }
}
