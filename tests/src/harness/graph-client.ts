import { z } from 'zod';
import { type TypedDocumentString } from '@qip/schema/generated/graphql';

/** An error at the top of an answer. */
interface TopError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly requestId: string };
}

/** What the gateway answered to one operation. */
interface GraphAnswer<Result> {
  readonly status: number;
  readonly data: Result | null;
  readonly errors: readonly TopError[];
}

/** The graph as demo people see it, through the gateway alone; it remembers every byte that each of them was sent. */
export interface GraphClient {
  /** Runs an operation as a demo person, or as nobody. */
  send<Result, Variables>(
    person: string | null,
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<GraphAnswer<Result>>;
  /**
   * Runs an operation that must succeed as a request.
   * @throws when the answer has an error at the top
   */
  ask<Result, Variables>(
    person: string | null,
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** Sends a file to a signed address; the status of the answer. */
  upload(address: string, csv: string): Promise<number>;
  /**
   * The text of a file at a signed address, as a demo person.
   * @throws when it is not given out
   */
  download(person: string, address: string): Promise<string>;
  /** Everything that a person was sent so far. */
  receivedBy(person: string): string;
}

const tokenSchema = z.object({ accessToken: z.string() });
const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string(), requestId: z.string() }) }))
    .optional(),
});

/** A client of the gateway at an address. */
export function createGraphClient(gatewayUrl: string): GraphClient {
  const tokens = new Map<string, Promise<string>>();
  const received = new Map<string, string[]>();

  const authorization = async (person: string | null): Promise<Record<string, string>> => {
    if (person === null) return {};
    const token = tokens.get(person) ?? signIn(gatewayUrl, person);
    tokens.set(person, token);
    return { authorization: `Bearer ${await token}` };
  };
  const send: GraphClient['send'] = async <Result>(
    person: string | null,
    document: TypedDocumentString<Result, never>,
    variables: unknown,
  ) => {
    const response = await post(
      `${gatewayUrl}/graphql`,
      { query: document.toString(), variables },
      await authorization(person),
    );
    const text = await response.text();
    if (person !== null) received.set(person, [...(received.get(person) ?? []), text]);
    const { data, errors } = answerSchema.parse(JSON.parse(text));
    // The document is typed by the schema that the gateway serves.
    return { status: response.status, data: (data ?? null) as Result | null, errors: errors ?? [] };
  };

  return {
    send,
    ask: async (person, document, variables) => {
      const { data, errors } = await send(person, document, variables);
      if (data === null || errors.length > 0)
        throw new Error(errors.map(({ message }) => message).join(' ') || 'no data');
      return data;
    },
    upload: async (address, csv) => {
      const headers = { 'content-type': 'text/csv' };
      const response = await fetch(address, { method: 'PUT', headers, body: csv, redirect: 'error' });
      await response.arrayBuffer();
      return response.status;
    },
    download: async (person, address) => {
      const response = await fetch(address, { headers: await authorization(person), redirect: 'error' });
      if (!response.ok) throw new Error(`The file was answered with ${response.status}.`);
      return response.text();
    },
    receivedBy: (person) => (received.get(person) ?? []).join('\n'),
  };
}

async function signIn(gatewayUrl: string, person: string): Promise<string> {
  const response = await post(`${gatewayUrl}/demo-identity/token`, { key: person }, {});
  return tokenSchema.parse(await response.json()).accessToken;
}

function post(url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    redirect: 'error',
  });
}
