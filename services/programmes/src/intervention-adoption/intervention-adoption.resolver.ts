import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { interventionById } from '../intervention/intervention.loader.js';
import { Intervention } from '../intervention/intervention.type.js';
import { loadOwned } from '../load-owned.js';
import { Organisation } from '../stubs/organisation.stub.js';
import { Person } from '../stubs/person.stub.js';
import { Team } from '../stubs/team.stub.js';
import {
  ADOPTION_SORT_KEYS,
  adoptionCountByIntervention,
  interventionAdoptionById,
  interventionAdoptionPage,
} from './intervention-adoption.loader.js';
import { InterventionAdoption, InterventionAdoptionConnection } from './intervention-adoption.type.js';

@Resolver(() => InterventionAdoption)
export class InterventionAdoptionResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Who uses it.' })
  organisation(@Root() { organisationId }: InterventionAdoption): Organisation {
    return new Organisation(organisationId);
  }

  @FieldResolver(() => Intervention, { description: 'What is used.' })
  intervention(
    @Root() { interventionId }: InterventionAdoption,
    @Ctx() context: SubgraphContext,
  ): Promise<Intervention> {
    return loadOwned(context, interventionById, interventionId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the whole organisation uses it, and not some teams only.' })
  isWholeOrganisation(@Root() { teamIds }: InterventionAdoption): boolean {
    return teamIds === null;
  }

  @FieldResolver(() => [Team], {
    description: 'The teams that use it; none are named where the whole organisation does.',
  })
  teams(@Root() { teamIds }: InterventionAdoption): Team[] {
    return (teamIds ?? []).map((id) => new Team(id));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who recorded it; null when you may not know.' })
  adoptedBy(@Root() { adoptedById }: InterventionAdoption): Person {
    return new Person(adoptedById);
  }
}

@Resolver(() => Intervention)
export class InterventionAdoptionCountResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many organisations use it today; null means not shown, because fewer than five others than your own do. Nobody learns which they are.',
  })
  adoptionCount(@Root() { id }: Intervention, @Ctx() context: SubgraphContext): Promise<number | null> {
    return context.loader(adoptionCountByIntervention).load(id);
  }
}

@Resolver(() => Organisation)
export class OrganisationAdoptionsResolver {
  @FieldResolver(() => InterventionAdoptionConnection, {
    nullable: true,
    description: `The interventions that the organisation uses or used, latest beginning first. For its leads, QIP leads and viewers; nobody outside the organisation reads them. ${NULL_WHEN_DOWN}`,
  })
  async interventionAdoptions(
    @Root() { id }: Organisation,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<InstanceType<typeof InterventionAdoptionConnection>> {
    const request = pageRequest(page, ADOPTION_SORT_KEYS);
    const ids = await context.loader(interventionAdoptionPage).load({ parentId: id, page: request });
    return connectionOf(ids, (adoptionId) => context.loader(interventionAdoptionById).load(adoptionId));
  }
}
