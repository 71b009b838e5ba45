import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireAttempt } from '@qip/subgraph-kit/access/require-attempt';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { EMPTY_PAGE } from '@qip/subgraph-kit/connections/read-pages';
import { NULL_WHEN_DOWN } from '@qip/subgraph-kit/schema/null-when-down';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { isId } from '@qip/subgraph-kit/values/id';
import { ACCESS } from '../access-table.js';
import { loadOwned } from '../load-owned.js';
import { programmeById } from '../programme/programme.loader.js';
import { Programme } from '../programme/programme.type.js';
import { StoredFile } from '../stored-file/stored-file.type.js';
import { InterventionEdition } from './intervention-edition.type.js';
import {
  editionsByIntervention,
  filesByEdition,
  INTERVENTION_SORT_KEYS,
  interventionById,
  readInterventionPage,
} from './intervention.loader.js';
import { type InterventionKind, type InterventionState } from './intervention.rules.js';
import {
  Intervention,
  InterventionConnection,
  InterventionKindEnum,
  InterventionStateEnum,
} from './intervention.type.js';

@ArgsType()
class InterventionFilterArguments {
  @Field(() => ID, { nullable: true, description: 'Only those that are specific to this programme.' })
  readonly programmeId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether to leave out what is specific to a programme.' })
  readonly isGeneral!: boolean;

  @Field(() => InterventionKindEnum, { nullable: true, description: 'Only those of this kind.' })
  readonly kind?: InterventionKind | null;

  @Field(() => InterventionStateEnum, {
    defaultValue: 'PUBLISHED',
    description: 'Those in this state; drafts are there for the central team only.',
  })
  readonly state!: InterventionState;
}

@Resolver(() => Intervention)
export class InterventionResolver {
  @Query(() => InterventionConnection, {
    nullable: true,
    description: `The library of interventions, by title: general ones, and those of programmes whose baseline is published. For whoever holds a role in an organisation, and for the central team. ${NULL_WHEN_DOWN}`,
  })
  async interventions(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Args(() => InterventionFilterArguments)
    { programmeId, isGeneral, kind, state }: InterventionFilterArguments,
  ): Promise<InstanceType<typeof InterventionConnection>> {
    const request = pageRequest(page, INTERVENTION_SORT_KEYS);
    requireAttempt(ACCESS, await context.actor(), 'readIntervention');
    const filter = { programmeId: programmeId ?? null, isGeneral, kind: kind ?? null, state };
    const ids = await context.database.read(async (tx) =>
      filter.programmeId !== null && !isId(filter.programmeId) ? EMPTY_PAGE : readInterventionPage(tx, filter, request),
    );
    return connectionOf(ids, (id) => context.loader(interventionById).load(id));
  }

  @Query(() => Intervention, {
    nullable: true,
    description:
      'One intervention; null when there is none that you may see. For whoever holds a role in an organisation, and for the central team.',
  })
  async intervention(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Intervention | null> {
    requireAttempt(ACCESS, await context.actor(), 'readIntervention');
    return context.loader(interventionById).load(id);
  }

  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme that it is specific to; null for a general one.',
  })
  async programme(@Root() { programmeId }: Intervention, @Ctx() context: SubgraphContext): Promise<Programme | null> {
    return programmeId === null ? null : loadOwned(context, programmeById, programmeId);
  }

  @FieldResolver(() => [InterventionEdition], {
    description: 'Its published editions, newest first; for the central team also the one in the making.',
  })
  async editions(@Root() { id }: Intervention, @Ctx() context: SubgraphContext): Promise<InterventionEdition[]> {
    return [...(await context.loader(editionsByIntervention).load(id))];
  }
}

@Resolver(() => InterventionEdition)
export class InterventionEditionResolver {
  @FieldResolver(() => [StoredFile], { description: 'Its files, by name.' })
  async files(@Root() { id }: InterventionEdition, @Ctx() context: SubgraphContext): Promise<StoredFile[]> {
    return [...(await context.loader(filesByEdition).load(id))];
  }
}
