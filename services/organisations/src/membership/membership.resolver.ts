import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { localDateAt } from '@qip/subgraph-kit/values/local-date';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { membershipsByOrganisation } from './membership.loader.js';
import { Membership } from './membership.type.js';

@Resolver(() => Organisation)
export class OrganisationMembershipResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is a member today.' })
  async isMember(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<boolean> {
    const today = await context.database.read(({ now }) => Promise.resolve(localDateAt(now)));
    const periods = await context.loader(membershipsByOrganisation).load(id);
    return periods.some(({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn > today));
  }

  @FieldResolver(() => [Membership], { description: 'Its periods of membership, latest first.' })
  async memberships(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<Membership[]> {
    return [...(await context.loader(membershipsByOrganisation).load(id))];
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Whose membership it is.' })
  organisation(@Root() { organisationId }: Membership, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return context.loader(organisationById).load(organisationId);
  }
}
