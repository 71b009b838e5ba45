import { type ExecutionResult, GraphQLError } from 'graphql';

/** What stands in the place of an answer that did not come: one GraphQL error that says what happened and what to do. */
export const withoutAnswer = (message: string): ExecutionResult => ({ errors: [new GraphQLError(message)] });

/** Reads a GraphQL answer; one that is none (a proxy's error page, an empty body) becomes an error that says so. */
export async function readGraphqlAnswer(response: Response, endpoint: string): Promise<ExecutionResult> {
  const answer: unknown = await response.json().catch(() => null);
  if (isExecutionResult(answer)) return answer;
  return withoutAnswer(
    `${endpoint} answered with status ${response.status} and no GraphQL result. ` +
      'Something between this page and the graph may be failing: try again in a moment.',
  );
}

/**
 * Whether the server refused the whole request because nobody, or nobody any more, is signed in. False as soon as any
 * field has a value: then something ran, and sending the request again could do it twice.
 */
export function refusedForWantOfSignIn({ data, errors }: ExecutionResult): boolean {
  const nothingRan = Object.values(data ?? {}).every((value) => value === null);
  return nothingRan && (errors ?? []).some((error) => codeOf(error) === 'UNAUTHENTICATED');
}

// What came over the wire need not have the extensions that the type promises.
const codeOf = ({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): unknown =>
  extensions?.['code'];

const isExecutionResult = (value: unknown): value is ExecutionResult =>
  typeof value === 'object' && value !== null && (hasData(value) || hasErrors(value));

const hasData = (value: object): boolean => 'data' in value && typeof value.data === 'object';

const hasErrors = (value: object): boolean => 'errors' in value && Array.isArray(value.errors);
