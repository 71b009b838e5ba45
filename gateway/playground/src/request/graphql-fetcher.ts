import { type FetcherParams } from '@graphiql/toolkit';
import { type ExecutionResult } from 'graphql';
import { type TokenReading, type TokenSource } from '../identity/token-source.js';
import { readGraphqlAnswer, refusedForWantOfSignIn, withoutAnswer } from './graphql-answer.js';

export interface FetcherParts {
  readonly send: typeof fetch;
  readonly endpoint: string;
  /** null: nobody is signed in. */
  readonly tokens: TokenSource | null;
  /** Called when an operation needs somebody signed in and nobody is. */
  readonly onSignInNeeded: () => void;
  /** Called with what to do when a token cannot be had (any more). */
  readonly onTokenLost: (message: string) => void;
}

/**
 * Sends what GraphiQL asks, with the signed-in person's token. When the server refuses the token, and so has done
 * nothing, the request is sent once more with a new one. Failures come back as GraphQL errors, shown where the answer
 * would be; nothing is thrown.
 */
export function graphqlFetcher(parts: FetcherParts): (params: FetcherParams) => Promise<ExecutionResult> {
  const { tokens } = parts;
  if (tokens === null) return (params) => sendAsNobody(parts, params);

  return async (params) => {
    const first = await tokens.current();
    if (first.kind === 'unavailable') return lost(parts, first.message);
    const answer = await post(parts, params, first.value);
    if (!refusedForWantOfSignIn(answer)) return answer;
    const second: TokenReading = await tokens.insteadOf(first.value);
    return second.kind === 'token' ? post(parts, params, second.value) : lost(parts, second.message);
  };
}

async function sendAsNobody(parts: FetcherParts, params: FetcherParams): Promise<ExecutionResult> {
  const answer = await post(parts, params, null);
  if (refusedForWantOfSignIn(answer)) parts.onSignInNeeded();
  return answer;
}

function lost(parts: FetcherParts, message: string): ExecutionResult {
  parts.onTokenLost(message);
  return withoutAnswer(message);
}

async function post(
  { send, endpoint }: FetcherParts,
  params: FetcherParams,
  token: string | null,
): Promise<ExecutionResult> {
  const { query, operationName }: FetcherParams = params;
  const variables: unknown = params.variables;
  let response: Response;
  try {
    response = await send(endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables, operationName }),
      // A token must not follow a redirect.
      redirect: 'error',
    });
  } catch {
    return withoutAnswer(
      `${endpoint} did not answer, so it is not known whether the operation ran. Check that the platform is running, ` +
        'look whether the change was made, then run the operation again if it was not.',
    );
  }
  return readGraphqlAnswer(response, endpoint);
}
