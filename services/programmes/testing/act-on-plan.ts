import { type TestSubgraph } from '@qip/testkit/test-subgraph';

const FACE = `plannedAction { id status review dueOn version closedAt isOverdue ownerRole gap standard { id } actionPlan { id auditCycle { id } } }`;
const COMMON = `... on NotFoundError { entity } ... on InputValidationError { fields { path } } ... on InvalidTransitionError { currentState }`;
const IDENTIFIER = `... on IdentifierRefusedError { path kind }`;
const STALE = `... on StaleVersionError { currentVersion }`;
const REFUSALS = {
  planAction: `${COMMON} ${IDENTIFIER} ... on NotTakingPartError { organisationId }`,
  startAction: `${COMMON} ${STALE}`,
  reviseAction: `${COMMON} ${IDENTIFIER} ${STALE}`,
  completeAction: `${COMMON} ${IDENTIFIER} ${STALE}`,
  dropAction: `${COMMON} ${IDENTIFIER} ${STALE}`,
} as const;

/** What may be done to an action plan. */
export type ActionOperation = keyof typeof REFUSALS;

/** Does it as somebody, and gives the answer with what it says of itself. */
export async function actOnPlan(
  programmes: TestSubgraph,
  subject: string,
  operation: ActionOperation,
  input: object,
): Promise<unknown> {
  const type = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) {
    __typename ... on ${type}Success { ${FACE} } ${REFUSALS[operation]} } }`;
  const answer = await programmes.ask({ query, variables: { input }, as: subject });
  if (answer.errors !== undefined) throw new Error(answer.errors.map(({ message }) => message).join(' '));
  return answer.data?.[operation];
}
