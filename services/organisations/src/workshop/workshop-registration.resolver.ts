import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.type.js';
import { WorkshopRegistration } from './workshop-registration.type.js';
import { waitingPlace, workshopById } from './workshop.loader.js';
import { Workshop } from './workshop.type.js';

@Resolver(() => WorkshopRegistration)
export class WorkshopRegistrationResolver {
  @FieldResolver(() => Workshop, { nullable: true, description: 'The workshop.' })
  workshop(@Root() { workshopId }: WorkshopRegistration, @Ctx() context: SubgraphContext): Promise<Workshop | null> {
    return context.loader(workshopById).load(workshopId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who comes; null when you may not know.' })
  person(@Root() { personId }: WorkshopRegistration, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'For which organisation.' })
  organisation(
    @Root() { organisationId }: WorkshopRegistration,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return context.loader(organisationById).load(organisationId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The place on the waiting list, 1 for who comes next; null when it does not wait.',
  })
  waitingPlace(@Root() { id }: WorkshopRegistration, @Ctx() context: SubgraphContext): Promise<number | null> {
    return context.loader(waitingPlace).load(id);
  }
}
