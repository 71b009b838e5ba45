import {
  AdoptInterventionDocument,
  AmendCaseDocument,
  AnswerDataQueryOnSubmissionDocument,
  CancelWorkshopRegistrationDocument,
  CaseHistoryDocument,
  CaseTemplatesDocument,
  CaseUploadDocument,
  ChangeNewsDocument,
  CommitCaseUploadDocument,
  CompleteActionDocument,
  CqcEvidenceDocument,
  DelegateQipLeadDocument,
  DiscardCaseUploadDocument,
  DropActionDocument,
  EndNewsDocument,
  EnrolDocument,
  GoodPracticeDocument,
  GrantPartnerAccessDocument,
  GrantRoleDocument,
  InterventionsDocument,
  InvitePersonDocument,
  MyActionPlansDocument,
  MyBenchmarkDocument,
  MyCalendarDocument,
  MyDashboardDocument,
  MyDataQualityDocument,
  MyDataQueriesDocument,
  MyInterventionsDocument,
  MyMaterialsDocument,
  MyPicturesDocument,
  MyProvisionalResultsDocument,
  MyReminderPreferencesDocument,
  MyResultsAsFilesDocument,
  MySubmissionDocument,
  MySubscriptionsDocument,
  MyTrendsDocument,
  MyWorklistDocument,
  PartnerReadsDocument,
  PassInterventionOnDocument,
  PassMaterialsOnDocument,
  PeopleAndRolesDocument,
  PlanActionDocument,
  QualityAccountDocument,
  RecordCaseDocument,
  RecordCasesDocument,
  RegisterForWorkshopDocument,
  RegisterTeamsDocument,
  RemoveCaseDocument,
  RenewCalendarLinkDocument,
  RetireTeamDocument,
  ReviseActionDocument,
  RevokePartnerAccessDocument,
  SetReminderPreferencesDocument,
  ShareGoodPracticeDocument,
  SignOffSubmissionDocument,
  StartActionDocument,
  StartCaseUploadDocument,
  SubscribeDocument,
  WithdrawAdoptionDocument,
  WithdrawEnrolmentDocument,
  WithdrawInvitationDocument,
  WithdrawSignOffDocument,
  WorkshopsDocument,
} from '@qip/schema/generated/graphql';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Operation, PASTE } from './operation.js';

const OWN = { organisationId: PASTE };
const WHERE = { ...OWN, auditCycleId: PASTE };
const SUBMISSION = { submissionId: PASTE };

/** A case by form, kept as a draft. */
export const RECORD_A_CASE: Operation = [
  'Record a case',
  RecordCaseDocument,
  { input: { ...WHERE, teamCode: 'A1', asDraft: true, answers: {} } },
];

/** From an empty upload to cases in the submission. */
export const UPLOADING: readonly Operation[] = [
  ['Empty files of a cycle', CaseTemplatesDocument, { code: '7b', ...OWN }],
  ['Start an upload', StartCaseUploadDocument, { input: { ...WHERE, mode: 'ADD' } }],
  ['See what a file holds', CaseUploadDocument, { id: PASTE }],
  ['Take a file over', CommitCaseUploadDocument, { input: { uploadId: PASTE, expectedVersion: 2 } }],
  ['Drop a file', DiscardCaseUploadDocument, { input: { uploadId: PASTE, expectedVersion: 2 } }],
];

/** What to do with cases that are there. */
export const CASES: readonly Operation[] = [
  [
    'Record several cases',
    RecordCasesDocument,
    { input: { ...WHERE, asDraft: true, cases: [{ teamCode: 'A1', answers: {} }] } },
  ],
  ['Correct a case', AmendCaseDocument, { input: { caseId: PASTE, expectedVersion: 1, answers: {} } }],
  [
    'Remove a case',
    RemoveCaseDocument,
    { input: { caseId: PASTE, expectedVersion: 1, reason: 'It was recorded twice' } },
  ],
];

/** Published results, for whoever may read those of an organisation. */
export const RESULTS: readonly Operation[] = [
  ['My benchmark', MyBenchmarkDocument, { code: '7b' }],
  ['My results drawn', MyPicturesDocument, { code: '7b' }],
  ['My results as files', MyResultsAsFilesDocument, { code: '7b' }],
  ['My trends', MyTrendsDocument, { topic: '7' }],
];

/** The year of whoever leads an organisation's part. */
export function localLeadTabs(today: LocalDate): readonly Operation[] {
  return [
    ['My dashboard', MyDashboardDocument, { first: 20 }],
    ...RESULTS,
    ...takingPart(),
    ...improvement(today),
    ...organisation(today),
    ...news(),
  ];
}

function takingPart(): readonly Operation[] {
  return [
    ['The audit materials of a cycle', MyMaterialsDocument, { code: '7c' }],
    ['Pass materials on to a QIP lead', PassMaterialsOnDocument, { input: { dispatchId: PASTE, personId: PASTE } }],
    ['Enrol in a cycle', EnrolDocument, { input: { ...WHERE, casesExpected: 60 } }],
    [
      'Register teams',
      RegisterTeamsDocument,
      { input: { ...OWN, teams: [{ code: 'N1', careSetting: 'COMMUNITY_ADULT' }] } },
    ],
    RECORD_A_CASE,
    ...UPLOADING,
    ...CASES,
    ['My submission', MySubmissionDocument, { auditCycleId: PASTE }],
    ['My cases so far', MyProvisionalResultsDocument, SUBMISSION],
    ['What to look at again', MyWorklistDocument, SUBMISSION],
    ['How complete my cases are', MyDataQualityDocument, SUBMISSION],
    ['How my cases were changed', CaseHistoryDocument, SUBMISSION],
    ['Questions about my submission', MyDataQueriesDocument, SUBMISSION],
    [
      'Answer a question',
      AnswerDataQueryOnSubmissionDocument,
      { input: { dataQueryId: PASTE, expectedVersion: 1, answer: 'They are: the form says so' } },
    ],
    ['Sign off', SignOffSubmissionDocument, { input: { ...WHERE, expectedVersion: 1 } }],
    ['Withdraw a sign-off', WithdrawSignOffDocument, { input: { ...SUBMISSION, expectedVersion: 1 } }],
    ['Take part no longer', WithdrawEnrolmentDocument, { input: { enrolmentId: PASTE, expectedVersion: 1 } }],
  ];
}

