import { describe, expect, it } from '@jest/globals';
import { pastedToken, type TokenSource } from '../identity/token-source.js';
import { graphqlFetcher } from './graphql-fetcher.js';

interface Sent {
  readonly url: unknown;
  readonly authorization: string | null;
  readonly body: unknown;
  readonly redirect: string | undefined;
}

const UNAUTHENTICATED = { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } };
const refusal = () => Response.json({ errors: [UNAUTHENTICATED] }, { status: 401 });
const operation = { query: 'query Me { viewer { name } }', operationName: 'Me', variables: { first: 1 } };

/** A fetcher over given answers, in turn, that writes down what is sent and told. */
function fetcherOver(tokens: TokenSource | null, answers: readonly (() => Response)[]) {
  const sent: Sent[] = [];
  const told: string[] = [];
  const send: typeof fetch = (url, init) => {
    const answer = answers[sent.length];
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    sent.push({ url, authorization: new Headers(init?.headers).get('authorization'), body, redirect: init?.redirect });
    return answer === undefined ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer());
  };
  const run = graphqlFetcher({
    send,
    endpoint: '/graphql',
    tokens,
    onSignInNeeded: () => told.push('sign in'),
    onTokenLost: (message) => told.push(message),
  });
  return { run, sent, told };
}

const renewing: TokenSource = {
  current: () => Promise.resolve({ kind: 'token', value: 'old' }),
  insteadOf: (refused) => Promise.resolve({ kind: 'token', value: `new instead of ${refused}` }),
};

describe('graphqlFetcher', () => {
  it('sends the operation with the token and gives the answer as it is', async () => {
    const { run, sent, told } = fetcherOver(pastedToken('abc'), [() => Response.json({ data: { viewer: null } })]);
    expect(await run(operation)).toEqual({ data: { viewer: null } });
    expect(sent).toEqual([{ url: '/graphql', authorization: 'Bearer abc', body: operation, redirect: 'error' }]);
    expect(told).toEqual([]);
  });

  it('sends no authorization for nobody', async () => {
    const { run, sent } = fetcherOver(null, [() => Response.json({ data: {} })]);
    await run(operation);
    expect(sent.map(({ authorization }) => authorization)).toEqual([null]);
  });

  it('tells nobody to sign in where that is needed, and shows the answer', async () => {
    const { run, told, sent } = fetcherOver(null, [refusal]);
    expect(await run(operation)).toEqual({ errors: [UNAUTHENTICATED] });
    expect(told).toEqual(['sign in']);
    expect(sent.length).toBe(1);
  });

  it('sends the operation once more, with another token, when the first is refused', async () => {
    const { run, sent } = fetcherOver(renewing, [refusal, () => Response.json({ data: { viewer: { name: 'A' } } })]);
    expect(await run(operation)).toEqual({ data: { viewer: { name: 'A' } } });
    expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new instead of old']);
  });

  it('does not send it a third time', async () => {
    const { run, sent } = fetcherOver(renewing, [refusal, refusal, refusal]);
    expect(await run(operation)).toEqual({ errors: [UNAUTHENTICATED] });
    expect(sent.length).toBe(2);
  });

  it('does not repeat an operation of which a part has run', async () => {
    const partial = { data: { planAuditCycle: { code: '7c' }, viewer: null }, errors: [UNAUTHENTICATED] };
    const { run, sent } = fetcherOver(renewing, [() => Response.json(partial)]);
    expect(await run(operation)).toEqual(partial);
    expect(sent.length).toBe(1);
  });

  it('does not repeat an operation that failed for another reason', async () => {
    const answer = { errors: [{ message: 'Not allowed.', extensions: { code: 'FORBIDDEN' } }, { message: 'Broken.' }] };
    const { run, sent } = fetcherOver(renewing, [() => Response.json(answer)]);
    expect(await run(operation)).toEqual(answer);
    expect(sent.length).toBe(1);
  });

  it('shows why there is no token, without sending anything', async () => {
    const lost: TokenSource = {
      current: () => Promise.resolve({ kind: 'unavailable', message: 'Sign-in did not work.' }),
      insteadOf: () => Promise.resolve({ kind: 'unavailable', message: 'not asked' }),
    };
    const { run, sent, told } = fetcherOver(lost, []);
    expect((await run(operation)).errors?.map(({ message }) => message)).toEqual(['Sign-in did not work.']);
    expect(sent).toEqual([]);
    expect(told).toEqual(['Sign-in did not work.']);
  });

  it('shows that a pasted token was refused', async () => {
    const { run, told } = fetcherOver(pastedToken('abc'), [refusal]);
    const message =
      'The server did not accept the access token: it may have expired. Get a new one, then paste it above.';
    expect((await run(operation)).errors?.map((error) => error.message)).toEqual([message]);
    expect(told).toEqual([message]);
  });

  it('says that it is not known whether the operation ran when no answer comes', async () => {
    const { run } = fetcherOver(null, []);
    expect((await run(operation)).errors?.map(({ message }) => message)).toEqual([
      '/graphql did not answer, so it is not known whether the operation ran. Check that the platform is running, ' +
        'look whether the change was made, then run the operation again if it was not.',
    ]);
  });

  it.each([['<h1>Bad Gateway</h1>'], ['{}'], ['null'], ['[]'], ['{"data":"text"}'], ['{"errors":"text"}']])(
    'says that the answer %j is not a GraphQL result',
    async (body) => {
      const { run } = fetcherOver(null, [() => new Response(body, { status: 502 })]);
      expect((await run(operation)).errors?.map(({ message }) => message)).toEqual([
        '/graphql answered with status 502 and no GraphQL result. ' +
          'Something between this page and the graph may be failing: try again in a moment.',
      ]);
    },
  );
});
