import 'reflect-metadata';
import { buildServiceSchema, type SubgraphSchema } from '@qip/subgraph-kit/schema/build-subgraph-schema';
import { byId, textOf } from '@qip/subgraph-kit/schema/reference';
import { type SubgraphDefinition } from '@qip/subgraph-kit/server/subgraph';
import { AppointDeputyMutation } from './lead-appointment/appoint-deputy.mutation.js';
import { GoodPracticeRow } from './good-practice/good-practice.entity.js';
import { goodPracticeById } from './good-practice/good-practice.loader.js';
import { GoodPracticeResolver } from './good-practice/good-practice.resolver.js';
import { ReviewGoodPracticeMutation } from './good-practice/review-good-practice.mutation.js';
import { ShareGoodPracticeMutation } from './good-practice/share-good-practice.mutation.js';
import { OrganisationHistoryResolver } from './history/organisation-history.resolver.js';
import { AcceptInvitationMutation } from './invitation/accept-invitation.mutation.js';
import { InvitationRow } from './invitation/invitation.entity.js';
import { invitationById } from './invitation/invitation.loader.js';
import { InvitationResolver, OrganisationInvitationsResolver } from './invitation/invitation.resolver.js';
import { InvitePersonMutation } from './invitation/invite-person.mutation.js';
import { WithdrawInvitationMutation } from './invitation/withdraw-invitation.mutation.js';
import { EndAppointmentMutation } from './lead-appointment/end-appointment.mutation.js';
import { LeadAppointmentRow } from './lead-appointment/lead-appointment.entity.js';
import { appointmentById } from './lead-appointment/lead-appointment.loader.js';
import { LeadAppointmentResolver, OrganisationLeadResolver } from './lead-appointment/lead-appointment.resolver.js';
import { NominateLocalLeadMutation } from './lead-appointment/nominate-local-lead.mutation.js';
import { MembershipRow } from './membership/membership.entity.js';
import { ChangeMembershipMutation } from './membership/change-membership.mutation.js';
import { membershipById } from './membership/membership.loader.js';
import { MembershipResolver, OrganisationMembershipResolver } from './membership/membership.resolver.js';
import { NOTICE_MAIL } from './notice/notice-mail.js';
import { NoticeRow } from './notice/notice.entity.js';
import { noticeById } from './notice/notice.loader.js';
import { NoticeResolver } from './notice/notice.resolver.js';
import { SendNoticeMutation } from './notice/send-notice.mutation.js';
import { OrganisationRow } from './organisation/organisation.entity.js';
import { organisationById, organisationByOdsCode } from './organisation/organisation.loader.js';
import { OrganisationResolver, SuccessionResolver } from './organisation/organisation.resolver.js';
import { RecordSuccessionMutation } from './organisation/record-succession.mutation.js';
import { RegisterOrganisationMutation } from './organisation/register-organisation.mutation.js';
import { SuccessionRow } from './organisation/succession.entity.js';
import { GrantPartnerAccessMutation } from './partner/grant-partner-access.mutation.js';
import { PartnerGrantRow } from './partner/partner-grant.entity.js';
import { PartnerReadRow } from './partner/partner-read.entity.js';
import { OrganisationPartnerReadsResolver, PartnerReadResolver } from './partner/partner-read.resolver.js';
import { PartnerToolRow } from './partner/partner-tool.entity.js';
import { partnerGrantById } from './partner/partner.loader.js';
import { OrganisationPartnerGrantsResolver, PartnerGrantResolver } from './partner/partner.resolver.js';
import { RegisterPartnerToolMutation } from './partner/register-partner-tool.mutation.js';
import { RevokePartnerAccessMutation } from './partner/revoke-partner-access.mutation.js';
import { PersonRow } from './person/person.entity.js';
import { personById } from './person/person.loader.js';
import { RegisterPersonMutation } from './person/register-person.mutation.js';
import { DelegateQipLeadMutation } from './role-grant/delegate-qip-lead.mutation.js';
import { GrantRoleMutation } from './role-grant/grant-role.mutation.js';
import { RevokeRoleMutation } from './role-grant/revoke-role.mutation.js';
import { ReminderPreferenceRow } from './reminder-preference/reminder-preference.entity.js';
import { ViewerReminderPreferencesResolver } from './reminder-preference/reminder-preference.resolver.js';
import { SetReminderPreferencesMutation } from './reminder-preference/set-reminder-preferences.mutation.js';
import { RoleGrantRow } from './role-grant/role-grant.entity.js';
import { roleGrantById } from './role-grant/role-grant.loader.js';
import { OrganisationRoleGrantsResolver, RoleGrantResolver } from './role-grant/role-grant.resolver.js';
import { RegisterTeamsMutation } from './team/register-teams.mutation.js';
import { RetireTeamMutation } from './team/retire-team.mutation.js';
import { TeamRow } from './team/team.entity.js';
import { teamById } from './team/team.loader.js';
import { OrganisationTeamsResolver, TeamResolver } from './team/team.resolver.js';
import { CancelWorkshopMutation } from './workshop/cancel-workshop.mutation.js';
import { CancelWorkshopRegistrationMutation } from './workshop/cancel-workshop-registration.mutation.js';
import { RegisterForWorkshopMutation } from './workshop/register-for-workshop.mutation.js';
import { RescheduleWorkshopMutation } from './workshop/reschedule-workshop.mutation.js';
import { ScheduleWorkshopMutation } from './workshop/schedule-workshop.mutation.js';
import { WorkshopRow } from './workshop/workshop.entity.js';
import { registrationById, workshopById } from './workshop/workshop.loader.js';
import { WorkshopResolver } from './workshop/workshop.resolver.js';
import { WORKSHOP_CANCELLED, WORKSHOP_MOVED } from './workshop/workshop-mails.js';
import { WorkshopRegistrationRow } from './workshop/workshop-registration.entity.js';
import { WorkshopRegistrationResolver } from './workshop/workshop-registration.resolver.js';
import { ViewerResolver, ViewerRoleResolver } from './viewer/viewer.resolver.js';

