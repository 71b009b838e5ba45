import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type InvitationRow } from './invitation.entity.js';
import { invitationState, type InvitationState } from './invitation.rules.js';

export const InvitationStateEnum = defineEnum<InvitationState>('InvitationState', 'Where an invitation stands.', {
  OPEN: 'It can be accepted.',
  ACCEPTED: 'It was accepted: the person can sign in.',
  WITHDRAWN: 'It was withdrawn, or replaced by a later one.',
  EXPIRED: 'Nobody accepted it in time.',
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An invitation of a person to sign in. It works once, for a time.' })
export class Invitation {
  @Field(() => ID, { description: 'The opaque id (UUIDv7).' })
  readonly id: string;

  @Field(() => InvitationStateEnum, { description: 'Where it stands now.' })
  readonly state: InvitationState;

  @Field(() => dateTimeScalar, { description: 'When the person was invited.' })
  readonly invitedAt: Date;

  @Field(() => dateTimeScalar, { description: 'Until when it can be accepted.' })
  readonly expiresAt: Date;

  @Field(() => dateTimeScalar, { nullable: true, description: 'When it was accepted; null when it was not.' })
  readonly acceptedAt: Date | null;

  readonly personId: string;
  readonly organisationId: string | null;

  /** @param now the platform's time, which says whether it has expired */
  constructor(row: InvitationRow, now: Date) {
    this.id = row.id;
    this.state = invitationState(row, now);
    this.invitedAt = row.invitedAt;
    this.expiresAt = row.expiresAt;
    this.acceptedAt = row.acceptedAt;
    this.personId = row.personId;
    this.organisationId = row.organisationId;
  }
}
