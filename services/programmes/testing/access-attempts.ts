import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { type Operation } from '../src/access-table.js';
import { entity, mutation, ofOrganisation, type Request } from './access-answers.js';
import { type AccessWorld } from './given-access-world.js';
import { type GivenLibrary } from './given-library.js';

const TEXT = { nextReviewOn: '2199-01-01', auditTool: SAMPLE_AUDIT_TOOL, standards: SAMPLE_STANDARDS };
const ACTION = { gap: 'Sample', cause: 'Sample', action: 'Sample', ownerRole: 'OTHER', dueOn: '2199-01-01' };
const EDITION = { title: 'Sample', summary: 'Sample' };
let topics = 900;

/** A programme of a topic as a file. */
function fileOf(topic: string): string {
  const { nextReviewOn, auditTool, standards } = TEXT;
  const facts = { topic, title: 'Sample', clinicalArea: 'Sample', auditUnit: 'PATIENT' };
  return JSON.stringify({ format: 'qip-programme/1', ...facts, nextReviewOn, auditTool, standards });
}

/** How each operation is attempted. A reading attempt answers null where there is nothing to see. */
export const ATTEMPTS: Readonly<Record<Operation, (world: AccessWorld) => Request>> = {
  readCatalogue: ({ enrolledCycleId: id }) => ({
    query: `query ($id: ID!) { answer: auditCycle(id: $id) { __typename programme { title } } }`,
    variables: { id },
  }),
  readDraft: ({ draftId }) => entity('ProgrammeVersion', draftId),
  readAuthorship: ({ approvedId }) => ({
    query: `query ($id: ID!) { _entities(representations: [{ __typename: "ProgrammeVersion", id: $id }]) {
      ... on ProgrammeVersion { answer: authorship { __typename } } } }`,
    variables: { id: approvedId },
  }),
  readEnrolment: ({ enrolmentId }) => entity('Enrolment', enrolmentId),
  draftProgramme: () =>
    mutation('draftProgramme', {
      topic: String((topics += 1)),
      title: 'Sample',
      clinicalArea: 'Sample',
      auditUnit: 'PATIENT',
      ...TEXT,
    }),
  reviseProgramme: ({ draftId }) =>
    mutation('reviseProgramme', { programmeVersionId: draftId, expectedVersion: 1, ...TEXT }),
  submitProgrammeForCheck: ({ draftId }) =>
    mutation('submitProgrammeForCheck', { programmeVersionId: draftId, expectedVersion: 1 }),
  approveProgramme: ({ checkedId }) =>
    mutation('approveProgramme', { programmeVersionId: checkedId, expectedVersion: 1 }),
  planAuditCycle: ({ unplannedId }) =>
    mutation('planAuditCycle', {
      programmeId: unplannedId,
      kind: 'BASELINE',
      label: 'baseline',
      collectionOpensOn: '2026-09-07',
    }),
  enrol: ({ organisationId, openCycleId }) => mutation('enrol', { organisationId, auditCycleId: openCycleId }),
  withdrawEnrolment: ({ enrolmentId }) => mutation('withdrawEnrolment', { enrolmentId, expectedVersion: 1 }),
  readIntervention: ({ library }) => entity('Intervention', library.adoptedId),
  draftIntervention: () => mutation('draftIntervention', { kind: 'PRACTICAL_TOOL', ...EDITION }),
  reviseIntervention: ({ library }) => mutation('reviseIntervention', { ...draftOf(library), ...EDITION }),
  attachInterventionFile: ({ library }) =>
    mutation('attachInterventionFile', { ...draftOf(library), fileName: 'sample.pdf' }),
  removeInterventionFile: ({ library }) =>
    mutation('removeInterventionFile', { ...draftOf(library), fileId: library.draftFileId }),
  publishIntervention: ({ library }) => mutation('publishIntervention', draftOf(library)),
  withdrawIntervention: ({ library }) =>
    mutation('withdrawIntervention', { interventionId: library.adoptedId, expectedVersion: 1, reason: 'Sample' }),
  readAdoption: ({ library }) => entity('InterventionAdoption', library.adoptionId),
  adoptIntervention: ({ organisationId, library }) =>
    mutation('adoptIntervention', { organisationId, interventionId: library.offeredId, fromOn: '2026-01-01' }),
  withdrawAdoption: ({ library: { adoptionId } }) =>
    mutation('withdrawAdoption', { adoptionId, expectedVersion: 1, untilOn: '2026-06-01', reason: 'Sample' }),
  readPassing: ({ library }) => entity('InterventionPassing', library.passingId),
  passInterventionOn: ({ organisationId, library, leadId }) =>
    mutation('passInterventionOn', {
      ...{ organisationId, interventionId: library.offeredId },
      recipients: [{ personId: leadId, capacity: 'OTHER' }],
    }),
  sendFile: ({ fileId }) => entity('StoredFile', fileId),
  readMaterial: ({ materialId }) => entity('Material', materialId),
  attachMaterial: ({ enrolledCycleId }) =>
    mutation('attachMaterial', {
      auditCycleId: enrolledCycleId,
      kind: 'GUIDANCE',
      title: 'Sample guidance',
      fileName: 'guidance.pdf',
      additionReason: 'It was asked for often.',
    }),
  removeMaterial: ({ awaitedMaterialId }) => mutation('removeMaterial', { materialId: awaitedMaterialId }),
  readDispatch: ({ dispatchId }) => entity('MaterialDispatch', dispatchId),
  retryDispatch: ({ dispatchId }) => mutation('retryDispatch', { dispatchId }),
  passMaterialsOn: ({ dispatchId, qipLeadId }) => mutation('passMaterialsOn', { dispatchId, personId: qipLeadId }),
  readActionPlan: ({ plannedActionId }) => entity('PlannedAction', plannedActionId),
  planAction: ({ organisationId, enrolledCycleId }) =>
    mutation('planAction', { organisationId, auditCycleId: enrolledCycleId, ...ACTION }),
  startAction: ({ plannedActionId }) => mutation('startAction', { plannedActionId, expectedVersion: 1 }),
  reviseAction: ({ plannedActionId }) => mutation('reviseAction', { plannedActionId, expectedVersion: 1, ...ACTION }),
  completeAction: ({ plannedActionId }) =>
    mutation('completeAction', { plannedActionId, expectedVersion: 1, review: 'Done as planned' }),
  dropAction: ({ plannedActionId }) =>
    mutation('dropAction', { plannedActionId, expectedVersion: 1, reason: 'Not needed any more' }),
  readQualityAccount: ({ organisationId }) =>
    ofOrganisation(organisationId, 'qualityAccount(financialYear: 2025) { __typename }'),
  readCqcEvidence: ({ organisationId, enrolledCycleId }) =>
    ofOrganisation(organisationId, `cqcEvidence(auditCycleId: "${enrolledCycleId}") { __typename }`),
  importProgramme: () => mutation('importProgramme', { text: fileOf(String((topics += 1))) }),
  tryProgramme: ({ draftId }) =>
    mutation('tryProgramme', { programmeVersionId: draftId, cases: [{ answers: { onLithium: true } }] }),
  returnProgramme: ({ checkedId }) =>
    mutation('returnProgramme', {
      programmeVersionId: checkedId,
      expectedVersion: 1,
      reason: 'Standard 2 needs a target.',
    }),
  rescheduleAuditCycle: ({ openCycleId }) =>
    mutation('rescheduleAuditCycle', {
      auditCycleId: openCycleId,
      expectedVersion: 1,
      reason: 'More time is needed.',
      reportOn: '2199-01-01',
    }),
  cancelAuditCycle: ({ openCycleId }) =>
    mutation('cancelAuditCycle', { auditCycleId: openCycleId, expectedVersion: 1, reason: 'It was not needed.' }),
  readCalendarLink: ({ organisationId: id }) => ({
    query: `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) {
      ... on Organisation { answer: calendarLink { __typename } } } }`,
    variables: { id },
  }),
  renewCalendarLink: ({ organisationId }) => mutation('renewCalendarLink', { organisationId }),
  readParticipation: ({ enrolledCycleId: id }) => ({
    query: `query ($id: ID!) { _entities(representations: [{ __typename: "AuditCycle", id: $id }]) {
      ... on AuditCycle { answer: participation { __typename } } } }`,
    variables: { id },
  }),
  readSubscriptions: () => ({ query: '{ answer: mySubscriptions { __typename } }' }),
  subscribe: () => mutation('subscribe', { kind: 'LIBRARY_NEWS', rhythm: 'WEEKLY' }),
  changeSubscription: ({ subscriptionId }) =>
    mutation('changeSubscription', { subscriptionId, rhythm: 'MONTHLY', expectedVersion: 1 }),
  endSubscription: ({ subscriptionId }) => mutation('endSubscription', { subscriptionId, expectedVersion: 1 }),
};

function draftOf({ draftId }: GivenLibrary): Readonly<Record<string, unknown>> {
  return { interventionId: draftId, expectedVersion: 1 };
}
