import {
  AnalyseAuditCycleDocument,
  AuditCycleProgressDocument,
  AuditCyclesDocument,
  AuditToolOfTopicDocument,
  EnrolDocument,
  LockAuditCycleDocument,
  MyBenchmarkDocument,
  MyDashboardDocument,
  NationalResultsDocument,
  OrganisationsDocument,
  PlanAuditCycleDocument,
  PreviewBenchmarkDocument,
  ProgrammesDocument,
  PublishBenchmarkDocument,
  RecordCaseDocument,
  RegisterTeamsDocument,
  SignOffSubmissionDocument,
  StartCaseUploadDocument,
  TimetableDocument,
  ViewerDocument,
  WhoHasEnrolledDocument,
} from '@qip/schema/generated/graphql';
import { type ReadyTab } from './playground-routes.js';

/** Stands where only the reader knows the id: an earlier tab shows it. */
const PASTE = 'paste the id that an earlier tab shows';

/** An operation with its title and with variables to begin from. */
type Operation = readonly [
  title: string,
  document: { toString(): string },
  variables: Readonly<Record<string, unknown>>,
];

const PLAN = {
  programmeId: PASTE,
  kind: 'SUPPLEMENTARY',
  label: 'supplementary, next year',
  baselineId: PASTE,
  collectionOpensOn: '2027-09-01',
};
const WHERE = { organisationId: PASTE, auditCycleId: PASTE };
const UPLOAD = { ...WHERE, mode: 'ADD' };
const CASE = { ...WHERE, teamCode: 'A1', asDraft: true, answers: {} };

const LEAD: readonly Operation[] = [
  ['My dashboard', MyDashboardDocument, { first: 20 }],
  ['My benchmark', MyBenchmarkDocument, { code: '7b' }],
  ['Enrol in a cycle', EnrolDocument, { input: { ...WHERE, casesExpected: 60 } }],
  [
    'Register teams',
    RegisterTeamsDocument,
    { input: { organisationId: PASTE, teams: [{ code: 'N1', careSetting: 'COMMUNITY_ADULT' }] } },
  ],
  ['Record a case', RecordCaseDocument, { input: CASE }],
  ['Start an upload', StartCaseUploadDocument, { input: UPLOAD }],
  ['Sign off', SignOffSubmissionDocument, { input: { ...WHERE, expectedVersion: 1 } }],
];

/** The operations that each role needs, ready to run: the same documents that the tests use. */
export const READY_TABS: readonly ReadyTab[] = [
  ...tabsOf('anyone', [
    ['Programmes and standards', ProgrammesDocument, {}],
    ['Audit cycles', AuditCyclesDocument, { first: 20 }],
    ['Timetable', TimetableDocument, { from: '2026-01-01', to: '2027-12-31' }],
    ['The audit tool of a programme', AuditToolOfTopicDocument, { topic: '7' }],
  ]),
  ...tabsOf('CENTRAL_TEAM', [
    ['Members and leads', OrganisationsDocument, { first: 100 }],
    ['Plan a cycle', PlanAuditCycleDocument, { input: PLAN }],
    ['Who has enrolled', WhoHasEnrolledDocument, { code: '7c' }],
    ['How far everybody is', AuditCycleProgressDocument, { code: '7c' }],
    [
      'Lock a cycle',
      LockAuditCycleDocument,
      { input: { auditCycleId: PASTE, unsigned: 'LEAVE_OUT', reason: 'Every participant has signed off' } },
    ],
    ['Start the analysis again', AnalyseAuditCycleDocument, { input: { auditCycleId: PASTE } }],
    ['Preview the results', PreviewBenchmarkDocument, { code: '7b' }],
    ['Publish the results', PublishBenchmarkDocument, { input: { auditCycleId: PASTE, expectedVersion: 1 } }],
  ]),
  ...['LOCAL_LEAD', 'DEPUTY', 'QIP_LEAD'].flatMap((role) => tabsOf(role, LEAD)),
  ...tabsOf('DATA_COLLECTOR', [
    ['Who am I', ViewerDocument, {}],
    ['Record a case', RecordCaseDocument, { input: CASE }],
    ['Start an upload', StartCaseUploadDocument, { input: UPLOAD }],
  ]),
  ...tabsOf('VIEWER', [
    ['Who am I', ViewerDocument, {}],
    ['My benchmark', MyBenchmarkDocument, { code: '7b' }],
  ]),
  ...tabsOf('PARTNER_TOOL', [
    ['National results', NationalResultsDocument, { code: '7b' }],
    ['Audit cycles', AuditCyclesDocument, { first: 20 }],
  ]),
];

function tabsOf(role: string, operations: readonly Operation[]): readonly ReadyTab[] {
  return operations.map(([title, document, variables]) => ({
    role,
    title,
    query: document.toString(),
    variables: JSON.stringify(variables, null, 2),
  }));
}
