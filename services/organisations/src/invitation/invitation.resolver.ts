import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.type.js';
import { invitationsByOrganisation } from './invitation.loader.js';
import { Invitation } from './invitation.type.js';

@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who is invited; null when you may not know.' })
  person(@Root() { personId }: Invitation, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation to which the person is invited; null when it is to none.',
  })
  async organisation(
    @Root() { organisationId }: Invitation,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : context.loader(organisationById).load(organisationId);
  }
}

@Resolver(() => Organisation)
export class OrganisationInvitationsResolver {
  @FieldResolver(() => [Invitation], {
    description: 'The invitations to the organisation, latest first; empty for viewers who may not know.',
  })
  async invitations(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<Invitation[]> {
    return [...(await context.loader(invitationsByOrganisation).load(id))];
  }
}
