import { describe, expect, it } from '@jest/globals';
import {
  givenCentralPerson,
  givenColleague,
  givenOrganisation,
  givenPartnerTool,
  givenTeam,
} from '@qip/testkit/given-organisations';
import { givenAwaitedFile, givenDispatch, givenMaterial } from '@qip/testkit/given-materials';
import { givenProgrammeVersion } from '@qip/testkit/given-programme-version';
import { givenCycle, givenEnrolment, givenProgramme } from '@qip/testkit/given-programmes';
import { SAMPLE_AUDIT_TOOL, SAMPLE_STANDARDS } from '@qip/testkit/sample-definition';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import {
  type Caller,
  CALLERS,
  entity,
  mutation,
  ofOrganisation,
  type Request,
} from '../testing/access-answers.js';
import { EXPECTED } from '../testing/access-expected.js';
import { givenAction } from '../testing/given-action-plan.js';
import { givenLibrary, type GivenLibrary } from '../testing/given-library.js';
import { ACCESS, type Operation } from './access-table.js';
import { programmesSubgraph } from './subgraph.js';
import { givenSubscription } from '../testing/given-subscription.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

/** A programme with a version in the making and a cycle in which an organisation takes part, and everybody around. */
async function givenWorld(): Promise<{
  readonly programmeId: string;
  readonly approvedId: string;
  readonly draftId: string;
  readonly checkedId: string;
  readonly unplannedId: string;
  readonly enrolledCycleId: string;
  readonly openCycleId: string;
  readonly organisationId: string;
  readonly enrolmentId: string;
  readonly fileId: string;
  readonly plannedActionId: string;
  readonly materialId: string;
  readonly awaitedMaterialId: string;
  readonly dispatchId: string;
  readonly qipLeadId: string;
  /** The local lead's. */
  readonly subscriptionId: string;
  readonly library: GivenLibrary;
  readonly leadId: string;
  readonly subjects: Readonly<Record<Caller, string | null>>;
}> {
  const { organisationId, lead } = await givenOrganisation(database);
  const programme = await givenProgramme(database);
  const { programmeId } = programme;
  const draft = await givenProgrammeVersion(database, programmeId, { number: 2, state: 'DRAFT' });
  const checked = await givenProgramme(database, { state: 'IN_CHECK' });
  const enrolled = await givenCycle(database, programme);
  const open = await givenCycle(database, programme, { baselineId: enrolled.auditCycleId });
  const { auditCycleId } = enrolled;
  const enrolmentId = await givenEnrolment(database, { organisationId, auditCycleId });
  const teamIds = [await givenTeam(database, organisationId, 'A1')];
  const central = await givenCentralPerson(database);
  const qipLead = await givenColleague(database, { role: 'QIP_LEAD', organisationId, programmeId });
  const about = { organisationId, auditCycleId, personId: lead.personId };
  const collector = await givenColleague(database, { role: 'DATA_COLLECTOR', organisationId, auditCycleId, teamIds });
  return {
    programmeId,
    approvedId: programme.programmeVersionId,
    draftId: draft.programmeVersionId,
    checkedId: checked.programmeVersionId,
    unplannedId: (await givenProgramme(database)).programmeId,
    enrolledCycleId: auditCycleId,
    openCycleId: open.auditCycleId,
    organisationId,
    enrolmentId,
    fileId: await givenAwaitedFile(database, central),
    plannedActionId: (await givenAction(database, { organisationId, auditCycleId })).plannedActionId,
    materialId: (await givenMaterial(database, central, { auditCycleId })).materialId,
    awaitedMaterialId: (await givenMaterial(database, central, { auditCycleId, isAwaited: true })).materialId,
    dispatchId: await givenDispatch(database, { ...about, mailState: 'FAILED' }),
    qipLeadId: qipLead.personId,
    subscriptionId: await givenSubscription(database, lead),
    library: await givenLibrary(database, organisationId, enrolled),
    leadId: lead.personId,
    subjects: {
      NOBODY: null,
      UNKNOWN_SUBJECT: 'nobody-registered-this-subject',
      CENTRAL_TEAM: central.subject,
      LOCAL_LEAD: lead.subject,
      QIP_LEAD: qipLead.subject,
      DATA_COLLECTOR: collector.subject,
      VIEWER: (await givenColleague(database, { role: 'VIEWER', organisationId })).subject,
      PARTNER_TOOL: (await givenPartnerTool(database, [organisationId])).subject,
      FOREIGN_LEAD: (await givenOrganisation(database)).lead.subject,
    },
  };
}
type World = Awaited<ReturnType<typeof givenWorld>>;

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
const ATTEMPTS: Readonly<Record<Operation, (world: World) => Request>> = {
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
  readQualityAccount: ({ organisationId }) =>
    ofOrganisation(organisationId, 'qualityAccount(financialYear: 2025) { __typename }'),
  readCqcEvidence: ({ organisationId, enrolledCycleId }) =>
    ofOrganisation(organisationId, `cqcEvidence(auditCycleId: "${enrolledCycleId}") { __typename }`),
  draftProgramme: () =>
    mutation('draftProgramme', {
      topic: String((topics += 1)),
      title: 'Sample',
      clinicalArea: 'Sample',
      auditUnit: 'PATIENT',
      ...TEXT,
    }),
  importProgramme: () => mutation('importProgramme', { text: fileOf(String((topics += 1))) }),
  tryProgramme: ({ draftId }) =>
    mutation('tryProgramme', { programmeVersionId: draftId, cases: [{ answers: { onLithium: true } }] }),
  reviseProgramme: ({ draftId }) =>
    mutation('reviseProgramme', { programmeVersionId: draftId, expectedVersion: 1, ...TEXT }),
  submitProgrammeForCheck: ({ draftId }) =>
    mutation('submitProgrammeForCheck', { programmeVersionId: draftId, expectedVersion: 1 }),
  approveProgramme: ({ checkedId }) =>
    mutation('approveProgramme', { programmeVersionId: checkedId, expectedVersion: 1 }),
  returnProgramme: ({ checkedId }) =>
    mutation('returnProgramme', {
      programmeVersionId: checkedId,
      expectedVersion: 1,
      reason: 'Standard 2 needs a target.',
    }),
  planAuditCycle: ({ unplannedId }) =>
    mutation('planAuditCycle', {
      programmeId: unplannedId,
      kind: 'BASELINE',
      label: 'baseline',
      collectionOpensOn: '2026-09-07',
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
  readActionPlan: ({ plannedActionId }) => entity('PlannedAction', plannedActionId),
  planAction: ({ organisationId, enrolledCycleId }) =>
    mutation('planAction', { organisationId, auditCycleId: enrolledCycleId, ...ACTION }),
  startAction: ({ plannedActionId }) => mutation('startAction', { plannedActionId, expectedVersion: 1 }),
  reviseAction: ({ plannedActionId }) => mutation('reviseAction', { plannedActionId, expectedVersion: 1, ...ACTION }),
  completeAction: ({ plannedActionId }) =>
    mutation('completeAction', { plannedActionId, expectedVersion: 1, review: 'Done as planned' }),
  dropAction: ({ plannedActionId }) =>
    mutation('dropAction', { plannedActionId, expectedVersion: 1, reason: 'Not needed any more' }),
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

/** A world in which nothing was done yet. Who is refused changes nothing in it, so that many attempts may share one. */
let untouched: World | null = null;

/** The type of the answer, null for nothing, or the code of the refusal. */
async function attempt(operation: Operation, caller: Caller): Promise<string | null> {
  untouched ??= await givenWorld();
  const answer = await answerIn(untouched, operation, caller);
  if (answer?.endsWith('Success') === true) untouched = null;
  return answer;
}

async function answerIn(world: World, operation: Operation, caller: Caller): Promise<string | null> {
  const subject = world.subjects[caller];
  const request = ATTEMPTS[operation](world);
  const { data, errors } = await programmes.ask({ ...request, ...(subject === null ? {} : { as: subject }) });
  const code = errors?.[0]?.extensions['code'];
  if (errors !== undefined) return typeof code === 'string' ? code : `fault: ${errors[0]?.message ?? ''}`;
  const found = (data?.['_entities'] as readonly (Record<string, unknown> | null)[] | undefined)?.[0] ?? data;
  const answer = found?.['answer'] ?? null;
  if (typeof answer === 'string' || answer === null) return answer;
  return (answer as { __typename: string }).__typename;
}

describe('the role × operation table', () => {
  it('is walked in full', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(ACCESS).sort());
  });

  it.each(Object.keys(ACCESS) as Operation[])('holds for %s', async (operation) => {
    const found: Partial<Record<Caller, string | null>> = {};
    for (const caller of CALLERS) found[caller] = await attempt(operation, caller);
    expect(found).toEqual(EXPECTED[operation]);
  });
});
