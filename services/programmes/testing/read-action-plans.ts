import { type TestSubgraph } from '@qip/testkit/test-subgraph';

/** A page of plans as far as the tests look at it. */
export interface PlansSeen {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly overdueCount: number } }[];
}

/** An organisation's plans with their actions, as somebody reads them. `of` narrows the list as an argument would. */
export async function readActionPlans(
  programmes: TestSubgraph,
  {
    subject,
    organisationId,
    of,
  }: { readonly subject: string | null; readonly organisationId: string; readonly of: string },
): Promise<PlansSeen> {
  const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) {
    ... on Organisation { actionPlans${of} { totalCount edges { node {
      id overdueCount auditCycle { id }
      actions { totalCount edges { node { id status isOverdue } } }
      overdue: actions(choice: OVERDUE) { edges { node { id } } }
      open: actions(choice: OPEN) { totalCount } } } } } } }`;
  const answer = await programmes.ask({
    query,
    variables: { id: organisationId },
    ...(subject === null ? {} : { as: subject }),
  });
  if (answer.errors !== undefined) throw new Error(answer.errors.map(({ message }) => message).join(' '));
  const [found] = answer.data?.['_entities'] as readonly { readonly actionPlans: PlansSeen }[];
  if (found === undefined) throw new Error('An organisation should have been found.');
  return found.actionPlans;
}
