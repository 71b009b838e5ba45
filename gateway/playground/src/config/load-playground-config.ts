import { type PlaygroundConfig, readPlaygroundConfig } from './playground-config.js';

/** The configuration; or what happened, what to do about it, and the single problems where there are several. */
export type ConfigLoad =
  | { readonly kind: 'config'; readonly config: PlaygroundConfig }
  | {
      readonly kind: 'failed';
      readonly happened: string;
      readonly advice: string;
      readonly details: readonly string[];
    };

const failed = (happened: string, advice: string, details: readonly string[] = []): ConfigLoad => ({
  kind: 'failed',
  happened,
  advice,
  details,
});

/** Fetches and reads the configuration at `url`; every failure is answered, none thrown. */
export async function loadPlaygroundConfig(send: typeof fetch, url: string): Promise<ConfigLoad> {
  let response: Response;
  try {
    response = await send(url, { cache: 'no-store', redirect: 'error' });
  } catch {
    return failed(
      `The server did not answer when asked for ${url}.`,
      'Check that the platform is running, then try again.',
    );
  }
  if (!response.ok) {
    return failed(
      `The server answered ${response.status} when asked for ${url}.`,
      'Try again in a moment. If it stays so, the log of the gateway says why.',
    );
  }
  return readAnswer(response, url);
}

async function readAnswer(response: Response, url: string): Promise<ConfigLoad> {
  let value: unknown;
  try {
    value = await response.json();
  } catch {
    return failed(`What the server sent as ${url} is not JSON.`, 'Check that this address belongs to the QIP gateway.');
  }
  const reading = readPlaygroundConfig(value);
  return reading.kind === 'config'
    ? reading
    : failed(
        `The configuration at ${url} cannot be used.`,
        'Correct it on the gateway, then try again.',
        reading.problems,
      );
}
