import { describe, expect, it } from '@jest/globals';
import { useTestDatabase } from '@qip/testkit/test-database';
import { useTestSubgraph } from '@qip/testkit/test-subgraph';
import {
  answers,
  type Answers,
  type Caller,
  CALLERS,
  centralOnly,
  leadsOnly,
  roleHolders,
} from '../testing/access-answers.js';
import { ATTEMPTS } from '../testing/access-attempts.js';
import { type AccessWorld, givenAccessWorld } from '../testing/given-access-world.js';
import { ACCESS, type Operation } from './access-table.js';
import { programmesSubgraph } from './subgraph.js';

const database = useTestDatabase();
const programmes = useTestSubgraph(programmesSubgraph, database);

const EXPECTED: Readonly<Record<Operation, Answers>> = {
  readCatalogue: answers('AuditCycle', {}),
  readDraft: answers(null, { CENTRAL_TEAM: 'ProgrammeVersion' }),
  readAuthorship: answers(null, { CENTRAL_TEAM: 'Authorship' }),
  readEnrolment: answers(null, {
    CENTRAL_TEAM: 'Enrolment',
    LOCAL_LEAD: 'Enrolment',
    QIP_LEAD: 'Enrolment',
    DATA_COLLECTOR: 'Enrolment',
    VIEWER: 'Enrolment',
  }),
  draftProgramme: centralOnly('DraftProgrammeSuccess'),
  reviseProgramme: centralOnly('ReviseProgrammeSuccess'),
  submitProgrammeForCheck: centralOnly('SubmitProgrammeForCheckSuccess'),
  approveProgramme: centralOnly('ApproveProgrammeSuccess'),
  planAuditCycle: centralOnly('PlanAuditCycleSuccess'),
  enrol: leadsOnly('EnrolSuccess'),
  withdrawEnrolment: leadsOnly('WithdrawEnrolmentSuccess'),
  readIntervention: answers('Intervention', { NOBODY: null, UNKNOWN_SUBJECT: null, PARTNER_TOOL: null }),
  draftIntervention: centralOnly('DraftInterventionSuccess'),
  reviseIntervention: centralOnly('ReviseInterventionSuccess'),
  attachInterventionFile: centralOnly('AttachInterventionFileSuccess'),
  removeInterventionFile: centralOnly('RemoveInterventionFileSuccess'),
  publishIntervention: centralOnly('PublishInterventionSuccess'),
  withdrawIntervention: centralOnly('WithdrawInterventionSuccess'),
  readAdoption: answers(null, {
    LOCAL_LEAD: 'InterventionAdoption',
    QIP_LEAD: 'InterventionAdoption',
    VIEWER: 'InterventionAdoption',
  }),
  adoptIntervention: leadsOnly('AdoptInterventionSuccess'),
  withdrawAdoption: leadsOnly('WithdrawAdoptionSuccess'),
  readPassing: answers(null, { LOCAL_LEAD: 'InterventionPassing', QIP_LEAD: 'InterventionPassing' }),
  passInterventionOn: leadsOnly('PassInterventionOnSuccess'),
  sendFile: answers(null, { CENTRAL_TEAM: 'StoredFile' }),
  readMaterial: answers(null, {
    CENTRAL_TEAM: 'Material',
    LOCAL_LEAD: 'Material',
    QIP_LEAD: 'Material',
    DATA_COLLECTOR: 'Material',
    VIEWER: 'Material',
    FOREIGN_LEAD: 'Material',
  }),
  attachMaterial: centralOnly('AttachMaterialSuccess'),
  removeMaterial: centralOnly('RemoveMaterialSuccess'),
  readDispatch: answers(null, {
    CENTRAL_TEAM: 'MaterialDispatch',
    LOCAL_LEAD: 'MaterialDispatch',
    QIP_LEAD: 'MaterialDispatch',
    DATA_COLLECTOR: 'MaterialDispatch',
    VIEWER: 'MaterialDispatch',
  }),
  retryDispatch: centralOnly('RetryDispatchSuccess'),
  passMaterialsOn: answers('FORBIDDEN', {
    NOBODY: 'UNAUTHENTICATED',
    LOCAL_LEAD: 'PassMaterialsOnSuccess',
    FOREIGN_LEAD: 'NotFoundError',
  }),
  readActionPlan: answers(null, { LOCAL_LEAD: 'PlannedAction', QIP_LEAD: 'PlannedAction', VIEWER: 'PlannedAction' }),
  planAction: leadsOnly('PlanActionSuccess'),
  startAction: leadsOnly('StartActionSuccess'),
  reviseAction: leadsOnly('ReviseActionSuccess'),
  completeAction: leadsOnly('CompleteActionSuccess'),
  dropAction: leadsOnly('DropActionSuccess'),
  readQualityAccount: answers(null, {
    CENTRAL_TEAM: 'QualityAccount',
    LOCAL_LEAD: 'QualityAccount',
    VIEWER: 'QualityAccount',
  }),
  readCqcEvidence: answers(null, {
    CENTRAL_TEAM: 'CqcEvidence',
    LOCAL_LEAD: 'CqcEvidence',
    QIP_LEAD: 'CqcEvidence',
    VIEWER: 'CqcEvidence',
  }),
  importProgramme: centralOnly('ImportProgrammeSuccess'),
  tryProgramme: centralOnly('TryProgrammeSuccess'),
  returnProgramme: centralOnly('ReturnProgrammeSuccess'),
  rescheduleAuditCycle: centralOnly('RescheduleAuditCycleSuccess'),
  cancelAuditCycle: centralOnly('CancelAuditCycleSuccess'),
  readCalendarLink: answers(null, { LOCAL_LEAD: 'CalendarLink' }),
  renewCalendarLink: answers('FORBIDDEN', {
    NOBODY: 'UNAUTHENTICATED',
    LOCAL_LEAD: 'RenewCalendarLinkSuccess',
    FOREIGN_LEAD: 'NotFoundError',
  }),
  readParticipation: answers(null, { CENTRAL_TEAM: 'ParticipantConnection' }),
  readSubscriptions: roleHolders('NewsSubscriptionConnection'),
  subscribe: roleHolders('SubscribeSuccess'),
  changeSubscription: roleHolders('NotFoundError', { LOCAL_LEAD: 'ChangeSubscriptionSuccess' }),
  endSubscription: roleHolders('NotFoundError', { LOCAL_LEAD: 'EndSubscriptionSuccess' }),
};

/** A world in which nothing was done yet. Who is refused changes nothing in it, so that many attempts may share one. */
let untouched: AccessWorld | null = null;

/** The type of the answer, null for nothing, or the code of the refusal. */
async function attempt(operation: Operation, caller: Caller): Promise<string | null> {
  untouched ??= await givenAccessWorld(database);
  const answer = await answerIn(untouched, operation, caller);
  if (answer?.endsWith('Success') === true) untouched = null;
  return answer;
}

async function answerIn(world: AccessWorld, operation: Operation, caller: Caller): Promise<string | null> {
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
