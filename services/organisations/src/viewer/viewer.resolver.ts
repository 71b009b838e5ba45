import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { organisationById } from '../organisation/organisation.loader.js';
import { Organisation } from '../organisation/organisation.type.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.type.js';
import { Viewer, ViewerRole } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who you are and what you may do. Needs a token.' })
  async viewer(@Ctx() context: SubgraphContext): Promise<Viewer> {
    const actor = await context.actor();
    requireAttempt(ACCESS, actor, 'viewer');
    return new Viewer(actor.grants, actor.kind === 'PERSON' ? actor.id : null);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'You; null for a partner tool or an unknown subject.' })
  async person(@Root() { personId }: Viewer, @Ctx() context: SubgraphContext): Promise<Person | null> {
    return personId === null ? null : context.loader(personById).load(personId);
  }

  @FieldResolver(() => [Organisation], { description: 'The organisations in which you hold a role, by name.' })
  async organisations(@Root() { roles }: Viewer, @Ctx() context: SubgraphContext): Promise<Organisation[]> {
    const ids = new Set(roles.flatMap(({ organisationId }) => organisationId ?? []));
    const organisations = await Promise.all([...ids].map((id) => context.loader(organisationById).load(id)));
    return organisations
      .filter((organisation) => organisation !== null)
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  }
}

@Resolver(() => ViewerRole)
export class ViewerRoleResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Where the role holds; null for a national role.' })
  async organisation(
    @Root() { organisationId }: ViewerRole,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : context.loader(organisationById).load(organisationId);
  }
}
