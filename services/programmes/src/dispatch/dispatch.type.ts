import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { defineConnection } from '@qip/subgraph-kit/connections/connection';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type DispatchState, dispatchStateOf } from './dispatch.rules.js';

export const DispatchStateEnum = defineEnum<DispatchState>('MaterialDispatchState', 'Where a dispatch stands.', {
  WAITING_FOR_LEAD:
    'The organisation has no local lead: it goes to whoever is appointed while the materials are out. For some minutes also before a mail is made.',
  QUEUED: 'The mail is made and on its way; it is tried again where the mail server does not take it.',
  SENT: 'The mail server has taken the mail.',
  FAILED: 'The mail server has refused the mail, or was away for too long: see `lastFailure`, and retry.',
});

/** A dispatch with what has become of its mail, as they are read. */
export interface DispatchFacts {
  readonly id: string;
  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly materialId: string | null;
  readonly plannedAt: Date;
  readonly personId: string | null;
  readonly mailState: 'WAITING' | 'SENT' | 'FAILED' | null;
  readonly attemptCount: number | null;
  readonly postedAt: Date | null;
  readonly sentAt: Date | null;
  readonly lastFailure: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'The audit materials of a cycle on their way to an organisation: to its local lead, by e-mail, once. Enrolled or not, every member gets them.',
})
export class MaterialDispatch {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => DispatchStateEnum, { description: 'Where it stands.' })
  readonly state: DispatchState;

  @Field(() => dateTimeScalar, { description: 'When it came due.' })
  readonly plannedAt: Date;

  @Field(() => dateTimeScalar, {
    nullable: true,
    description: 'When the mail to the lead of that moment was made; null while there is none.',
  })
  readonly postedAt: Date | null;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When the mail server took the mail; null before.' })
  readonly sentAt: Date | null;

  @Field(() => Int, { description: 'How often the mail was tried.' })
  readonly attemptCount: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the last attempt failed: a class, with the code of the mail server where it gave one (`SMTP_550`).',
  })
  readonly lastFailure: string | null;

  readonly organisationId: string;
  readonly auditCycleId: string;
  readonly materialId: string | null;
  readonly personId: string | null;

  constructor(facts: DispatchFacts) {
    this.id = facts.id;
    this.state = dispatchStateOf(facts.mailState);
    this.plannedAt = facts.plannedAt;
    this.postedAt = facts.postedAt;
    this.sentAt = facts.sentAt;
    this.attemptCount = facts.attemptCount ?? 0;
    this.lastFailure = facts.lastFailure;
    this.organisationId = facts.organisationId;
    this.auditCycleId = facts.auditCycleId;
    this.materialId = facts.materialId;
    this.personId = facts.personId;
  }
}

export const MaterialDispatchConnection = defineConnection('MaterialDispatch', 'dispatches', () => MaterialDispatch);

@ObjectType({ description: 'How many dispatches of a cycle stand where.' })
export class MaterialDispatchCounts {
  @Field(() => Int, { description: 'Those that wait for a local lead.' })
  readonly waitingForLeadCount: number;

  @Field(() => Int, { description: 'Those whose mail is on its way.' })
  readonly queuedCount: number;

  @Field(() => Int, { description: 'Those whose mail the mail server has taken.' })
  readonly sentCount: number;

  @Field(() => Int, { description: 'Those whose mail failed.' })
  readonly failedCount: number;

  constructor(counts: Readonly<Partial<Record<DispatchState, number>>>) {
    this.waitingForLeadCount = counts.WAITING_FOR_LEAD ?? 0;
    this.queuedCount = counts.QUEUED ?? 0;
    this.sentCount = counts.SENT ?? 0;
    this.failedCount = counts.FAILED ?? 0;
  }
}
