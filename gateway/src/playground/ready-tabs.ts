import {
  AnalyseAuditCycleDocument,
  AuditCycleProgressDocument,
  AuditCyclesDocument,
  AuditToolOfTopicDocument,
  CaseTemplatesDocument,
  CaseUploadDocument,
  CommitCaseUploadDocument,
  EnrolDocument,
  LockAuditCycleDocument,
  MyBenchmarkDocument,
  MyDashboardDocument,
  MyPicturesDocument,
  MyResultsAsFilesDocument,
  MySubmissionDocument,
  MyTrendsDocument,
  NationalResultsDocument,
  OrganisationsDocument,
  PlanAuditCycleDocument,
  PreviewBenchmarkDocument,
  ProgrammesDocument,
  PublishBenchmarkDocument,
  RecordCaseDocument,
  RegisterTeamsDocument,
  ReviseBenchmarkDocument,
  SignOffSubmissionDocument,
  StartCaseUploadDocument,
  TimetableDocument,
  ViewerDocument,
  WhoHasEnrolledDocument,
} from '@qip/schema/generated/graphql';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type ReadyTab } from './playground-routes.js';

/** Stands where only the reader knows the id: an earlier tab shows it. */
const PASTE = 'paste the id that an earlier tab shows';

/** An operation with its title and with variables to begin from. */
type Operation = readonly [
  title: string,
  document: { toString(): string },
  variables: Readonly<Record<string, unknown>>,
];

const WHERE = { organisationId: PASTE, auditCycleId: PASTE };
const UPLOAD = { ...WHERE, mode: 'ADD' };
const CASE = { ...WHERE, teamCode: 'A1', asDraft: true, answers: {} };

/** From an empty upload to cases in the submission. */
const UPLOADING: readonly Operation[] = [
  ['Empty files of a cycle', CaseTemplatesDocument, { code: '7b', organisationId: PASTE }],
  ['Start an upload', StartCaseUploadDocument, { input: UPLOAD }],
  ['See what a file holds', CaseUploadDocument, { id: PASTE }],
  ['Take a file over', CommitCaseUploadDocument, { input: { uploadId: PASTE, expectedVersion: 2 } }],
];

const LEAD: readonly Operation[] = [
  ['My dashboard', MyDashboardDocument, { first: 20 }],
  ['My benchmark', MyBenchmarkDocument, { code: '7b' }],
  ['My results drawn', MyPicturesDocument, { code: '7b' }],
  ['My results as files', MyResultsAsFilesDocument, { code: '7b' }],
  ['My trends', MyTrendsDocument, { topic: '7' }],
  ['Enrol in a cycle', EnrolDocument, { input: { ...WHERE, casesExpected: 60 } }],
  [
    'Register teams',
    RegisterTeamsDocument,
    { input: { organisationId: PASTE, teams: [{ code: 'N1', careSetting: 'COMMUNITY_ADULT' }] } },
  ],
  ['Record a case', RecordCaseDocument, { input: CASE }],
  ...UPLOADING,
  ['My submission', MySubmissionDocument, { auditCycleId: PASTE }],
  ['Sign off', SignOffSubmissionDocument, { input: { ...WHERE, expectedVersion: 1 } }],
];

/**
 * The operations that each role needs, ready to run: the same documents that the tests use.
 * @param today the day from which the days in their variables are counted
 */
export function readyTabs(today: LocalDate): readonly ReadyTab[] {
  return [
    ...tabsOf('anyone', [
      ['Programmes and standards', ProgrammesDocument, {}],
      ['Audit cycles', AuditCyclesDocument, { first: 20 }],
      ['Timetable', TimetableDocument, { from: addDays(today, -365), to: addDays(today, 365) }],
      ['The audit tool of a programme', AuditToolOfTopicDocument, { topic: '7' }],
    ]),
    ...tabsOf('CENTRAL_TEAM', [
      ['Members and leads', OrganisationsDocument, { first: 100 }],
      ['Plan a cycle', PlanAuditCycleDocument, { input: planFrom(today) }],
      ['Who has enrolled', WhoHasEnrolledDocument, { code: '7c' }],
      ['How far everybody is', AuditCycleProgressDocument, { code: '7c' }],
      [
        'Lock a cycle',
        LockAuditCycleDocument,
        { input: { auditCycleId: PASTE, unsigned: 'LEAVE_OUT', reason: 'Every participant has signed off' } },
      ],
      ['Start the analysis again', AnalyseAuditCycleDocument, { input: { auditCycleId: PASTE } }],
      ['Preview the results', PreviewBenchmarkDocument, { code: '7b' }],
      [
        'Correct published results',
        ReviseBenchmarkDocument,
        { input: { auditCycleId: PASTE, expectedVersion: 1, reason: 'say why, naming no organisation' } },
      ],
      ['Publish the results', PublishBenchmarkDocument, { input: { auditCycleId: PASTE, expectedVersion: 1 } }],
    ]),
    ...['LOCAL_LEAD', 'DEPUTY', 'QIP_LEAD'].flatMap((role) => tabsOf(role, LEAD)),
    ...tabsOf('DATA_COLLECTOR', [
      ['Who am I', ViewerDocument, {}],
      ['Record a case', RecordCaseDocument, { input: CASE }],
      ...UPLOADING,
    ]),
    ...tabsOf('VIEWER', [
      ['Who am I', ViewerDocument, {}],
      ['My benchmark', MyBenchmarkDocument, { code: '7b' }],
      ['My results drawn', MyPicturesDocument, { code: '7b' }],
      ['My results as files', MyResultsAsFilesDocument, { code: '7b' }],
      ['My trends', MyTrendsDocument, { topic: '7' }],
    ]),
    ...tabsOf('PARTNER_TOOL', [
      ['National results', NationalResultsDocument, { code: '7b' }],
      ['Trends', MyTrendsDocument, { topic: '7' }],
      ['Audit cycles', AuditCyclesDocument, { first: 20 }],
    ]),
  ];
}

/** A supplementary cycle whose data collection opens in a year. */
function planFrom(today: LocalDate): Readonly<Record<string, unknown>> {
  return {
    programmeId: PASTE,
    kind: 'SUPPLEMENTARY',
    label: 'supplementary, next year',
    baselineId: PASTE,
    collectionOpensOn: addDays(today, 365),
  };
}

function tabsOf(role: string, operations: readonly Operation[]): readonly ReadyTab[] {
  return operations.map(([title, document, variables]) => ({
    role,
    title,
    query: document.toString(),
    variables: JSON.stringify(variables, null, 2),
  }));
}
