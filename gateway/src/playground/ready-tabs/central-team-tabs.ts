import {
  AnalyseAuditCycleDocument,
  AppointDeputyDocument,
  ApproveProgrammeDocument,
  AttachInterventionFileDocument,
  AttachMaterialDocument,
  AuditCycleProgressDocument,
  CancelAuditCycleDocument,
  CancelWorkshopDocument,
  ChangeMembershipDocument,
  CloseDataQueryOnSubmissionDocument,
  DataQualityDocument,
  DraftInterventionDocument,
  DraftProgrammeDocument,
  EndAppointmentDocument,
  ExtendSubmissionDocument,
  GoodPracticeDocument,
  GrantRoleDocument,
  ImportProgrammeDocument,
  InterventionAdoptionDocument,
  LockAuditCycleDocument,
  MaterialDispatchesDocument,
  MySubscriptionsDocument,
  NominateLocalLeadDocument,
  NoticesDocument,
  OrganisationHistoryDocument,
  OrganisationsDocument,
  OrganisationsWithoutALeadDocument,
  ParticipationDocument,
  PlanAuditCycleDocument,
  PreviewBenchmarkDocument,
  ProgrammesDueForReviewDocument,
  ProgrammeVersionsDocument,
  PublishBenchmarkDocument,
  PublishInterventionDocument,
  RaiseDataQueryOnSubmissionDocument,
  RecordSuccessionDocument,
  RegisterOrganisationDocument,
  RegisterPartnerToolDocument,
  RegisterPersonDocument,
  RemoveInterventionFileDocument,
  RemoveMaterialDocument,
  ReopenSubmissionDocument,
  RescheduleAuditCycleDocument,
  RescheduleWorkshopDocument,
  RetryDispatchDocument,
  ReturnProgrammeDocument,
  ReviewGoodPracticeDocument,
  ReviseBenchmarkDocument,
  ReviseInterventionDocument,
  ReviseProgrammeDocument,
  RevokeRoleDocument,
  ScheduleWorkshopDocument,
  SendNoticeDocument,
  SubmitProgrammeForCheckDocument,
  SubscribeDocument,
  TryProgrammeDocument,
  UndoLockDocument,
  VersionInTheMakingDocument,
  WhoHasEnrolledDocument,
  WithdrawInterventionDocument,
} from '@qip/schema/generated/graphql';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Operation, PASTE } from './operation.js';
import { SAMPLE_DEFINITION } from './sample-definition.js';

const CYCLE = { auditCycleId: PASTE, expectedVersion: 1 };
const VERSION = { programmeVersionId: PASTE, expectedVersion: 1 };
const INTERVENTION = { interventionId: PASTE, expectedVersion: 1 };

