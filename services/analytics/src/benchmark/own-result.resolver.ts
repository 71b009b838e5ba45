import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { compareWithNation } from '../judgement/comparison.rules.js';
import { positionOf } from '../judgement/position.rules.js';
import { shrunkenRate } from '../judgement/shrunken.rules.js';
import { compareWithRest } from '../judgement/team-comparison.rules.js';
import { NationalComparison, RestComparison } from './comparison.type.js';
import { betterOf, ownCodeOf, ownWholeOf, peersOf } from './own-view.js';
import { Position, ShrunkenRate } from './position.type.js';
import { OrganisationResult, TeamResult } from './standard-benchmark.type.js';

@Resolver(() => OrganisationResult)
export class OrganisationResultResolver {
  @FieldResolver(() => NationalComparison, {
    nullable: true,
    description: 'The organisation beside the nation; null where the figures are not those of a standard.',
  })
  async comparison(
    @Root() { standard, figures }: OrganisationResult,
    @Ctx() context: SubgraphContext,
  ): Promise<NationalComparison | null> {
    if (standard === null) return null;
    return new NationalComparison(compareWithNation(figures, standard.basis(), await betterOf(standard, context)));
  }

  @FieldResolver(() => ShrunkenRate, {
    nullable: true,
    description:
      'The rate with as much of it drawn in as is chance; null where the spread of organisations is not known.',
  })
  shrunken(@Root() { standard, figures }: OrganisationResult): ShrunkenRate | null {
    const shrunken = standard === null ? null : shrunkenRate(figures, standard.basis());
    return shrunken === null ? null : new ShrunkenRate(shrunken);
  }

  @FieldResolver(() => Position, {
    nullable: true,
    description:
      'Where it stands among its peers; null for those who do not see them, with fewer than 20 cases, over a quarter missing, or fewer than eight organisations to rank.',
  })
  async position(
    @Root() { standard, figures }: OrganisationResult,
    @Ctx() context: SubgraphContext,
  ): Promise<Position | null> {
    if (standard === null) return null;
    const ownCode = await ownCodeOf(standard, context);
    const position = positionOf(figures, ownCode, (await peersOf(standard, context)) ?? []);
    return position === null ? null : new Position(position);
  }
}

@Resolver(() => TeamResult)
export class TeamResultResolver {
  @FieldResolver(() => NationalComparison, {
    nullable: true,
    description: 'The team beside the nation; null where the figures are not those of a standard.',
  })
  async comparison(
    @Root() { standard, figures }: TeamResult,
    @Ctx() context: SubgraphContext,
  ): Promise<NationalComparison | null> {
    if (standard === null) return null;
    return new NationalComparison(compareWithNation(figures, standard.basis(), await betterOf(standard, context)));
  }

  @FieldResolver(() => RestComparison, {
    nullable: true,
    description:
      'The team beside the other cases of its organisation; null where the figures are not those of a standard.',
  })
  async besideOthers(
    @Root() { standard, figures }: TeamResult,
    @Ctx() context: SubgraphContext,
  ): Promise<RestComparison | null> {
    const whole = standard === null ? null : await ownWholeOf(standard, context);
    if (standard === null || whole === null) return null;
    return new RestComparison(compareWithRest(figures, whole.counts, await betterOf(standard, context)));
  }
}
