import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { can } from '@qip/subgraph-kit/access/policy';
import { connectionOf } from '@qip/subgraph-kit/connections/connection';
import { PageArguments, pageRequest } from '@qip/subgraph-kit/connections/page-arguments';
import { type SubgraphContext } from '@qip/subgraph-kit/server/subgraph-context';
import { ACCESS } from '../access-table.js';
import { AuditCycle } from '../audit-cycle/audit-cycle.type.js';
import { enrolmentById } from '../enrolment/enrolment.loader.js';
import { Enrolment } from '../enrolment/enrolment.type.js';
import { Organisation } from '../stubs/organisation.stub.js';
import {
  participantByKey,
  participantPage,
  PARTICIPATION_SORT_KEYS,
  participationCountsByCycle,
} from './participation.loader.js';
import {
  Participant,
  ParticipantConnection,
  ParticipationCounts,
  type ParticipationState,
  ParticipationStateEnum,
} from './participation.type.js';

@Resolver(() => AuditCycle)
export class AuditCycleParticipationResolver {
  @FieldResolver(() => ParticipantConnection, {
    nullable: true,
    description:
      'Every organisation that is a member today, or was one on the last day of submission, and how it stands to the cycle, by name. For the central team; null for everybody else.',
  })
  async participation(
    @Root() { id }: AuditCycle,
    @Ctx() context: SubgraphContext,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('state', () => ParticipationStateEnum, { nullable: true, description: 'Only those that stand so.' })
    state?: ParticipationState | null,
  ): Promise<InstanceType<typeof ParticipantConnection> | null> {
    const request = pageRequest(page, PARTICIPATION_SORT_KEYS);
    if (!(await mayRead(context))) return null;
    const keys = await context.loader(participantPage(state ?? null)).load({ parentId: id, page: request });
    return connectionOf(keys, (key) => context.loader(participantByKey).load(key));
  }

  @FieldResolver(() => ParticipationCounts, {
    nullable: true,
    description: 'How many of these organisations stand how. For the central team; null for everybody else.',
  })
  async participationCounts(
    @Root() { id }: AuditCycle,
    @Ctx() context: SubgraphContext,
  ): Promise<ParticipationCounts | null> {
    return (await mayRead(context)) ? context.loader(participationCountsByCycle).load(id) : null;
  }
}

@Resolver(() => Participant)
export class ParticipantResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation(@Root() { organisationId }: Participant): Organisation {
    return new Organisation(organisationId);
  }

  @FieldResolver(() => Enrolment, {
    nullable: true,
    description: 'Its enrolment, withdrawn or not; null where it never enrolled.',
  })
  async enrolment(@Root() { enrolmentId }: Participant, @Ctx() context: SubgraphContext): Promise<Enrolment | null> {
    return enrolmentId === null ? null : context.loader(enrolmentById).load(enrolmentId);
  }
}

async function mayRead(context: SubgraphContext): Promise<boolean> {
  return can(ACCESS, await context.actor(), 'readParticipation', { kind: 'NATIONAL' });
}
