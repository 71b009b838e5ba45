import { describe, expect, it } from '@jest/globals';
import { loadPlaygroundConfig } from './load-playground-config.js';

const URL_OF_CONFIG = '/playground/playground-config.json';
const config = { endpoint: '/graphql', signInUrl: null, demoPeople: [], tabs: [] };

const load = (answer: () => Promise<Response>) => loadPlaygroundConfig(answer, URL_OF_CONFIG);

describe('loadPlaygroundConfig', () => {
  it('gives the configuration that the server sends', async () => {
    expect(await load(() => Promise.resolve(Response.json(config)))).toEqual({ kind: 'config', config });
  });

  it('says that the server did not answer', async () => {
    expect(await load(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      kind: 'failed',
      happened: 'The server did not answer when asked for /playground/playground-config.json.',
      advice: 'Check that the platform is running, then try again.',
      details: [],
    });
  });

  it('gives the status of a refusal', async () => {
    expect(await load(() => Promise.resolve(new Response('', { status: 503 })))).toEqual({
      kind: 'failed',
      happened: 'The server answered 503 when asked for /playground/playground-config.json.',
      advice: 'Try again in a moment. If it stays so, the log of the gateway says why.',
      details: [],
    });
  });

  it('says that an answer is not JSON', async () => {
    expect(await load(() => Promise.resolve(new Response('<!doctype html>')))).toEqual({
      kind: 'failed',
      happened: 'What the server sent as /playground/playground-config.json is not JSON.',
      advice: 'Check that this address belongs to the QIP gateway.',
      details: [],
    });
  });

  it('lists what is wrong with a configuration', async () => {
    expect(await load(() => Promise.resolve(Response.json({ ...config, tabs: 1 })))).toEqual({
      kind: 'failed',
      happened: 'The configuration at /playground/playground-config.json cannot be used.',
      advice: 'Correct it on the gateway, then try again.',
      details: ['tabs must be a list'],
    });
  });
});
