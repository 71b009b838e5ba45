import { newId } from '@qip/subgraph-kit/values/id';
import { type TestSubgraph } from '@qip/testkit/test-subgraph';
import { askField } from './ask.js';
import { COMPLETE_ANSWERS, type GivenPart } from './given-part.js';

type Part = Pick<GivenPart, 'organisation' | 'cycle'>;

const RECORD = `mutation ($input: RecordCaseInput!) { recordCase(input: $input) {
  __typename ... on RecordCaseSuccess { case { id localReference } } ... on UserError { message }
  ... on WindowClosedError { closedOn opensOn } ... on NotFoundError { entity }
  ... on InvalidTransitionError { currentState } } }`;
const RECORD_SEVERAL = `mutation ($input: RecordCasesInput!) { recordCases(input: $input) {
  __typename ... on RecordCasesSuccess { cases { id localReference state outcomes { state } } }
  ... on UserError { message } ... on CasesRefusedError { problems { index item code identifierKind severity message } }
  ... on NotFoundError { entity } ... on InputValidationError { fields { path } }
  ... on InvalidTransitionError { currentState } } }`;
const AMEND = `mutation ($input: AmendCaseInput!) { amendCase(input: $input) {
  __typename ... on AmendCaseSuccess { case { id localReference state answers version team { id }
    issues { item code severity message } outcomes { state } } }
  ... on UserError { message } ... on StaleVersionError { currentVersion } ... on NotFoundError { entity }
  ... on WindowClosedError { closedOn } ... on InvalidTransitionError { currentState }
  ... on CaseIncompleteError { canBeDraft issues { item code } } ... on IdentifierRefusedError { path kind }
  ... on InputValidationError { fields { path } } } }`;
const REMOVE = `mutation ($input: RemoveCaseInput!) { removeCase(input: $input) {
  __typename ... on RemoveCaseSuccess { caseId localReference submission { id version caseCount } }
  ... on UserError { message } ... on StaleVersionError { currentVersion } ... on NotFoundError { entity }
  ... on WindowClosedError { closedOn } ... on InvalidTransitionError { currentState }
  ... on IdentifierRefusedError { path kind } ... on InputValidationError { fields { path } } } }`;
const SIGN_OFF = `mutation ($input: SignOffSubmissionInput!) { signOffSubmission(input: $input) {
  __typename ... on SignOffSubmissionSuccess { submission { id state version signedOffAt caseCount } }
  ... on UserError { message } ... on StaleVersionError { currentVersion } ... on NotFoundError { entity }
  ... on InvalidTransitionError { currentState }
  ... on SubmissionIncompleteError { draftCount teams { teamCode draftCount localReferences } } } }`;
const WITHDRAW = `mutation ($input: WithdrawSignOffInput!) { withdrawSignOff(input: $input) {
  __typename ... on WithdrawSignOffSuccess { submission { id state version signedOffAt } }
  ... on UserError { message } ... on StaleVersionError { currentVersion } ... on NotFoundError { entity }
  ... on InvalidTransitionError { currentState } } }`;
const LOCK = `mutation ($input: LockAuditCycleInput!) { lockAuditCycle(input: $input) {
  __typename ... on LockAuditCycleSuccess { auditCycle { id submissionWindow { state lockNumber } }
    lock { lockNumber caseCount digest isUnsignedTaken } }
  ... on UserError { message } ... on InputValidationError { fields { path } } ... on NotFoundError { entity }
  ... on IdentifierRefusedError { path kind } ... on InvalidTransitionError { currentState } } }`;

const WINDOW = `window { state closesAt lockNumber own { kind closesAt } }`;
const REFUSALS = `... on UserError { message } ... on InputValidationError { fields { path message } }
  ... on NotFoundError { entity } ... on IdentifierRefusedError { path kind } ... on InvalidTransitionError { currentState }`;
const EXTEND = `mutation ($input: ExtendSubmissionInput!) { extendSubmission(input: $input) {
  __typename ... on ExtendSubmissionSuccess { organisation { id } auditCycle { submissionWindow { state closesAt } } ${WINDOW} }
  ${REFUSALS} } }`;
const REOPEN = `mutation ($input: ReopenSubmissionInput!) { reopenSubmission(input: $input) {
  __typename ... on ReopenSubmissionSuccess { submission { id state version signedOffAt ${WINDOW} } }
  ${REFUSALS} ... on StaleVersionError { currentVersion } } }`;
const UNDO = `mutation ($input: UndoLockInput!) { undoLock(input: $input) {
  __typename ... on UndoLockSuccess { auditCycle { submissionWindow { state lockNumber } locks { lockNumber undoneAt } } lock { lockNumber undoneAt } }
  ${REFUSALS} ... on StaleVersionError { currentVersion } } }`;

