import { z } from 'zod';
import { DEMO_PEOPLE } from '@qip/sample-world/demo-people';
import { type WorldPlatform } from '@qip/sample-world/play/world-platform';
import { type TypedDocumentString, ViewerDocument } from '@qip/schema/generated/graphql';

/** Where a demo platform is, seen from outside. */
export interface PlatformAddress {
  /** The gateway, without a slash at the end. */
  readonly gatewayUrl: string;
  /** A management port that can move the clock. */
  readonly managementUrl: string;
}

const tokenSchema = z.object({ accessToken: z.string(), expiresIn: z.number() });
const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});
/** A token is renewed while it still has this long to go. */
const RENEW_BEFORE_MS = 60_000;

/** The sample world's platform, over the network: the way in that everybody has. */
export function httpPlatform({ gatewayUrl, managementUrl }: PlatformAddress): WorldPlatform {
  const tokens = new Map<string, { readonly token: string; readonly until: number }>();

  const tokenOf = async (person: string): Promise<string> => {
    const kept = tokens.get(person);
    if (kept !== undefined && kept.until > Date.now()) return kept.token;
    const response = await post(`${gatewayUrl}/demo-identity/token`, { key: person });
    const { accessToken, expiresIn } = tokenSchema.parse(await response.json());
    tokens.set(person, { token: accessToken, until: Date.now() + expiresIn * 1_000 - RENEW_BEFORE_MS });
    return accessToken;
  };
  const ask = async <Result>(
    person: string,
    document: TypedDocumentString<Result, never>,
    variables: unknown,
  ): Promise<Result> => {
    const headers = { authorization: `Bearer ${await tokenOf(person)}` };
    const response = await post(`${gatewayUrl}/graphql`, { query: document.toString(), variables }, headers);
    const { data, errors } = answerSchema.parse(await response.json());
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
    // The document is typed by the schema that the gateway serves.
    return data as Result;
  };

  return {
    ask,
    foundCentralTeam: async ({ subject }) => {
      const founder = DEMO_PEOPLE.find((person) => person.subject === subject);
      const { viewer } = await ask(founder?.key ?? '', ViewerDocument, {});
      if (viewer?.roles.some(({ role }) => role === 'CENTRAL_TEAM') === true) return;
      throw new Error(
        'The central team has no member yet: run the first-central-team command of the organisations service.',
      );
    },
    upload: async (address, csv) => {
      // The address is the one that clients use, which need not be the way from here.
      const response = await fetch(`${gatewayUrl}${new URL(address).pathname}`, {
        method: 'PUT',
        headers: { 'content-type': 'text/csv' },
        body: csv,
        redirect: 'error',
      });
      if (!response.ok) throw new Error(`The file was refused with status ${response.status}.`);
    },
    moveClock: async (to) => {
      const response = await post(`${managementUrl}/clock`, {
        ...{ at: to, isStopped: false, bringsForward: to === null },
      });
      if (!response.ok) throw new Error(`The clock could not be moved: the platform answered ${response.status}.`);
    },
  };
}

function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    redirect: 'error',
  });
}