/** The year of the central team: members, programmes, cycles, results, and what is done about them. */
export function centralTeamTabs(today: LocalDate): readonly Operation[] {
  return [
    ...members(today),
    ...meetings(today),
    ...programmes(today),
    ...cycles(today),
    ...results(today),
    ...improvement(),
  ];
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

function programmes(today: LocalDate): readonly Operation[] {
  return [
    [
      'Import a programme',
      ImportProgrammeDocument,
      { input: { text: 'format: qip-programme/1\n# the rest of a file of the indicator catalogue' } },
    ],
    [
      'Try a programme on example cases',
      TryProgrammeDocument,
      { input: { programmeVersionId: PASTE, cases: [{ name: 'well monitored', answers: {} }] } },
    ],
    [
      'Draft a programme',
      DraftProgrammeDocument,
      {
        input: {
          topic: '99',
          title: 'Sample programme',
          clinicalArea: 'Sample',
          auditUnit: 'PATIENT',
          nextReviewOn: addDays(today, 1095),
          ...SAMPLE_DEFINITION,
        },
      },
    ],
    [
      'Revise a programme',
      ReviseProgrammeDocument,
      { input: { ...VERSION, nextReviewOn: addDays(today, 1095), ...SAMPLE_DEFINITION } },
    ],
    ['Versions of a programme', ProgrammeVersionsDocument, { topic: '7' }],
    ['A version in the making', VersionInTheMakingDocument, { topic: '7' }],
    ['Hand a version over for its check', SubmitProgrammeForCheckDocument, { input: VERSION }],
    ['Send a version back', ReturnProgrammeDocument, { input: { ...VERSION, reason: 'Standard 2 needs a target' } }],
    ['Approve a version', ApproveProgrammeDocument, { input: VERSION }],
    ['Programmes due for review', ProgrammesDueForReviewDocument, { by: addDays(today, 365) }],
  ];
}

/** A supplementary cycle whose data collection opens in a year. */
function cycles(today: LocalDate): readonly Operation[] {
  return [
    [
      'Plan a cycle',
      PlanAuditCycleDocument,
      {
        input: {
          programmeId: PASTE,
          kind: 'SUPPLEMENTARY',
          label: 'supplementary, next year',
          baselineId: PASTE,
          collectionOpensOn: addDays(today, 365),
        },
      },
    ],
    [
      'Move days of a cycle',
      RescheduleAuditCycleDocument,
      { input: { ...CYCLE, reason: 'The audit tool was late', reportOn: addDays(today, 500) } },
    ],
    ['Cancel a cycle', CancelAuditCycleDocument, { input: { ...CYCLE, reason: 'It was planned twice' } }],
    [
      'Attach a file to a cycle',
      AttachMaterialDocument,
      { input: { auditCycleId: PASTE, kind: 'GUIDANCE', title: 'How to take part', fileName: 'guidance.pdf' } },
    ],
    ['Take a file away again', RemoveMaterialDocument, { input: { materialId: PASTE } }],
    ['Who has had the audit materials', MaterialDispatchesDocument, { code: '7c', first: 50 }],
    ['Send a failed mail again', RetryDispatchDocument, { input: { dispatchId: PASTE } }],
    ['Who has enrolled', WhoHasEnrolledDocument, { code: '7c' }],
    ['Who takes part, and who was never asked', ParticipationDocument, { code: '7c' }],
    ['How far everybody is', AuditCycleProgressDocument, { code: '7c' }],
    ['Data quality of a cycle', DataQualityDocument, { auditCycleId: PASTE }],
    [
      'Ask about a submission',
      RaiseDataQueryOnSubmissionDocument,
      { input: { submissionId: PASTE, question: 'Are the doses in milligrams?', standardNumber: 1 } },
    ],
    ['Close a question', CloseDataQueryOnSubmissionDocument, { input: { dataQueryId: PASTE, expectedVersion: 1 } }],
    [
      'Give an organisation more time',
      ExtendSubmissionDocument,
      {
        input: {
          organisationId: PASTE,
          auditCycleId: PASTE,
          closesOn: addDays(today, 14),
          reason: 'The clinical system was away for two weeks',
        },
      },
    ],
    [
      'Lock a cycle',
      LockAuditCycleDocument,
      { input: { auditCycleId: PASTE, unsigned: 'LEAVE_OUT', reason: 'Every participant has signed off' } },
    ],
  ];
}

function results(today: LocalDate): readonly Operation[] {
  return [
    [
      'Reopen a submission for a correction',
      ReopenSubmissionDocument,
      {
        input: {
          submissionId: PASTE,
          expectedVersion: 1,
          closesOn: addDays(today, 14),
          reason: 'A team used an old form',
        },
      },
    ],
    [
      'Undo a lock',
      UndoLockDocument,
      { input: { auditCycleId: PASTE, expectedLockNumber: 1, reason: 'It was locked a week too early' } },
    ],
    ['Start the analysis again', AnalyseAuditCycleDocument, { input: { auditCycleId: PASTE } }],
    ['Preview the results', PreviewBenchmarkDocument, { code: '7b' }],
    [
      'Correct published results',
      ReviseBenchmarkDocument,
      { input: { ...CYCLE, reason: 'say why, naming no organisation' } },
    ],
    ['Publish the results', PublishBenchmarkDocument, { input: CYCLE }],
  ];
}

function improvement(): readonly Operation[] {
  const words = { title: 'Monitoring chart', summary: 'A chart on which a team sees whose tests are due.' };
  return [
    [
      'Draft an intervention',
      DraftInterventionDocument,
      { input: { programmeId: PASTE, kind: 'PRACTICAL_TOOL', ...words } },
    ],
    [
      'Attach a file to an intervention',
      AttachInterventionFileDocument,
      { input: { ...INTERVENTION, fileName: 'chart.pdf' } },
    ],
    [
      'Take a file out of an intervention',
      RemoveInterventionFileDocument,
      { input: { ...INTERVENTION, fileId: PASTE } },
    ],
    ['Publish an intervention', PublishInterventionDocument, { input: INTERVENTION }],
    [
      'A new edition of an intervention',
      ReviseInterventionDocument,
      { input: { ...INTERVENTION, ...words, changes: 'It shows the weight as well' } },
    ],
    [
      'Take an intervention out of the library',
      WithdrawInterventionDocument,
      { input: { ...INTERVENTION, reason: 'Another one takes its place' } },
    ],
    ['How many use what the library offers', InterventionAdoptionDocument, {}],
  ];
}