function improvement(today: LocalDate): readonly Operation[] {
  const action = {
    gap: 'Renal function is not tested twice a year',
    cause: 'Nobody is reminded of it',
    action: 'The chart is used in every clinic',
    ownerRole: 'CHIEF_PHARMACIST',
    dueOn: addDays(today, 90),
  };
  const planned = { plannedActionId: PASTE, expectedVersion: 1 };
  return [
    ['Library of interventions', InterventionsDocument, {}],
    ['Adopt an intervention', AdoptInterventionDocument, { input: { ...OWN, interventionId: PASTE, fromOn: today } }],
    [
      'Pass an intervention on',
      PassInterventionOnDocument,
      { input: { ...OWN, interventionId: PASTE, recipients: [{ personId: PASTE, capacity: 'LOCAL_CHAMPION' }] } },
    ],
    ['What we use, and who has it', MyInterventionsDocument, OWN],
    [
      'Use an intervention no longer',
      WithdrawAdoptionDocument,
      { input: { adoptionId: PASTE, expectedVersion: 1, untilOn: today, reason: 'Another one takes its place' } },
    ],
    ['My action plans', MyActionPlansDocument, OWN],
    ['Plan an action', PlanActionDocument, { input: { ...WHERE, ...action } }],
    ['Begin an action', StartActionDocument, { input: planned }],
    ['Revise an action', ReviseActionDocument, { input: { ...planned, ...action } }],
    ['Close an action that is done', CompleteActionDocument, { input: { ...planned, review: 'All clinics use it' } }],
    ['Drop an action', DropActionDocument, { input: { ...planned, reason: 'Another action covers it' } }],
    [
      'Quality Account',
      QualityAccountDocument,
      { ...OWN, financialYear: Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 2 : 1) },
    ],
    ['Evidence for the CQC', CqcEvidenceDocument, WHERE],
  ];
}

function organisation(today: LocalDate): readonly Operation[] {
  return [
    ['People and roles', PeopleAndRolesDocument, OWN],
    [
      'Delegate a programme to a QIP lead',
      DelegateQipLeadDocument,
      { input: { ...OWN, personId: PASTE, programmeId: PASTE } },
    ],
    ['Make a data collector', GrantRoleDocument, { input: { ...WHERE, personId: PASTE, role: 'DATA_COLLECTOR' } }],
    [
      'Invite a person',
      InvitePersonDocument,
      { input: { ...OWN, displayName: 'Sample colleague', email: 'colleague@sample.example' } },
    ],
    ['Withdraw an invitation', WithdrawInvitationDocument, { input: { invitationId: PASTE } }],
    ['Retire a team', RetireTeamDocument, { input: { teamId: PASTE, retiredOn: today, expectedVersion: 1 } }],
    ['Let a partner read our results', GrantPartnerAccessDocument, { input: { ...OWN, partnerToolId: PASTE } }],
    ['What partners read', PartnerReadsDocument, OWN],
    [
      'Let a partner read no more',
      RevokePartnerAccessDocument,
      { input: { partnerGrantId: PASTE, expectedVersion: 1 } },
    ],
    ['Workshops', WorkshopsDocument, { from: today }],
    ['Register for a workshop', RegisterForWorkshopDocument, { input: { ...OWN, workshopId: PASTE } }],
    [
      'Cancel a registration',
      CancelWorkshopRegistrationDocument,
      { input: { registrationId: PASTE, expectedVersion: 1 } },
    ],
    ['Good practice', GoodPracticeDocument, {}],
    [
      'Share good practice',
      ShareGoodPracticeDocument,
      { input: { ...OWN, title: 'A chart in every clinic', description: 'How we came to test everybody on time.' } },
    ],
  ];
}

function news(): readonly Operation[] {
  const kinds = ['CLOSING_SOON', 'REPORT_READY'];
  const subscription = { subscriptionId: PASTE, expectedVersion: 1 };
  return [
    ['My calendar', MyCalendarDocument, OWN],
    ['A new address for my calendar', RenewCalendarLinkDocument, { input: OWN }],
    ['My reminders', MyReminderPreferencesDocument, {}],
    [
      'Choose my reminders',
      SetReminderPreferencesDocument,
      { input: { kinds, delivery: 'DIGEST', expectedVersion: 0 } },
    ],
    ['Have news mailed', SubscribeDocument, { input: { kind: 'RESULTS', rhythm: 'WEEKLY' } }],
    ['My subscriptions', MySubscriptionsDocument, {}],
    ['Change a subscription', ChangeNewsDocument, { input: { ...subscription, rhythm: 'MONTHLY' } }],
    ['End a subscription', EndNewsDocument, { input: subscription }],
  ];
}
