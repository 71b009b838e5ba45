import {
  AppointDeputyDocument,
  CancelWorkshopDocument,
  ChangeMembershipDocument,
  EndAppointmentDocument,
  GoodPracticeDocument,
  GrantRoleDocument,
  MySubscriptionsDocument,
  NominateLocalLeadDocument,
  NoticesDocument,
  OrganisationHistoryDocument,
  OrganisationsDocument,
  OrganisationsWithoutALeadDocument,
  RecordSuccessionDocument,
  RegisterOrganisationDocument,
  RegisterPartnerToolDocument,
  RegisterPersonDocument,
  RescheduleWorkshopDocument,
  ReviewGoodPracticeDocument,
  RevokeRoleDocument,
  ScheduleWorkshopDocument,
  SendNoticeDocument,
  SubscribeDocument,
} from '@qip/schema/generated/graphql';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Operation, PASTE } from './operation.js';

/** Who takes part, who answers for it, and what the central team tells them. */
export function membershipTabs(today: LocalDate): readonly Operation[] {
  return [...members(today), ...offices(today), ...meetings(today)];
}

function members(today: LocalDate): readonly Operation[] {
  const person = { displayName: 'Sample lead', email: 'lead@sample.example', subject: 'sample|lead' };
  return [
    ['Members and leads', OrganisationsDocument, { first: 100 }],
    ['Members without a lead', OrganisationsWithoutALeadDocument, {}],
    [
      'Register a member',
      RegisterOrganisationDocument,
      {
        input: {
          odsCode: 'ZZ901',
          name: 'Sample Hospital Group',
          kind: 'INDEPENDENT',
          region: 'LONDON',
          memberFromOn: today,
        },
      },
    ],
    ['Register a person', RegisterPersonDocument, { input: person }],
    [
      'Register a partner tool',
      RegisterPartnerToolDocument,
      { input: { name: 'Sample dashboard', subject: 'sample|dashboard' } },
    ],
  ];
}

function offices(today: LocalDate): readonly Operation[] {
  return [
    [
      'Record a nomination',
      NominateLocalLeadDocument,
      { input: { organisationId: PASTE, personId: PASTE, profession: 'SENIOR_PHARMACIST', fromOn: today } },
    ],
    [
      'Appoint a deputy',
      AppointDeputyDocument,
      { input: { organisationId: PASTE, personId: PASTE, profession: 'SENIOR_PHARMACIST', fromOn: today } },
    ],
    ['Give a role', GrantRoleDocument, { input: { organisationId: PASTE, personId: PASTE, role: 'VIEWER' } }],
    [
      'End an appointment',
      EndAppointmentDocument,
      {
        input: { appointmentId: PASTE, untilOn: addDays(today, 30), reason: 'Has left the trust', expectedVersion: 1 },
      },
    ],
    ['Take a role back', RevokeRoleDocument, { input: { roleGrantId: PASTE, expectedVersion: 1 } }],
    [
      'End or renew a membership',
      ChangeMembershipDocument,
      {
        input: {
          organisationId: PASTE,
          change: 'LAPSE',
          effectiveOn: addDays(today, 30),
          reason: 'Does not renew its membership',
          expectedVersion: 1,
        },
      },
    ],
    [
      'Record a merger',
      RecordSuccessionDocument,
      { input: { predecessorId: PASTE, successorId: PASTE, effectiveOn: today } },
    ],
    ['History of a member', OrganisationHistoryDocument, { organisationId: PASTE }],
  ];
}

function meetings(today: LocalDate): readonly Operation[] {
  return [
    [
      'Write to local leads',
      SendNoticeDocument,
      {
        input: {
          subject: 'Regional workshops in spring',
          text: 'The workshops are held in April and May.\n\nPlease register by the end of March.',
          region: 'LONDON',
        },
      },
    ],
    ['Notices and their mails', NoticesDocument, {}],
    ['Have news mailed', SubscribeDocument, { input: { kind: 'TIMETABLE_CHANGES', rhythm: 'WEEKLY' } }],
    ['My subscriptions', MySubscriptionsDocument, {}],
    [
      'Schedule a workshop',
      ScheduleWorkshopDocument,
      {
        input: {
          title: 'Lithium monitoring',
          heldOn: addDays(today, 60),
          region: 'LONDON',
          venue: 'Conference centre',
          placeCount: 40,
        },
      },
    ],
    [
      'Move a workshop',
      RescheduleWorkshopDocument,
      { input: { workshopId: PASTE, heldOn: addDays(today, 90), expectedVersion: 1 } },
    ],
    [
      'Cancel a workshop',
      CancelWorkshopDocument,
      { input: { workshopId: PASTE, reason: 'Too few have registered', expectedVersion: 1 } },
    ],
    ['Good practice', GoodPracticeDocument, {}],
    [
      'Review good practice',
      ReviewGoodPracticeDocument,
      { input: { goodPracticeId: PASTE, decision: 'PUBLISH', expectedVersion: 1 } },
    ],
  ];
}