/** Gives an organisation more time. */
export function extendSubmission(
  subgraph: TestSubgraph,
  { organisation, cycle }: Part,
  closesOn: string,
  as: string,
  more: object = {},
): Promise<unknown> {
  const { organisationId } = organisation;
  const input = { organisationId, auditCycleId: cycle.auditCycleId, closesOn, reason: 'The ward moved', ...more };
  return askField(subgraph, 'extendSubmission', { query: EXTEND, variables: { input }, as });
}

/** Reopens a submission. */
export function reopenSubmission(
  subgraph: TestSubgraph,
  submissionId: string,
  closesOn: string,
  as: string,
  more: object = {},
): Promise<unknown> {
  const input = { submissionId, expectedVersion: 1, closesOn, reason: 'A team used an old form', ...more };
  return askField(subgraph, 'reopenSubmission', { query: REOPEN, variables: { input }, as });
}

/** Undoes a lock. */
export function undoLock(
  subgraph: TestSubgraph,
  auditCycleId: string,
  expectedLockNumber: number,
  as: string,
  more: object = {},
): Promise<unknown> {
  const input = { auditCycleId, expectedLockNumber, reason: 'Locked a day too early', ...more };
  return askField(subgraph, 'undoLock', { query: UNDO, variables: { input }, as });
}

/** Records a case, complete and of team A1 unless said otherwise. */
export function recordCase(
  subgraph: TestSubgraph,
  part: Part,
  as = part.organisation.lead.subject,
  more: object = {},
): Promise<unknown> {
  const { organisationId } = part.organisation;
  const { auditCycleId } = part.cycle;
  const input = { organisationId, auditCycleId, teamCode: 'A1', answers: COMPLETE_ANSWERS, ...more };
  return askField(subgraph, 'recordCase', { query: RECORD, variables: { input }, as });
}

/** Records several cases under a key of their own, unless another one is given. */
export function recordCases(
  subgraph: TestSubgraph,
  part: Part,
  cases: readonly object[],
  as = part.organisation.lead.subject,
  more: object = {},
): Promise<unknown> {
  const { organisationId } = part.organisation;
  const { auditCycleId } = part.cycle;
  const input = { organisationId, auditCycleId, cases, idempotencyKey: newId(), ...more };
  return askField(subgraph, 'recordCases', { query: RECORD_SEVERAL, variables: { input }, as });
}

/** Replaces the answers of a case, with those of a complete one unless said otherwise. */
export function amendCase(
  subgraph: TestSubgraph,
  target: { readonly caseId: string; readonly expectedVersion: number },
  as: string,
  more: object = {},
): Promise<unknown> {
  const variables = { input: { ...target, answers: COMPLETE_ANSWERS, ...more } };
  return askField(subgraph, 'amendCase', { query: AMEND, variables, as });
}

/** Removes a case. */
export function removeCase(
  subgraph: TestSubgraph,
  target: { readonly caseId: string; readonly expectedVersion: number },
  as: string,
  more: object = {},
): Promise<unknown> {
  const variables = { input: { ...target, reason: 'Entered twice', ...more } };
  return askField(subgraph, 'removeCase', { query: REMOVE, variables, as });
}

/** The id of the case that was recorded. */
export function caseIdOf(answer: unknown): string {
  const [, id] = /"id":"([^"]+)"/.exec(JSON.stringify(answer)) ?? [];
  if (id === undefined) throw new Error(`No case was recorded: ${JSON.stringify(answer)}`);
  return id;
}

/** Signs a submission off. */
export function signOff(
  subgraph: TestSubgraph,
  part: Part,
  expectedVersion: number,
  as = part.organisation.lead.subject,
): Promise<unknown> {
  const { organisationId } = part.organisation;
  const { auditCycleId } = part.cycle;
  const variables = { input: { organisationId, auditCycleId, expectedVersion } };
  return askField(subgraph, 'signOffSubmission', { query: SIGN_OFF, variables, as });
}

/** Takes a sign-off back. */
export function withdrawSignOff(
  subgraph: TestSubgraph,
  submissionId: string,
  expectedVersion: number,
  as: string,
): Promise<unknown> {
  const variables = { input: { submissionId, expectedVersion } };
  return askField(subgraph, 'withdrawSignOff', { query: WITHDRAW, variables, as });
}

/** Locks a cycle; with a reason unless said otherwise, as most tests do it while its window is open. */
export function lockCycle(
  subgraph: TestSubgraph,
  auditCycleId: string,
  as: string,
  more: object = {},
): Promise<unknown> {
  const input = { auditCycleId, unsigned: 'TAKE_COMPLETE', reason: 'All is in already', ...more };
  return askField(subgraph, 'lockAuditCycle', { query: LOCK, variables: { input }, as });
}
