import { Field, ID, ObjectType } from 'type-graphql';
import { type Grant, type Role } from '@qip/subgraph-kit/access/actor';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';

export const RoleEnum = defineEnum<Role>('Role', 'A role that somebody holds.', {
  CENTRAL_TEAM: 'The central team.',
  LOCAL_LEAD: 'The local POMH lead of an organisation, or a deputy.',
  QIP_LEAD: 'Leads one programme in one organisation.',
  DATA_COLLECTOR: 'Enters and corrects cases of one cycle in one organisation.',
  VIEWER: "Reads one organisation's published reports.",
  PARTNER_TOOL: 'A machine client that reads published results.',
});

@ObjectType({ description: 'One role of the viewer and what it is bound to.' })
export class ViewerRole {
  @Field(() => RoleEnum, { description: 'The role.' })
  readonly role: Role;

  @Field(() => ID, { nullable: true, description: "The QIP lead's programme; null for other roles." })
  readonly programmeId: string | null;

  @Field(() => ID, { nullable: true, description: "The data collector's audit cycle; null for other roles." })
  readonly auditCycleId: string | null;

  readonly organisationId: string | null;

  constructor(grant: Grant) {
    this.role = grant.role;
    this.programmeId = grant.programmeId;
    this.auditCycleId = grant.auditCycleId;
    this.organisationId = grant.organisationId;
  }
}

@ObjectType({ description: 'Who is asking, and what they may do at this moment.' })
export class Viewer {
  @Field(() => [ViewerRole], {
    description: 'The roles that the viewer holds now; empty for a subject that nobody has registered.',
  })
  readonly roles: ViewerRole[];

  readonly personId: string | null;

  constructor(roles: readonly Grant[], personId: string | null) {
    this.roles = roles.map((grant) => new ViewerRole(grant));
    this.personId = personId;
  }
}
