import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.type.js';
import { teamById } from '../team/team.loader.js';
import { Team } from '../team/team.type.js';
import { roleGrantsByOrganisation } from './role-grant.loader.js';
import { RoleGrant } from './role-grant.type.js';

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who holds the role; null when you may not know.' })
  person(@Root() { personId }: RoleGrant, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Where it holds; null for the central team.' })
  async organisation(
    @Root() { organisationId }: RoleGrant,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : context.loader(organisationById).load(organisationId);
  }

  @FieldResolver(() => [Team], {
    nullable: true,
    description: "A data collector's teams; null where the role is not bound to some teams.",
  })
  async teams(@Root() { teamIds }: RoleGrant, @Ctx() context: SubgraphContext): Promise<Team[] | null> {
    if (teamIds === null) return null;
    const teams = await Promise.all(teamIds.map((id) => context.loader(teamById).load(id)));
    return teams.filter((team) => team !== null);
  }
}

@Resolver(() => Organisation)
export class OrganisationRoleGrantsResolver {
  @FieldResolver(() => [RoleGrant], {
    description:
      'The roles granted for the organisation, revoked ones included, latest first; empty for viewers who may not know.',
  })
  async roleGrants(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<RoleGrant[]> {
    return [...(await context.loader(roleGrantsByOrganisation).load(id))];
  }
}
