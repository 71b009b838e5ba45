import { type TestSubgraph } from '@qip/testkit/test-subgraph';
import { askField } from './ask.js';

const QUERY = `id state question standardNumber item answer answeredAt closedAt version submission { id }`;
const ERRORS = `... on UserError { message } ... on NotFoundError { entity } ... on InputValidationError { fields { path message } }`;
const CHANGE_ERRORS = `${ERRORS} ... on InvalidTransitionError { currentState } ... on StaleVersionError { currentVersion }`;
const IDENTIFIER = `... on IdentifierRefusedError { path kind }`;

const RAISE = `mutation ($input: RaiseDataQueryInput!) { raiseDataQuery(input: $input) {
  __typename ... on RaiseDataQuerySuccess { dataQuery { ${QUERY} } } ${ERRORS} ${IDENTIFIER} } }`;
const ANSWER = `mutation ($input: AnswerDataQueryInput!) { answerDataQuery(input: $input) {
  __typename ... on AnswerDataQuerySuccess { dataQuery { ${QUERY} } } ${CHANGE_ERRORS} ${IDENTIFIER} } }`;
const CLOSE = `mutation ($input: CloseDataQueryInput!) { closeDataQuery(input: $input) {
  __typename ... on CloseDataQuerySuccess { dataQuery { ${QUERY} } } ${CHANGE_ERRORS} } }`;

/** Asks about a submission. */
export function raiseDataQuery(
  subgraph: TestSubgraph,
  submissionId: string,
  as: string,
  more: object = {},
): Promise<unknown> {
  const input = { submissionId, question: 'Are the doses in mg?', ...more };
  return askField(subgraph, 'raiseDataQuery', { query: RAISE, variables: { input }, as });
}

/** Answers a data query. */
export function answerDataQuery(
  subgraph: TestSubgraph,
  dataQueryId: string,
  expectedVersion: number,
  as: string,
  more: object = {},
): Promise<unknown> {
  const input = { dataQueryId, expectedVersion, answer: 'They are, we checked.', ...more };
  return askField(subgraph, 'answerDataQuery', { query: ANSWER, variables: { input }, as });
}

/** Closes a data query. */
export function closeDataQuery(
  subgraph: TestSubgraph,
  dataQueryId: string,
  expectedVersion: number,
  as: string,
  more: object = {},
): Promise<unknown> {
  const input = { dataQueryId, expectedVersion, ...more };
  return askField(subgraph, 'closeDataQuery', { query: CLOSE, variables: { input }, as });
}