const RESOLVERS = [
  ViewerResolver,
  ViewerRoleResolver,
  OrganisationResolver,
  SuccessionResolver,
  OrganisationMembershipResolver,
  MembershipResolver,
  OrganisationLeadResolver,
  LeadAppointmentResolver,
  OrganisationRoleGrantsResolver,
  RoleGrantResolver,
  OrganisationTeamsResolver,
  TeamResolver,
  OrganisationPartnerGrantsResolver,
  PartnerGrantResolver,
  OrganisationPartnerReadsResolver,
  PartnerReadResolver,
  OrganisationInvitationsResolver,
  InvitationResolver,
  OrganisationHistoryResolver,
  WorkshopResolver,
  WorkshopRegistrationResolver,
  GoodPracticeResolver,
  ViewerReminderPreferencesResolver,
  SetReminderPreferencesMutation,
  NoticeResolver,
  RegisterOrganisationMutation,
  ChangeMembershipMutation,
  RecordSuccessionMutation,
  RegisterPersonMutation,
  InvitePersonMutation,
  AcceptInvitationMutation,
  WithdrawInvitationMutation,
  NominateLocalLeadMutation,
  AppointDeputyMutation,
  EndAppointmentMutation,
  DelegateQipLeadMutation,
  GrantRoleMutation,
  RevokeRoleMutation,
  RegisterTeamsMutation,
  RetireTeamMutation,
  ScheduleWorkshopMutation,
  RescheduleWorkshopMutation,
  CancelWorkshopMutation,
  RegisterForWorkshopMutation,
  CancelWorkshopRegistrationMutation,
  ShareGoodPracticeMutation,
  ReviewGoodPracticeMutation,
  SendNoticeMutation,
  RegisterPartnerToolMutation,
  GrantPartnerAccessMutation,
  RevokePartnerAccessMutation,
];

const REFERENCES: Parameters<typeof buildServiceSchema>[0]['references'] = {
  Organisation: (key, context) =>
    'id' in key
      ? byId(organisationById)(key, context)
      : context.loader(organisationByOdsCode).load(textOf(key, 'odsCode')),
  Membership: byId(membershipById),
  Person: byId(personById),
  LeadAppointment: byId(appointmentById),
  Invitation: byId(invitationById),
  RoleGrant: byId(roleGrantById),
  Team: byId(teamById),
  Workshop: byId(workshopById),
  WorkshopRegistration: byId(registrationById),
  GoodPractice: byId(goodPracticeById),
  Notice: byId(noticeById),
  PartnerGrant: byId(partnerGrantById),
};

/** The schema of the subgraph, for `main`, the emitter and the tests alike. */
export function buildOrganisationsSchema(): SubgraphSchema {
  return buildServiceSchema({ resolvers: RESOLVERS, orphanedTypes: [], references: REFERENCES });
}

/** The service, wherever it runs. */
export const organisationsSubgraph: SubgraphDefinition = {
  name: 'organisations',
  buildSchema: buildOrganisationsSchema,
  entities: [
    OrganisationRow,
    MembershipRow,
    SuccessionRow,
    PersonRow,
    InvitationRow,
    LeadAppointmentRow,
    RoleGrantRow,
    TeamRow,
    PartnerToolRow,
    PartnerGrantRow,
    ReminderPreferenceRow,
    PartnerReadRow,
    WorkshopRow,
    WorkshopRegistrationRow,
    GoodPracticeRow,
    NoticeRow,
  ],
  queues: [],
  jobHandlers: [],
  mail: { templates: [NOTICE_MAIL, WORKSHOP_MOVED, WORKSHOP_CANCELLED] },
};
