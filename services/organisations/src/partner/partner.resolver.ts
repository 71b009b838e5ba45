import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { Organisation } from '../organisation/organisation.type.js';
import { partnerGrantsByOrganisation, partnerToolById } from './partner.loader.js';
import { PartnerGrant, PartnerTool } from './partner.type.js';

@Resolver(() => PartnerGrant)
export class PartnerGrantResolver {
  @FieldResolver(() => PartnerTool, {
    nullable: true,
    description: 'The tool that may read; null when you may not know.',
  })
  partnerTool(@Root() { partnerToolId }: PartnerGrant, @Ctx() context: SubgraphContext): Promise<PartnerTool | null> {
    return context.loader(partnerToolById).load(partnerToolId);
  }
}

@Resolver(() => Organisation)
export class OrganisationPartnerGrantsResolver {
  @FieldResolver(() => [PartnerGrant], {
    description:
      'Which partner tools may or might read the own results, latest first; empty for viewers who may not know.',
  })
  async partnerGrants(@Root() { id }: Organisation, @Ctx() context: SubgraphContext): Promise<PartnerGrant[]> {
    return [...(await context.loader(partnerGrantsByOrganisation).load(id))];
  }
}
