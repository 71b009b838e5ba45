import {
  AnalyseAuditCycleDocument,
  AttachInterventionFileDocument,
  AttachMaterialDocument,
  AuditCycleProgressDocument,
  CancelAuditCycleDocument,
  CloseDataQueryOnSubmissionDocument,
  DataQualityDocument,
  DraftInterventionDocument,
  ExtendSubmissionDocument,
  InterventionAdoptionDocument,
  LockAuditCycleDocument,
  MaterialDispatchesDocument,
  ParticipationDocument,
  PlanAuditCycleDocument,
  PreviewBenchmarkDocument,
  PublishBenchmarkDocument,
  PublishInterventionDocument,
  RaiseDataQueryOnSubmissionDocument,
  RemoveInterventionFileDocument,
  RemoveMaterialDocument,
  ReopenSubmissionDocument,
  RescheduleAuditCycleDocument,
  RetryDispatchDocument,
  ReviseBenchmarkDocument,
  ReviseInterventionDocument,
  UndoLockDocument,
  WhoHasEnrolledDocument,
  WithdrawInterventionDocument,
} from '@qip/schema/generated/graphql';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Operation, PASTE } from './operation.js';
import { membershipTabs } from './membership-tabs.js';
import { programmeTabs } from './programme-tabs.js';

const CYCLE = { auditCycleId: PASTE, expectedVersion: 1 };
const INTERVENTION = { interventionId: PASTE, expectedVersion: 1 };

/** The year of the central team: members, programmes, cycles, results, and what is done about them. */
export function centralTeamTabs(today: LocalDate): readonly Operation[] {
  return [...membershipTabs(today), ...programmeTabs(today), ...cycles(today), ...results(today), ...improvement()];
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
