import { type Operation } from '../src/access-table.js';

/** Everybody who attempts every operation. */
export const CALLERS = [
  'NOBODY',
  'UNKNOWN_SUBJECT',
  'CENTRAL_TEAM',
  'LOCAL_LEAD',
  'QIP_LEAD',
  'DATA_COLLECTOR',
  'VIEWER',
  'PARTNER_TOOL',
  'FOREIGN_LEAD',
] as const;
export type Caller = (typeof CALLERS)[number];

/** How an operation is attempted. */
export interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A mutation that answers with the name of the type that came of it. */
export function mutation(operation: Operation, input: Readonly<Record<string, unknown>>): Request {
  const name = operation.charAt(0).toUpperCase() + operation.slice(1);
  const query = `mutation ($input: ${name}Input!) { answer: ${operation}(input: $input) { __typename } }`;
  return { query, variables: { input } };
}

/** An entity by its reference, as the gateway asks for it. */
export function entity(type: string, id: string): Request {
  const query = `query ($id: ID!) { _entities(representations: [{ __typename: "${type}", id: $id }]) {
    ... on ${type} { answer: __typename } } }`;
  return { query, variables: { id } };
}

/** A field of an organisation. */
export function ofOrganisation(id: string, field: string): Request {
  const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) {
    ... on Organisation { answer: ${field} } } }`;
  return { query, variables: { id } };
}

/** What each caller is answered. */
export type Answers = Readonly<Record<Caller, string | null>>;

/** One answer for all but some. */
export function answers(other: string | null, particular: Partial<Answers>): Answers {
  return {
    ...(Object.fromEntries(CALLERS.map((caller) => [caller, other])) as Record<Caller, string | null>),
    ...particular,
  };
}

/** For the central team alone. */
export function centralOnly(success: string): Answers {
  return answers('FORBIDDEN', { NOBODY: 'UNAUTHENTICATED', CENTRAL_TEAM: success });
}

/** For the leads of the organisation alone. */
export function leadsOnly(success: string): Answers {
  return answers('FORBIDDEN', {
    NOBODY: 'UNAUTHENTICATED',
    LOCAL_LEAD: success,
    QIP_LEAD: success,
    FOREIGN_LEAD: 'NotFoundError',
  });
}

/** For whoever holds a role. */
export function roleHolders(success: string, particular: Partial<Answers> = {}): Answers {
  const refused = { NOBODY: 'UNAUTHENTICATED', UNKNOWN_SUBJECT: 'FORBIDDEN', PARTNER_TOOL: 'FORBIDDEN' };
  return answers(success, { ...refused, ...particular });
}
